using NodaTime;
using TradeCredit;
using TradeCredit.Aging;

var today = new LocalDate(2026, 11, 20);
var invoices = new[]
{
    (Customer: "Hansa GmbH", Due: today.PlusDays(-45), Open: Money.Of(12_500.00m, Currency.EUR)),
    (Customer: "Hansa GmbH", Due: today.PlusDays(10), Open: Money.Of(8_000.00m, Currency.EUR)),
    (Customer: "Pacific Inc", Due: today.PlusDays(-100), Open: Money.Of(99_000.50m, Currency.USD)),
};
var report = AgingReport.Of(invoices, AgingScheme.Default.At(today), i => i.Due, i => i.Open, i => i.Customer);
foreach (var line in report.Lines)
    Console.WriteLine($"{line.Key}: {string.Join(", ", line.Cells.Where(c => c.Count > 0).Select(c => $"{c.Label} days {c.Amount}"))}");
