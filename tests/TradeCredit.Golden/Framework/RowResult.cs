namespace TradeCredit.Golden;

/// <summary>What became of one row, with expected and actual values where they differ.</summary>
public sealed record RowResult(string Id, Outcome Outcome, string Text);
