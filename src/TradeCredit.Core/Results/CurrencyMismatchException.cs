namespace TradeCredit;

/// <summary>Thrown when amounts of two currencies would have been combined or compared without a rate; names both.</summary>
public sealed class CurrencyMismatchException : ArgumentException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="left">The currency of the first amount.</param>
    /// <param name="right">The currency of the second amount.</param>
    public CurrencyMismatchException(Currency left, Currency right)
        : base($"Amounts in {left.Code} and {right.Code} cannot be combined: convert one of them by a dated exchange rate first.")
    {
        Left = left;
        Right = right;
    }

    /// <summary>The currency of the first amount.</summary>
    public Currency Left { get; }

    /// <summary>The currency of the second amount.</summary>
    public Currency Right { get; }
}
