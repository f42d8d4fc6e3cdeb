using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace TradeCredit.Claims;

/// <summary>The time limits of <c>time-bars.csv</c>.</summary>
internal static class TimeBarTable
{
    private static readonly ImmutableArray<(string Regime, bool Container, TimeBarRule Rule)> Rows = [.. ClaimsData.Read("time-bars").Select(Row)];

    /// <summary>The limits of a regime, those for containers apart.</summary>
    public static FrozenDictionary<(TimeBarClock Clock, bool Container), TimeBarRule> Of(string regime) =>
        Rows.Where(r => string.Equals(r.Regime, regime, StringComparison.Ordinal)).ToFrozenDictionary(r => (r.Rule.Clock, r.Container), r => r.Rule);

    /// <summary>A limit that belongs to the sale or the insurance, not to a carriage.</summary>
    public static TimeBarRule Sale(string regime, TimeBarClock clock) => Rows.Single(r => string.Equals(r.Regime, regime, StringComparison.Ordinal) && r.Rule.Clock == clock).Rule;

    private static (string Regime, bool Container, TimeBarRule Rule) Row(EmbeddedRow row)
    {
        var container = row["condition"] switch { "" => false, "Container" => true, var other => throw row.Fault($"condition is empty or Container, not '{other}'.") };
        return (row["regime"], container, new TimeBarRule(
            ClaimsData.Name<TimeBarClock>(row, "clock"), PeriodLength.Parse(row["length"], CultureInfo.InvariantCulture), ClaimsData.Name<DayCounting>(row, "counting"), TimeBarEffect.Of(row["effect"]), ClaimsData.Source(row)));
    }
}
