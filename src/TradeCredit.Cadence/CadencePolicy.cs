using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>A cadence policy that plans: the right next contact with a debtor, at the right hour where he is, or a reason for none.</summary>
/// <remarks>Made of a <see cref="CadenceDefinition"/> without faults. Immutable and safe for use by several threads; equality is by definition.</remarks>
/// <example><code>
/// ReminderPlan plan = policy.Plan(account, now).Value;
/// plan.Contact                                     // the contact to make today, or null
/// plan.Items[0].Reason                             // why an item is not acted on
/// </code></example>
public sealed partial class CadencePolicy : IEquatable<CadencePolicy>
{
    private readonly FrozenDictionary<Currency, long> _tolerances;
    private readonly FrozenDictionary<Currency, long> _minimums;
    private readonly int[] _levels;
    private readonly uint[] _escalations;

    /// <summary>Makes a policy.</summary>
    /// <param name="definition">The definition.</param>
    /// <exception cref="DefinitionException">The definition has faults; the exception lists all of them.</exception>
    public CadencePolicy(CadenceDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (definition.Validate() is { IsEmpty: false } faults) throw new DefinitionException($"cadence policy '{definition.Id}'", faults);
        Definition = definition;
        Name = string.Create(CultureInfo.InvariantCulture, $"{definition.Id} v{definition.Version}");
        _levels = [.. definition.Stages.Select(s => s.Level)];
        _tolerances = definition.ItemTolerances.ToFrozenDictionary(m => m.Currency, m => m.MinorUnits);
        _minimums = definition.DemandMinimums.ToFrozenDictionary(m => m.Currency, m => m.MinorUnits);
        _escalations = new uint[definition.Stages.Length];
        for (var i = 0; i < _escalations.Length; i++)
        {
            _escalations[i] = i == 0 ? 0 : _escalations[i - 1];
            foreach (var act in definition.Stages[i].Escalations) _escalations[i] |= 1u << (int)act;
            if (definition.Stages[i].Fee is ReminderFee.Compensation) CompensationStages |= 1UL << i;
        }

        HasStageMinimums = definition.Stages.Any(s => s.Minimum is not null);
        HasAmountRules = HasStageMinimums || _minimums.Count > 0 || definition.Netting == CreditNetting.Subtracted;
    }

    /// <summary>The definition.</summary>
    public CadenceDefinition Definition { get; }

    internal string Name { get; }

    internal bool HasStageMinimums { get; }

    internal bool HasAmountRules { get; }

    internal ulong CompensationStages { get; }

    /// <summary>The plan for an account at an instant.</summary>
    /// <param name="account">The account, with its items as of the debtor's day of that instant.</param>
    /// <param name="now">The instant. Contacts entered later are not known.</param>
    /// <returns>
    /// The plan; or <c>cadence.calendar-missing</c>, <c>cadence.rate-missing</c>, <c>cadence.late-rules-missing</c>, <c>cadence.now-before-last-run</c>, a failure of a calendar that does not
    /// cover the days, or of the rules of late payment.
    /// </returns>
    public Result<ReminderPlan> Plan(DebtorAccount account, Instant now)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Planner.Plan(this, account, now);
    }

    /// <summary>Why an item is, or is not, acted on.</summary>
    /// <param name="account">The account.</param>
    /// <param name="item">The item.</param>
    /// <param name="now">The instant.</param>
    /// <returns>What <see cref="Plan"/> says about it, with the steps; or the failure of the plan, or <c>cadence.item-unknown</c>.</returns>
    public Explained<Result<ItemOutlook>> Explain(DebtorAccount account, ItemId item, Instant now)
    {
        ArgumentNullException.ThrowIfNull(account);
        var recorder = new StepRecorder();
        var outlook = Planner.Plan(this, account, now, recorder, item).Then(plan => plan.OutlookOf(item) is { } found
            ? (Result<ItemOutlook>)found
            : new Failure(FailureReason.NotFound, "cadence.item-unknown", "The account has no such item.", "item", item.ToString()));
        if (outlook.TryGet(out var value, out _)) recorder.Add("cadence.outcome", Name, value.Reason.ToString(), $"{value}.");
        return new Explained<Result<ItemOutlook>>(outlook, recorder.Steps);
    }

    /// <summary>The timetable ahead, if every contact is made on its day and nothing else happens: no payment, no answer.</summary>
    /// <param name="account">The account.</param>
    /// <param name="from">The instant from which on.</param>
    /// <param name="until">The last day of the debtor, which counts.</param>
    /// <returns>The plans that have something to send or to do, in order; or the failure of one of them.</returns>
    public Result<ImmutableArray<ReminderPlan>> Project(DebtorAccount account, Instant from, LocalDate until)
    {
        ArgumentNullException.ThrowIfNull(account);
        var plans = ImmutableArray.CreateBuilder<ReminderPlan>();
        for (var now = from; ;)
        {
            if (!Plan(account, now).TryGet(out var plan, out var failure)) return failure;
            if (plan.Today > until) return plans.ToImmutable();
            var events = plan.CarriedOut();
            if (!events.IsEmpty)
            {
                plans.Add(plan);
                account = account.With(events);
                // What was sent today may leave more to look at than tomorrow's reasons; the plan after it knows.
                if (!Plan(account, events[^1].Event.At).TryGet(out plan, out failure)) return failure;
            }

            if (plan.NextCheck is not { } next || next > until) return plans.ToImmutable();
            now = account.File.Zone.AtStartOfDay(next).ToInstant();
        }
    }

    /// <summary>What changes on an account when it comes under this policy.</summary>
    /// <param name="account">The account.</param>
    /// <param name="now">When.</param>
    /// <returns>Positions to record: counters that start again, where the definition says so; mostly none. Or the failure of a plan.</returns>
    public Result<ImmutableArray<ContactEvent.PositionSet>> Adopt(DebtorAccount account, Instant now)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!Definition.AdoptionResetsUnreached) return ImmutableArray<ContactEvent.PositionSet>.Empty;
        return Planner.Unreached(this, account, now);
    }

    /// <summary>Whether the minimum gap still counts from the last contact.</summary>
    /// <param name="account">The account.</param>
    /// <param name="now">The instant of the question.</param>
    /// <returns>Whether there was a contact, and the gap of the policy remembers it (see <see cref="GapMemory"/>); without a gap, while a level counts.</returns>
    public bool RemembersLastContact(DebtorAccount account, Instant now)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.LastContact(now) is not null && (Definition.Limits.Gap is { Memory: not GapMemory.WhileCounting } || Planner.IsCounting(this, account, now));
    }

    /// <summary>The first day on which an item is in arrears by this policy: the day after its due day and the days of grace.</summary>
    /// <param name="dueDate">The due day.</param>
    /// <returns>The day.</returns>
    public LocalDate OverdueFrom(LocalDate dueDate) => dueDate.PlusDays(Definition.GraceDays + 1);

    /// <summary>The days an item is in arrears by this policy: calendar days after its due day, less the days of grace; below 1 = not in arrears.</summary>
    /// <param name="dueDate">The due day.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <returns>The days.</returns>
    public int DaysInArrears(LocalDate dueDate, LocalDate asOf) => Period.DaysBetween(dueDate, asOf) - Definition.GraceDays;

    /// <inheritdoc/>
    public bool Equals(CadencePolicy? other) => other is not null && Definition == other.Definition;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CadencePolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => Definition.GetHashCode();

    /// <summary>Name and version.</summary>
    /// <returns>For example <c>export-standard v1</c>.</returns>
    public override string ToString() => Name;

    /// <summary>Whether both have the same definition.</summary>
    /// <param name="left">One policy.</param>
    /// <param name="right">Another policy.</param>
    public static bool operator ==(CadencePolicy? left, CadencePolicy? right) => Equals(left, right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One policy.</param>
    /// <param name="right">Another policy.</param>
    public static bool operator !=(CadencePolicy? left, CadencePolicy? right) => !Equals(left, right);

    /// <summary>The index of the highest stage whose level is not above a level; -1 = none.</summary>
    internal int StageOf(int level)
    {
        var stage = _levels.Length - 1;
        while (stage >= 0 && _levels[stage] > level) stage--;
        return stage;
    }

    internal long ToleranceOf(Currency currency) => _tolerances.Count > 0 ? _tolerances.GetValueOrDefault(currency) : 0;

    internal long MinimumOf(Currency currency) => _minimums.Count > 0 ? _minimums.GetValueOrDefault(currency) : 0;

    internal uint EscalationsUpTo(int stage) => _escalations[stage];
}
