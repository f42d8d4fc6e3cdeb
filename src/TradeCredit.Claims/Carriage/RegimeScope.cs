namespace TradeCredit.Claims;

/// <summary>Which link to a State where a regime is in force makes it apply by its own force.</summary>
public enum RegimeScope
{
    /// <summary>None: the regime is not in force, or its scope was not read. It applies by agreement only.</summary>
    None = 0,

    /// <summary>The regime applies where the parties agree on it, or on a law that contains it.</summary>
    Agreement,

    /// <summary>The transport document was issued there.</summary>
    Issue,

    /// <summary>The carriage starts there, or the transport document was issued there.</summary>
    OriginOrIssue,

    /// <summary>The carriage starts or ends there.</summary>
    OriginOrDestination,

    /// <summary>The carriage starts or ends there, or the transport document was issued there.</summary>
    OriginDestinationOrIssue,

    /// <summary>The carriage starts and ends in two such States.</summary>
    OriginAndDestination,
}
