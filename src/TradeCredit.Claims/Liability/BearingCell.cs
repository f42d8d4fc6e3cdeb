using System.Collections.Frozen;

namespace TradeCredit.Claims;

/// <summary>A cell of the table of who bears what: <c>bearing.csv</c>.</summary>
/// <param name="Bearer">Who bears a share.</param>
/// <param name="OwesDamages">Whether damages are owed for it.</param>
/// <param name="Source">Where the cell comes from.</param>
internal sealed record BearingCell(SaleParty Bearer, bool OwesDamages, LegalSource Source)
{
    private static readonly FrozenDictionary<(LossParty Cause, bool IsTime, bool RiskHasPassed), BearingCell> Cells =
        ClaimsData.Read("bearing").SelectMany(Read).ToFrozenDictionary(c => c.Key, c => c.Cell);

    public static BearingCell For(LossParty cause, bool isTime, bool riskHasPassed) => Cells[(cause, isTime, riskHasPassed)];

    private static IEnumerable<((LossParty Cause, bool IsTime, bool RiskHasPassed) Key, BearingCell Cell)> Read(EmbeddedRow row)
    {
        var (cause, isTime) = (ClaimsData.Name<LossParty>(row, "cause"), row["about"] switch { "Goods" => false, "Time" => true, var other => throw row.Fault($"about is Goods or Time, not '{other}'.") });
        var (damages, source) = (ClaimsData.Flag(row, "damages"), ClaimsData.Source(row));
        yield return ((cause, isTime, false), new BearingCell(ClaimsData.Name<SaleParty>(row, "before"), damages, source));
        yield return ((cause, isTime, true), new BearingCell(ClaimsData.Name<SaleParty>(row, "after"), damages, source));
    }
}
