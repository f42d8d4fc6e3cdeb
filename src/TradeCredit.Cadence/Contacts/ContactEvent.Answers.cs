using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <content>What the debtor says, and what is done.</content>
public abstract partial record ContactEvent
{
    /// <summary>The debtor replied.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When.</param>
    /// <param name="Reply">What he said.</param>
    /// <param name="Item">The item it is about; null = everything.</param>
    /// <param name="Channel">The channel it came through or is about; null = not stated.</param>
    public sealed record Replied(DebtorId Debtor, Instant At, ReplyKind Reply, ItemId? Item = null, ContactChannel? Channel = null) : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 11;
    }

    /// <summary>The debtor said why he is late.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When.</param>
    /// <param name="Cause">The cause.</param>
    /// <param name="Note">What he said, in words.</param>
    public sealed record CauseNamed(DebtorId Debtor, Instant At, DelayCause Cause, string Note = "") : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 12;
    }

    /// <summary>A channel can be used again: a new address, a permission.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When.</param>
    /// <param name="Channel">The channel.</param>
    public sealed record ChannelUpdated(DebtorId Debtor, Instant At, ContactChannel Channel) : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 13;
    }

    /// <summary>A position on the stages was set by hand or taken over from another system. It is no contact.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When; taken over from another system, when the last reminder was sent.</param>
    /// <param name="Level">The level, as if it had been sent; 0 = none.</param>
    /// <param name="Reminders">How many reminders were sent so far.</param>
    /// <param name="Item">The item; null = everything, or everything in the currency.</param>
    /// <param name="Currency">The currency; null = all.</param>
    public sealed record PositionSet(DebtorId Debtor, Instant At, int Level, int Reminders, ItemId? Item = null, Currency? Currency = null) : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 14;
    }

    /// <summary>The planner was run and its plan acted upon. A later plan cannot be dated before it.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When.</param>
    public sealed record PlanRun(DebtorId Debtor, Instant At) : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 15;
    }

    /// <summary>A task of the plan is done.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When.</param>
    /// <param name="Task">The task.</param>
    public sealed record TaskDone(DebtorId Debtor, Instant At, CreditorTask Task) : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 16;
    }

    /// <summary>A person approved an act, for the debt that there is.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When.</param>
    /// <param name="Act">The act.</param>
    /// <param name="By">Who.</param>
    public sealed record Approved(DebtorId Debtor, Instant At, Escalation Act, string By) : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 17;
    }

    /// <summary>An act was done. After a hand-over to an agency, a lawyer, a court or the insurer the own stages stop, until nothing of what was handed over is owed.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When.</param>
    /// <param name="Act">The act.</param>
    /// <param name="Item">The item it is about; null = everything that there was on its day.</param>
    public sealed record Escalated(DebtorId Debtor, Instant At, Escalation Act, ItemId? Item = null) : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 18;
    }

    /// <summary>A document was filed as evidence.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When.</param>
    /// <param name="Kind">What it proves.</param>
    /// <param name="Reference">Where it is.</param>
    /// <param name="Item">The item it is about; null = all.</param>
    public sealed record EvidenceFiled(DebtorId Debtor, Instant At, ProofKind Kind, string Reference, ItemId? Item = null) : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 19;
    }
}
