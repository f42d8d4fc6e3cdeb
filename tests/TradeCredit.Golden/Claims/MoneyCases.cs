using TradeCredit.Claims;

namespace TradeCredit.Golden.Claims;

/// <summary>allocation.csv, general_average.csv, price_reduction.csv and cisg_money.csv</summary>
internal static class MoneyCases
{
    public static void Allocation(GoldenRow row) =>
        row.ExpectAmounts("parts", ClaimsCells.Amount(row["amount"]).Allocate([.. ClaimsCells.Numbers(row["weights"]).Select(Ratio.Of)]));

    public static void GeneralAverage(GoldenRow row)
    {
        var interests = ClaimsCells.Numbers(row["contributory_values"]).Select((value, i) => new GeneralAverageInterest($"interest {i + 1}", Money.Of(value, ClaimsCells.Currency)));
        row.ExpectAmounts("shares", TradeCredit.Claims.GeneralAverage.Split(ClaimsCells.Amount(row["ga_loss"]), [.. interests]).Select(s => s.Contribution));
    }

    public static void PriceReduction(GoldenRow row)
    {
        var exclusion = row["excluded_by"] switch
        {
            "none" => PriceReductionExclusion.None,
            "cure" => PriceReductionExclusion.Cured,
            "cure_refused" => PriceReductionExclusion.CureRefused,
            var other => throw new GoldenException($"'{other}' excludes nothing"),
        };
        var reduction = TradeCredit.Claims.PriceReduction.Of(ClaimsCells.Amount(row["contract_price"]), Value("value_conforming"), Value("value_delivered"), exclusion).Value;
        row.Expect("price_payable", reduction.Payable.Amount);
        row.Expect("reduction", reduction.Reduction.Amount);

        UnroundedAmount Value(string column) => UnroundedAmount.Of(row.Number(column), ClaimsCells.Currency);
    }

    public static void Damages(GoldenRow row)
    {
        row.Expect("result", row["rule"] switch
        {
            "art75_buyer_cover" => SaleDamages.Substitute(SaleParty.Buyer, Cell("contract_price"), Cell("substitute_price"), Cell("further_loss")).Amount,
            "art75_seller_resale" => SaleDamages.Substitute(SaleParty.Seller, Cell("contract_price"), Cell("substitute_price"), Cell("further_loss")).Amount,
            "art76_buyer" => SaleDamages.CurrentPrice(SaleParty.Buyer, Cell("contract_price"), Cell("current_price"), Cell("further_loss")).Amount,
            "art76_seller" => SaleDamages.CurrentPrice(SaleParty.Seller, Cell("contract_price"), Cell("current_price"), Cell("further_loss")).Amount,
            "art77" => SaleDamages.Mitigated(Cell("further_loss"), Cell("avoidable_loss")).Amount,
            "art88_account" => new SelfHelpSale(Cell("proceeds"), Cell("preservation_costs"), Cell("selling_costs")).Balance.Amount,
            _ => throw new GoldenException($"'{row["rule"]}' is no rule of damages"),
        });

        // An empty cell is nothing.
        Money Cell(string column) => row.Has(column) ? ClaimsCells.Amount(row[column]) : Money.Zero(ClaimsCells.Currency);
    }
}
