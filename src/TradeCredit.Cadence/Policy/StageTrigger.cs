using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Cadence;

/// <summary>When a stage is ready. Read by pattern; <see cref="Code"/> is the stable name of the case.</summary>
/// <remarks>
/// <para>Days are calendar days where the debtor is. The due day is the current one; days of buffers, and of disputes of all that is open, are not counted once they are over unless
/// <see cref="BufferRules.DaysCount"/> says so. Before and after are cases of their own, so no day is ever negative.</para>
/// <para>For debt that climbs together (<see cref="LadderScope"/>) the oldest item counts; of the others, those that are not overdue are left out
/// unless the stage comes before the due day or counts from the document.</para>
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AfterDue), "afterDue")]
[JsonDerivedType(typeof(BeforeDue), "beforeDue")]
[JsonDerivedType(typeof(AfterInvoice), "afterInvoice")]
[JsonDerivedType(typeof(EndOfMonthAfterDue), "endOfMonthAfterDue")]
[JsonDerivedType(typeof(AfterPrevious), "afterPrevious")]
[JsonDerivedType(typeof(AfterDeadline), "afterDeadline")]
[JsonDerivedType(typeof(NoReply), "noReply")]
[JsonDerivedType(typeof(ItemCount), "itemCount")]
[JsonDerivedType(typeof(Balance), "balance")]
[JsonDerivedType(typeof(All), "all")]
[JsonDerivedType(typeof(Any), "any")]
public abstract partial record StageTrigger
{
    /// <summary>The number of a day that never comes.</summary>
    internal const int Never = int.MaxValue;

    /// <summary>The number of a day that has always passed.</summary>
    internal const int Always = int.MinValue;

    private StageTrigger()
    {
    }

    /// <summary>The stable name of the case, as in JSON.</summary>
    [JsonIgnore]
    public string Code
    {
        get
        {
            var name = GetType().Name;
            return char.ToLowerInvariant(name[0]) + name[1..];
        }
    }

    private protected abstract int CaseIndex { get; }

    /// <summary>Whether it counts from an earlier stage, and so cannot start a policy.</summary>
    internal virtual bool IsRelative => false;

    /// <summary>Whether it comes before the due day, and is over once the day has passed.</summary>
    internal virtual bool IsBeforeDue => false;

    /// <summary>Whether it may be ready before the due day.</summary>
    internal virtual bool CanPrecedeDue => IsBeforeDue;

    /// <summary>The days of the wait; null where days are not what it counts.</summary>
    internal virtual int? WaitDays => null;

    /// <summary>Whether the last day of the wait counts as over; where it is not said, it does.</summary>
    internal virtual Boundary Ends => Boundary.Inclusive;

    /// <summary>The days on the axis of the due day, to compare the order of stages; null where it is not on that axis.</summary>
    internal virtual int? DueOffset => null;

    /// <summary>The first day on which it is ready.</summary>
    internal abstract int ReadyDay(in TriggerFacts facts);

    private static int Plus(int day, int days) => day is Never or Always ? day : day + days;

    // A wait of n days, to the n-th day or to the one after it.
    private static int Wait(int days, Boundary boundary) => boundary == Boundary.Strict && days < int.MaxValue ? days + 1 : days;

    /// <summary>Days after the due day.</summary>
    /// <param name="Days">The days, 0 or more.</param>
    /// <param name="Boundary">Whether the last day counts as over.</param>
    public sealed record AfterDue(int Days, Boundary Boundary = Boundary.Inclusive) : StageTrigger
    {
        private protected override int CaseIndex => 0;

        internal override int? WaitDays => Days;

        internal override Boundary Ends => Boundary;

        internal override int? DueOffset => Wait(Days, Boundary);

        internal override int ReadyDay(in TriggerFacts facts) => Plus(facts.DueDay, Wait(Days, Boundary));
    }

    /// <summary>Days before the due day; over when the due day has passed.</summary>
    /// <param name="Days">The days, 1 or more.</param>
    public sealed record BeforeDue(int Days) : StageTrigger
    {
        private protected override int CaseIndex => 1;

        internal override bool IsBeforeDue => true;

        internal override int? WaitDays => Days;

        internal override int? DueOffset => -Days;

        internal override int ReadyDay(in TriggerFacts facts) => Plus(facts.DueDay, -Days);
    }

    /// <summary>Days after the date of the document.</summary>
    /// <param name="Days">The days, 0 or more.</param>
    /// <param name="Boundary">Whether the last day counts as over.</param>
    public sealed record AfterInvoice(int Days, Boundary Boundary = Boundary.Inclusive) : StageTrigger
    {
        private protected override int CaseIndex => 2;

        internal override bool CanPrecedeDue => true;

        internal override int? WaitDays => Days;

        internal override Boundary Ends => Boundary;

        internal override int ReadyDay(in TriggerFacts facts) => Plus(facts.DocumentDay, Wait(Days, Boundary));
    }

    /// <summary>The last day of the month in which the days after the due day end.</summary>
    /// <param name="Days">The days, 0 or more, added before the month is closed.</param>
    public sealed record EndOfMonthAfterDue(int Days) : StageTrigger
    {
        private protected override int CaseIndex => 3;

        internal override int? WaitDays => Days;

        internal override int ReadyDay(in TriggerFacts facts)
        {
            if (facts.DueDay is Never or Always) return facts.DueDay;
            return ItemOutlook.DateOf(facts.DueDay + Days) is { } day ? DayNumber.Of(day.With(DateAdjusters.EndOfMonth)) : Never;
        }
    }

    /// <summary>Days after the last reminder was sent.</summary>
    /// <param name="Days">The days, 0 or more.</param>
    /// <param name="Boundary">Whether the last day counts as over.</param>
    public sealed record AfterPrevious(int Days, Boundary Boundary = Boundary.Inclusive) : StageTrigger
    {
        private protected override int CaseIndex => 4;

        internal override bool IsRelative => true;

        internal override int? WaitDays => Days;

        internal override Boundary Ends => Boundary;

        internal override int ReadyDay(in TriggerFacts facts) => Plus(facts.LastSentDay, Wait(Days, Boundary));
    }

    /// <summary>Days after the pay-by day printed in the last reminder; after the due day while there was none.</summary>
    /// <param name="Days">The days, 0 or more.</param>
    /// <param name="Boundary">Whether the last day counts as over. Default: it does not, since the debtor has the whole of that day.</param>
    public sealed record AfterDeadline(int Days, Boundary Boundary = Boundary.Strict) : StageTrigger
    {
        private protected override int CaseIndex => 5;

        internal override int? WaitDays => Days;

        internal override Boundary Ends => Boundary;

        internal override int ReadyDay(in TriggerFacts facts) =>
            Plus(facts.LastDeadlineDay != Never ? facts.LastDeadlineDay : facts.DueDay, Wait(Days, Boundary));
    }

    /// <summary>Days of silence after a contact. Any reply stops this clock until the next contact, and no other.</summary>
    /// <param name="Days">The days, 1 or more.</param>
    public sealed record NoReply(int Days) : StageTrigger
    {
        private protected override int CaseIndex => 6;

        internal override bool IsRelative => true;

        internal override int? WaitDays => Days;

        internal override int ReadyDay(in TriggerFacts facts) => Plus(facts.SilentSinceDay, Days);
    }

    /// <summary>A number of open items.</summary>
    /// <param name="AtLeast">The number, 1 or more.</param>
    public sealed record ItemCount(int AtLeast) : StageTrigger
    {
        private protected override int CaseIndex => 7;

        internal override int ReadyDay(in TriggerFacts facts) => facts.Items >= AtLeast ? Always : Never;
    }

    /// <summary>An open amount. Several of them, one a currency, are joined by <see cref="Any"/>.</summary>
    /// <param name="AtLeast">The amount, above 0, in its currency.</param>
    public sealed record Balance(Money AtLeast) : StageTrigger
    {
        private protected override int CaseIndex => 8;

        internal override int ReadyDay(in TriggerFacts facts)
        {
            foreach (var balance in facts.Balances)
            {
                if (balance.Currency == AtLeast.Currency) return balance.MinorUnits >= AtLeast.MinorUnits ? Always : Never;
            }

            return Never;
        }
    }

    /// <summary>All of several triggers: the last of their days.</summary>
    /// <remarks>Equality is by content.</remarks>
    public sealed record All : StageTrigger
    {
        /// <summary>Joins triggers.</summary>
        /// <param name="triggers">Two or more.</param>
        public All(ImmutableArray<StageTrigger> triggers) => Triggers = Guard.Whole(triggers, nameof(triggers));

        /// <summary>The triggers.</summary>
        public ImmutableArray<StageTrigger> Triggers { get; }

        private protected override int CaseIndex => 9;

        internal override bool CanPrecedeDue => Triggers.Any(t => t.CanPrecedeDue);

        internal override bool IsRelative => Triggers.Any(t => t.IsRelative);

        /// <inheritdoc/>
        public bool Equals(All? other) => other is not null && Triggers.SequenceEqual(other.Triggers);

        /// <inheritdoc/>
        public override int GetHashCode() => Triggers.Length;

        internal override int ReadyDay(in TriggerFacts facts)
        {
            var day = Always;
            foreach (var trigger in Triggers) day = Math.Max(day, trigger.ReadyDay(facts));
            return day;
        }
    }

    /// <summary>Any of several triggers: the first of their days.</summary>
    /// <remarks>Equality is by content.</remarks>
    public sealed record Any : StageTrigger
    {
        /// <summary>Joins triggers.</summary>
        /// <param name="triggers">Two or more.</param>
        public Any(ImmutableArray<StageTrigger> triggers) => Triggers = Guard.Whole(triggers, nameof(triggers));

        /// <summary>The triggers.</summary>
        public ImmutableArray<StageTrigger> Triggers { get; }

        private protected override int CaseIndex => 10;

        internal override bool CanPrecedeDue => Triggers.Any(t => t.CanPrecedeDue);

        internal override bool IsRelative => Triggers.All(t => t.IsRelative);

        /// <inheritdoc/>
        public bool Equals(Any? other) => other is not null && Triggers.SequenceEqual(other.Triggers);

        /// <inheritdoc/>
        public override int GetHashCode() => ~Triggers.Length;

        internal override int ReadyDay(in TriggerFacts facts)
        {
            var day = Never;
            foreach (var trigger in Triggers) day = Math.Min(day, trigger.ReadyDay(facts));
            return day;
        }
    }
}
