namespace TradeCredit.Claims;

/// <summary>A matter that a dispute about a sale can raise.</summary>
public enum ConventionMatter
{
    /// <summary>Conformity of the goods.</summary>
    Conformity = 0,

    /// <summary>Notice of defects.</summary>
    Notice,

    /// <summary>Passing of risk.</summary>
    Risk,

    /// <summary>Damages.</summary>
    Damages,

    /// <summary>Exemption by an impediment.</summary>
    Exemption,

    /// <summary>Validity of a clause.</summary>
    Validity,

    /// <summary>Property in the goods.</summary>
    Property,

    /// <summary>Death or injury of a person.</summary>
    PersonalInjury,

    /// <summary>Set-off.</summary>
    SetOff,

    /// <summary>Limitation of actions.</summary>
    Limitation,
}
