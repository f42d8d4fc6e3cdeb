using TradeCredit;

namespace ExportLedger;

/// <summary>A made-up customer: where he is, how he buys, how he pays.</summary>
internal sealed record Customer(string Name, string Country, Currency Currency, int DepositPercent, int NetDays, int InvoicesPerYear, int TypicalAmount, int MeanDaysLate, double DisputeRate, double PromiseRate);
