using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>What a plan says about one item: acted on, or why not and when to look again.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record ItemOutlook
{
    private readonly ulong _reasons;
    private readonly int _readyDay;
    private readonly int _checkDay;

    internal ItemOutlook(OpenItem item, Money demandable, Money earlierFees, int reminders, int levelBefore, int level, int nextLevel, int readyDay, int checkDay, ulong reasons)
    {
        Item = item;
        Demandable = demandable;
        EarlierFees = earlierFees;
        Reminders = reminders;
        LevelBefore = levelBefore;
        Level = level;
        NextLevel = nextLevel == 0 ? null : nextLevel;
        _readyDay = readyDay;
        _checkDay = checkDay;
        _reasons = reasons;
    }

    /// <summary>The item.</summary>
    public OpenItem Item { get; }

    /// <summary>What may be demanded: what is open, less what is disputed or promised.</summary>
    public Money Demandable { get; }

    /// <summary>The fees that earlier reminders charged for it.</summary>
    public Money EarlierFees { get; }

    /// <summary>How many reminders of it, or of what climbs the stages with it, were sent before this plan.</summary>
    public int Reminders { get; }

    /// <summary>The level that its history gives; 0 = never reminded of.</summary>
    public int LevelBefore { get; }

    /// <summary>The level after what is done now; where levels are derived afresh, the one that the debt of the day calls for.</summary>
    public int Level { get; }

    /// <summary>The level of the stage that comes next or is taken now; null = none.</summary>
    public int? NextLevel { get; }

    /// <summary>The day on which that stage is ready by its own trigger, business day or not; null = not known.</summary>
    public LocalDate? ReadyOn => DateOf(_readyDay);

    /// <summary>The next day on which something may change by the mere passing of time; null = none is known.</summary>
    public LocalDate? CheckOn => DateOf(_checkDay);

    /// <summary>Whether it is acted on now.</summary>
    public bool IsIncluded => _reasons == 0;

    /// <summary>Why it is not acted on; <see cref="PlanReason.Included"/> if it is.</summary>
    public PlanReason Reason => _reasons == 0 ? PlanReason.Included : (PlanReason)System.Numerics.BitOperations.TrailingZeroCount(_reasons);

    /// <summary>All reasons, the primary one first; none if it is acted on.</summary>
    public ImmutableArray<PlanReason> Reasons
    {
        get
        {
            var reasons = ImmutableArray.CreateBuilder<PlanReason>();
            for (var rest = _reasons; rest != 0; rest &= rest - 1) reasons.Add((PlanReason)System.Numerics.BitOperations.TrailingZeroCount(rest));
            return reasons.ToImmutable();
        }
    }

    internal int CheckDay => _checkDay;

    /// <inheritdoc/>
    public bool Equals(ItemOutlook? other) =>
        other is not null && Item == other.Item && Demandable == other.Demandable && EarlierFees == other.EarlierFees && Reminders == other.Reminders && LevelBefore == other.LevelBefore && Level == other.Level && NextLevel == other.NextLevel
        && _readyDay == other._readyDay && _checkDay == other._checkDay && _reasons == other._reasons;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Item.Id, Level, _reasons, _checkDay);

    /// <summary>Item, level and reason on one line.</summary>
    /// <returns>For example <c>CN01/INV-7/1: level 1, GapNotOver until 2026-11-30</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{Item.Id}: level {Level}, {Reason}{(CheckOn is { } check ? $", look again on {Iso.Text(check)}" : "")}");

    // A day beyond the calendar, after a due day such as 9999-12-31, never comes.
    internal static LocalDate? DateOf(int day) => day < DayNumber.Min || day > DayNumber.Max ? null : DayNumber.ToDate(day);
}
