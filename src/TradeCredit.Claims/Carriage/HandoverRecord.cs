namespace TradeCredit.Claims;

/// <summary>What was put on record about the goods when they changed hands.</summary>
public enum HandoverRecord
{
    /// <summary>Nothing.</summary>
    NotRecorded = 0,

    /// <summary>Apparent good order: a clean document or receipt.</summary>
    Clean,

    /// <summary>A remark on damage or shortage.</summary>
    Remarked,

    /// <summary>The container only ("said to contain", sealed): it says nothing about what is inside.</summary>
    ContainerOnly,
}
