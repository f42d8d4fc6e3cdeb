using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>A tariff of demurrage, detention or storage: free days, then tiers by chargeable day.</summary>
/// <remarks>
/// <para>A definition: checked when it is used. Chargeable are the counted days beyond the free ones; they fill the tiers in order. The charge never falls with more days and is proportional to the units.</para>
/// <para>The shipper stays liable to the carrier if nobody takes delivery. Equality is by content. <i>Source:</i> the tariff of carrier, terminal or port.</para>
/// </remarks>
public sealed record MeterTariff
{
    /// <summary>What it is called, with place and equipment.</summary>
    public required string Name { get; init; }

    /// <summary>What runs.</summary>
    public MeterKind Kind { get; init; }

    /// <summary>The currency of all rates.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Counted days without charge.</summary>
    public required int FreeDays { get; init; }

    /// <summary>The tiers in order; only the last one may be open-ended.</summary>
    public required ImmutableArray<MeterTier> Tiers { get; init; }

    /// <summary>Whether the day of the event (discharge, gate-out) is the first counted day. Default: yes; otherwise the next one is.</summary>
    public bool CountsEventDay { get; init; } = true;

    /// <summary>The calendar whose business days are counted; null = every calendar day counts.</summary>
    public CalendarId? WorkingDays { get; init; }

    /// <summary>The day on which the tariff was read or begins; null = not said.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>Where the tariff is from.</summary>
    public string Source { get; init; } = "";

    /// <summary>All faults of the tariff, each with its path: <c>settlement.invalid-tariff</c>, <c>settlement.currency-mismatch</c>.</summary>
    /// <returns>The faults; none if the tariff can be used.</returns>
    public ImmutableArray<Failure> Validate() => [.. Faults()];

    /// <summary>What a number of days costs.</summary>
    /// <param name="days">The counted days, 0 or more.</param>
    /// <param name="units">How many containers or other units, 1 or more.</param>
    /// <returns>The charge; or <c>settlement.tariff-ends</c> if the tiers have an end and the days go beyond it.</returns>
    /// <exception cref="DefinitionException">The tariff cannot be used; the exception holds all faults.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Days or units are out of range.</exception>
    public Result<MeterCharge> Charge(int days, int units = 1)
    {
        Guard.InRange(days, 0, 100_000, "days", nameof(days));
        Guard.InRange(units, 1, 1_000_000, "units", nameof(units));
        Check();
        var chargeable = Math.Max(0, days - FreeDays);
        var (left, total) = (chargeable, Money.Zero(Currency));
        var lines = ImmutableArray.CreateBuilder<MeterChargeLine>();
        foreach (var tier in Tiers)
        {
            if (left == 0) break;
            var taken = Math.Min(left, tier.Days ?? left);
            var line = new MeterChargeLine(taken, tier.Rate, tier.Rate.Times((long)taken * units));
            lines.Add(line);
            total += line.Amount;
            left -= taken;
        }

        return left == 0
            ? new MeterCharge(days, chargeable, units, lines.ToImmutable(), total)
            : Fault.Of("tariff-ends", $"{Name} has rates for {(chargeable - left).ToInvariantText()} chargeable days; {chargeable.ToInvariantText()} are asked for.", "days", days.ToInvariantText(), FailureReason.OutsideCoveredRange);
    }

    /// <summary>What it costs from an event to a day.</summary>
    /// <param name="from">The day of the event.</param>
    /// <param name="through">The last day that counts, not before the event.</param>
    /// <param name="units">How many containers or other units, 1 or more.</param>
    /// <param name="calendars">Where the calendar of the working days is found; null = the built-in ones.</param>
    /// <returns>The charge, or a failure as for <see cref="Charge(int, int)"/> or of the calendar.</returns>
    /// <exception cref="DefinitionException">The tariff cannot be used; the exception holds all faults.</exception>
    public Result<MeterCharge> Charge(LocalDate from, LocalDate through, int units = 1, BusinessCalendars? calendars = null) =>
        Days(from, through, calendars).Then(days => Charge(days, units));

    /// <summary>The days that count from an event to a day.</summary>
    /// <param name="from">The day of the event.</param>
    /// <param name="through">The last day that counts, not before the event.</param>
    /// <param name="calendars">Where the calendar of the working days is found; null = the built-in ones.</param>
    /// <returns>The number of days, or a failure of the calendar.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the event.</exception>
    public Result<int> Days(LocalDate from, LocalDate through, BusinessCalendars? calendars = null)
    {
        if (through < from) throw new ArgumentOutOfRangeException(nameof(through), Iso.Text(through), $"The last day is not before the event on {Iso.Text(from)}.");
        var first = CountsEventDay ? from : from.PlusDays(1);
        if (WorkingDays is not { } id) return Period.DaysBetween(first, through) + 1;
        // A calendar counts from the first day up to, not including, the second.
        return (calendars ?? BusinessCalendars.BuiltIn).Find(id).Then(c => c.CountBusinessDays(first, through.PlusDays(1)));
    }

    /// <summary>The last day without charge.</summary>
    /// <param name="from">The day of the event.</param>
    /// <param name="calendars">Where the calendar of the working days is found; null = the built-in ones.</param>
    /// <returns>The day, the day before the event or the event itself if there are no free days; or a failure of the calendar.</returns>
    public Result<LocalDate> LastFreeDay(LocalDate from, BusinessCalendars? calendars = null)
    {
        var before = CountsEventDay ? from.PlusDays(-1) : from;
        return WorkingDays is { } id ? (calendars ?? BusinessCalendars.BuiltIn).Find(id).Then(c => c.AddBusinessDays(before, FreeDays)) : before.PlusDays(FreeDays);
    }

    /// <inheritdoc/>
    public bool Equals(MeterTariff? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Kind == other.Kind && Currency == other.Currency && FreeDays == other.FreeDays && CountsEventDay == other.CountsEventDay && WorkingDays == other.WorkingDays
        && AsOf == other.AsOf && string.Equals(Source, other.Source, StringComparison.Ordinal) && Tiers.SequenceEqual(other.Tiers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Kind, Currency, FreeDays, Tiers.Length);

    private IEnumerable<Failure> Faults()
    {
        if (FreeDays < 0) yield return Invalid("Free days are 0 or more.", "freeDays", FreeDays.ToInvariantText());
        if (!Enum.IsDefined(Kind)) yield return Invalid("The kind is not declared.", "kind", Kind.ToString());
        if (Tiers.IsDefaultOrEmpty)
        {
            yield return Invalid("A tariff has at least one tier.", "tiers", "none");
            yield break;
        }

        for (var i = 0; i < Tiers.Length; i++)
        {
            var path = $"tiers[{i.ToInvariantText()}]";
            if (Tiers[i].Days is < 1) yield return Invalid("A tier has 1 day or more.", path, Tiers[i].Days!.Value.ToInvariantText());
            if (Tiers[i].Days is null && i < Tiers.Length - 1) yield return Invalid("Only the last tier is open-ended.", path, "open-ended");
            if (Tiers[i].Rate.IsNegative) yield return Invalid("A rate is zero or more.", path, Tiers[i].Rate.ToString());
            if (Tiers[i].Rate.Currency != Currency) yield return Fault.Currencies(Currency, Tiers[i].Rate.Currency, path);
        }
    }

    private void Check()
    {
        var faults = Validate();
        if (!faults.IsEmpty) throw new DefinitionException("tariff", faults);
    }

    private static Failure Invalid(string message, string path, string value) => Fault.Of("invalid-tariff", message, path, value);
}
