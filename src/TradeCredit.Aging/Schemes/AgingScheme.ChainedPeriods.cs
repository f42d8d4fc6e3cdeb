using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Aging;

/// <content>Periods counted back one from the other.</content>
public abstract partial record AgingScheme
{
    /// <summary>Buckets of equal periods, each start counted back from the start of the period after it: for figures that must agree with a system that does so.</summary>
    /// <remarks>
    /// The first start is the day after the as-of day, so what is due on the as-of day is in the first period. A day that a month does not have becomes its last,
    /// and stays so for all periods before: from 30 March 2024 in steps of a month the periods begin on 29 February, 29 January, 29 December. Labels are
    /// <c>under 0m</c>, <c>under 1m</c>, <c>from 1m</c>. Equality is by content. For new work take <see cref="AnchoredPeriods"/> or <see cref="CalendarMonths"/>.
    /// </remarks>
    public sealed record ChainedPeriods : AgingScheme
    {
        /// <summary>Makes a scheme of periods counted back one from the other.</summary>
        /// <param name="period">The length of a period: days, weeks, months or years, above zero.</param>
        /// <param name="periods">How many periods before the last bucket, at least 1.</param>
        /// <param name="hasNotDueBucket">Whether later dates have a bucket of their own; otherwise they belong to the first period, as where items age by a date that lies in the past.</param>
        /// <exception cref="DefinitionException">The period is empty or of business days (<c>aging.period-invalid</c>), or there is no period or too many (<c>aging.periods-out-of-range</c>).</exception>
        [JsonConstructor]
        public ChainedPeriods(PeriodLength period, int periods, bool hasNotDueBucket)
        {
            var faults = Faults(period, periods);
            if (!faults.IsEmpty) throw new DefinitionException("aging scheme", faults);
            Period = period;
            Periods = periods;
            HasNotDueBucket = hasNotDueBucket;
            DerivedLabels = LabelsOf(period, periods, hasNotDueBucket);
        }

        /// <summary>The length of a period.</summary>
        public PeriodLength Period { get; }

        /// <summary>How many periods before the last bucket.</summary>
        public int Periods { get; }

        /// <summary>Whether later dates have a bucket of their own.</summary>
        public bool HasNotDueBucket { get; }

        private protected override int CaseIndex => 3;

        private protected override ImmutableArray<string> DerivedLabels { get; }

        private protected override string Words => string.Create(CultureInfo.InvariantCulture,
            $"{Periods} {(Periods == 1 ? "period" : "periods")} of {Period.Count} {(Period.Count == 1 ? AgingEdges.Name(Period.Unit)[..^1] : AgingEdges.Name(Period.Unit))}, each counted back from the start of the one after it, the first from the day after the as-of day; {(HasNotDueBucket ? "later dates have a bucket of their own" : "later dates belong to the first period")}");

        /// <inheritdoc/>
        public bool Equals(ChainedPeriods? other) => base.Equals(other) && Period == other.Period && Periods == other.Periods && HasNotDueBucket == other.HasNotDueBucket;

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Period, Periods, HasNotDueBucket);

        private protected override int[] CutsWithoutGrace(LocalDate asOf)
        {
            // The day after the as-of day can lie beyond the calendar, so it is held as a month and a day of it.
            var month = CivilMonth.Of(asOf);
            var day = asOf.Day + 1;
            if (day > month.Length) (month, day) = (month.Plus(1), 1);
            var cuts = new List<int>(Periods + 1);
            if (HasNotDueBucket) cuts.Add(month.Day(day));
            var start = month.Day(day);
            for (var i = 0; i < Periods; i++)
            {
                if (Period.Unit is PeriodUnit.Months or PeriodUnit.Years)
                {
                    month = month.Plus(Period.Unit == PeriodUnit.Months ? -Period.Count : -12 * Period.Count);
                    day = Math.Min(day, month.Length);
                    start = month.Day(day);
                }
                else
                {
                    start -= Period.Unit == PeriodUnit.Weeks ? 7 * Period.Count : Period.Count;
                }

                cuts.Add(start);
            }

            return [.. cuts];
        }

        private static ImmutableArray<Failure> Faults(PeriodLength period, int periods)
        {
            var faults = ImmutableArray.CreateBuilder<Failure>();
            if (period.Count < 1 || period.Unit == PeriodUnit.BusinessDays)
            {
                faults.Add(new Failure(FailureReason.InvalidInput, "aging.period-invalid", "A period is at least one calendar day, week, month or year long.", "period", period.ToString()));
                return faults.ToImmutable();
            }

            var most = AgingEdges.Limit(period.Unit) / period.Count;
            if (periods < 1 || periods > most)
                faults.Add(new Failure(FailureReason.InvalidInput, "aging.periods-out-of-range", string.Create(CultureInfo.InvariantCulture, $"There are 1 to {most} periods of {period}."), "periods", periods.ToString(CultureInfo.InvariantCulture)));
            return faults.ToImmutable();
        }

        private static ImmutableArray<string> LabelsOf(PeriodLength period, int periods, bool hasNotDueBucket)
        {
            var letter = AgingEdges.Name(period.Unit)[0];
            var labels = ImmutableArray.CreateBuilder<string>();
            for (var i = hasNotDueBucket ? 0 : 1; i <= periods; i++) labels.Add(string.Create(CultureInfo.InvariantCulture, $"under {i * period.Count}{letter}"));
            labels.Add(string.Create(CultureInfo.InvariantCulture, $"from {periods * period.Count}{letter}"));
            return labels.ToImmutable();
        }
    }
}
