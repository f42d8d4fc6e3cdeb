namespace TradeCredit.Settlement;

/// <summary>What runs up day by day while cargo waits. The three are charged apart; carriers may merge the first two.</summary>
public enum MeterKind
{
    /// <summary>For the container inside the terminal beyond free time, owed to the carrier.</summary>
    Demurrage = 0,

    /// <summary>For the container outside the terminal beyond free time, owed to the carrier.</summary>
    Detention,

    /// <summary>Demurrage and detention under one free time.</summary>
    Combined,

    /// <summary>For the room that the cargo takes, owed to terminal or port.</summary>
    Storage,
}
