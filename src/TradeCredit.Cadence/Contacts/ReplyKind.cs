namespace TradeCredit.Cadence;

/// <summary>What the debtor answered.</summary>
/// <remarks>Money facts that follow (a promise, a dispute, a buffer) are recorded in the ledger; the reply says that they are to be expected.</remarks>
public enum ReplyKind
{
    /// <summary>He has received it and names no day: the level stays, the next contact asks for a day.</summary>
    Acknowledged = 0,

    /// <summary>He says that he has paid: the payment is looked for, meanwhile nothing is sent.</summary>
    SaysPaid,

    /// <summary>He asks for time or for instalments: somebody decides, meanwhile nothing is sent.</summary>
    AsksForTime,

    /// <summary>He disputes the debt or a part: the dispute is to be recorded, meanwhile nothing is sent.</summary>
    Disputes,

    /// <summary>The contact is wrong or away: the level stays, the channel is not used until it is updated.</summary>
    WrongContact,

    /// <summary>He cannot pay: soft reminders stop; settlement, insurer and lawyers are considered.</summary>
    Hardship,

    /// <summary>He does not take the goods or the documents: the cargo is looked after, not a further reminder.</summary>
    RejectsGoods,

    /// <summary>He complains of being contacted: softer tone, longer gap, another channel.</summary>
    ComplainsOfContact,

    /// <summary>He wants no more contact through that channel, which must be named: it is not used again until it is updated.</summary>
    StopsChannel,

    /// <summary>He refuses to pay without a reason: the next stage is ready at once, but nothing before it is in arrears; without an item it is about what was due then.</summary>
    RefusesToPay,
}
