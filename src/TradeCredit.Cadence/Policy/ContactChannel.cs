namespace TradeCredit.Cadence;

/// <summary>A way to reach a debtor.</summary>
/// <remarks>The default is e-mail.</remarks>
public enum ContactChannel
{
    /// <summary>E-mail.</summary>
    Email = 0,

    /// <summary>A message in a portal.</summary>
    Portal,

    /// <summary>A telephone call.</summary>
    Phone,

    /// <summary>A text message (SMS).</summary>
    TextMessage,

    /// <summary>WeChat.</summary>
    WeChat,

    /// <summary>WhatsApp.</summary>
    WhatsApp,

    /// <summary>A letter, dated by posting.</summary>
    Letter,

    /// <summary>A registered letter, dated by posting.</summary>
    RegisteredLetter,

    /// <summary>A visit.</summary>
    Visit,

    /// <summary>A go-between or local representative.</summary>
    Intermediary,

    /// <summary>A letter of a lawyer.</summary>
    LawyerLetter,

    /// <summary>A letter of a collection agency.</summary>
    AgencyLetter,
}
