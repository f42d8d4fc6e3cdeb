namespace TradeCredit;

/// <summary>What weight a source has.</summary>
public enum LegalSourceKind
{
    /// <summary>A convention of trade or of this library, without legal force of its own.</summary>
    Convention = 0,

    /// <summary>A statute, regulation, directive or treaty, read in its own text.</summary>
    Law,

    /// <summary>A decision of a court or tribunal.</summary>
    CaseLaw,

    /// <summary>A published standard or set of uniform rules that contracts refer to.</summary>
    Standard,

    /// <summary>An official publication of a figure, for example a central bank's rate.</summary>
    OfficialPublication,

    /// <summary>A summary by somebody else; the source text itself was not read.</summary>
    SecondarySummary,

    /// <summary>Supplied by the user of the library.</summary>
    UserSupplied,
}
