using System.Globalization;
using TradeCredit.Terms;

namespace TradeCredit.Golden.Terms;

/// <summary>discounts.csv, partial-discounts.csv, discount-cost.csv, discount-dates.csv.</summary>
public static class DiscountCases
{
    // Far enough after every window of the files.
    private static readonly DueRule Net = DueRule.None.Plus(5, CalendarUnit.Year);
    private static readonly LocalDate AnyDay = new(2020, 1, 1);

    public static void Discount(GoldenRow row)
    {
        var (rounding, currency) = TermSpecs.Unit(row["unit"]);
        Money Amount(string column) => Money.Of(row.Number(column), currency);
        var invoiceDate = row.DateOrNull("invoice_date") ?? AnyDay;
        var window = DueRule.Days(row.CountOrNull("discount_days") ?? 0);
        var discount = row.Has("percent") ? CashDiscount.Of(Percentage.Of(row.Number("percent")), window) : CashDiscount.Of(Amount("amount"), window);
        var policy = new DiscountPolicy { Tax = Tax(row["tax_mode"]), Rounding = rounding };
        var terms = PaymentTerms.Of("golden", Instalment.Full().DueBy(Net).Discount(discount)).Under(policy);
        var schedule = terms.Schedule(new InvoiceAmounts(Amount("total"), Amount("tax"), Amount("untouched_tax")), EventDates.Of((TradeEvent.Invoice, invoiceDate))).Value;
        // Without one of the three dates the payment is inside the window.
        var payDay = row.Has("discount_days") && row.Has("invoice_date") && row.Has("pay_date") ? row.Date("pay_date") : invoiceDate;
        var quote = schedule.Quote(payDay);
        row.Expect("expected_payable", quote.Payable.Amount);
        row.Expect("expected_discount_net", quote.Lines.SingleOrDefault()?.DiscountNet.Amount ?? 0m);
        row.Expect("expected_discount_tax", (policy.Tax == DiscountTax.Mixed ? schedule.TaxReduction.Amount : quote.Lines.SingleOrDefault()?.DiscountTax.Amount ?? 0m));
        row.Expect("expected_total_as_posted", schedule.Total.Amount);
    }

    public static void PartialPayment(GoldenRow row)
    {
        var instalment = row["tiers"].Split('+').Aggregate(Instalment.Full().DueBy(Net), (i, tier) => i.Discount(Tier(tier)));
        var terms = PaymentTerms.Of("golden", instalment).Under(new DiscountPolicy { PartialPayments = PartialPaymentDiscount.ProRata });
        var schedule = terms.Schedule(Money.Of(row.Number("open_amount"), Currency.EUR), EventDates.Of((TradeEvent.Invoice, row.Date("invoice_date")))).Value;
        var outcome = schedule.Pay(1, Money.Of(row.Number("payment"), Currency.EUR), row.Date("payment_date"));
        row.Expect("expected_credit", outcome.Settled.Amount);
        row.Expect("expected_open_after", outcome.Schedule.Open.Amount);
    }

    public static void Cost(GoldenRow row)
    {
        var (discount, days, year) = (Percentage.Of(row.Number("percent")), row.Count("net_days") - row.Count("discount_days"), row.Count("year_days"));
        var decimals = row.Count("decimals");
        row.Expect("expected_rate_percent", row["method"] switch
        {
            "simple" => (DiscountCost.Simple(discount, days, year) * Ratio.Of(100, 1)).ToDecimal(decimals, RoundingMode.HalfUp),
            "compound" => Math.Round((decimal)(DiscountCost.Effective(discount, days, year) * 100), decimals, MidpointRounding.AwayFromZero),
            var method => throw new GoldenException($"'{method}' is no method"),
        });
    }

    public static void Dates(GoldenRow row)
    {
        var instalment = Instalment.Full().DueBy(row.Has("net_rule") ? DueRules.Of(row["net_rule"], Parse.Arguments(row["net_params"])) : Net);
        if (row["discount_rule"] != "none") instalment = instalment.Discount(CashDiscount.Of(Percentage.Of(1m), DueRules.Of(row["discount_rule"], Parse.Arguments(row["discount_params"]))));
        if (row["net_from"] == "last-discount-day") instalment = instalment with { Trigger = new Trigger.AfterDiscount(new Trigger.OnEvent(TradeEvent.Invoice)) };
        var line = PaymentTerms.Of("golden", instalment).Schedule(Money.Of(100m, Currency.EUR), EventDates.Of((TradeEvent.Invoice, row.Date("invoice_date")))).Value.Lines[0];
        row.Expect("expected_last_discount_date", line.Windows.IsEmpty ? null : line.Windows[0].LastDay.Adjusted);
        row.Expect("expected_net_due_date", line.DueDate?.Adjusted);
    }

    private static DiscountTax Tax(string mode) => mode switch
    {
        "included" => DiscountTax.Included,
        "excluded" => DiscountTax.Excluded,
        "mixed" => DiscountTax.Mixed,
        "included-no-split" => DiscountTax.IncludedWithoutSplit,
        _ => throw new GoldenException($"'{mode}' is no tax mode"),
    };

    // rate@limit, for example 7%@10d.
    private static CashDiscount Tier(string tier) => tier.Split('@') is [var rate, var limit]
        ? CashDiscount.Of(Percentage.Parse(rate, CultureInfo.InvariantCulture), Limits.Of(limit)) : throw new GoldenException($"'{tier}' is no rate@limit");
}
