namespace TradeCredit.Settlement;

/// <summary>What authority to settle is measured by.</summary>
public enum AuthorityMeasure
{
    /// <summary>What the claim loses in value by the option, or a complaint costs, per cent of the claim.</summary>
    ValueLoss = 0,

    /// <summary>What is given up for good, in the currency of the claim.</summary>
    GivenUp,

    /// <summary>How long it takes until the option is over, in calendar days.</summary>
    Length,

    /// <summary>Security that is let go, in the currency of the claim.</summary>
    SecurityGivenUp,

    /// <summary>What is spent to carry the option out, in the currency of the claim.</summary>
    Spent,

    /// <summary>What leaves the books, in the currency of the claim.</summary>
    WrittenOff,
}
