using System.Globalization;

namespace TradeCredit.Terms.Tests.Presets;

public sealed class TermsPresetTests
{
    // The systems' own tests and examples: base date, rule with its values, due date.
    [Theory]
    [InlineData("odoo", "days_after_end_of_month", "days=45", "2019-01-15", "2019-03-17")]
    [InlineData("odoo", "days_end_of_month_on_the", "days=30;day=31", "2023-12-12", "2024-02-29")]
    [InlineData("odoo", "days_end_of_month_on_the", "days=90;day=10", "2023-11-25", "2024-03-10")]
    [InlineData("odoo", "days_end_of_month", "days=30", "2024-04-22", "2024-05-31")]
    [InlineData("odoo", "day_current_month", "day=31", "2019-01-01", "2019-01-31")]
    [InlineData("oca", "days-payment-days", "days=5;days-of-month=5", "2020-01-01", "2020-02-05")]
    [InlineData("oca", "months-end-of-month", "months=2", "2015-01-30", "2015-03-31")]
    [InlineData("oca", "end-of-month-months", "months=1", "2025-02-28", "2025-03-31")]
    [InlineData("oca", "cutoff-months-end-of-month", "cutoff=20;months=1", "2024-02-21", "2024-04-30")]
    [InlineData("erpnext", "Month(s) after the end of the invoice month", "months=1", "2020-06-11", "2020-07-31")]
    [InlineData("tryton", "months-day-days", "months=2;day=15;days=30", "2011-10-01", "2012-01-14")]
    [InlineData("idempiere", "fixed-due-date", "cutoff=20;day=31;months=1", "2026-03-10", "2026-04-30")]
    [InlineData("sap", "day-limit", "limit=15;next=16;before=eom;after=day15+1", "2026-03-15", "2026-03-31")]
    [InlineData("sap", "day-limit", "limit=15;next=16;before=eom;after=day15+1", "2026-03-16", "2026-04-15")]
    [InlineData("dolibarr", "days-then-day", "days=45;day=15", "2025-03-31", "2025-05-15")]
    [InlineData("dolibarr", "days-end-of-month", "days=45;shift=0", "2021-09-13", "2021-10-31")]
    public void Rule_GivesTheDatesOfTheSystem(string preset, string rule, string values, string from, string due)
    {
        var set = values.Split(';').Select(v => v.Split('=')).Select(v => (v[0], v[1])).ToArray();
        Assert.Equal(Day(due), TermsPreset.Of(preset).Rule(rule, set).Value.Apply(Day(from)).Value.Adjusted);
    }

    [Fact]
    public void Rules_OfEveryPreset_CanBeMade()
    {
        (string, string)[] values = [("days", "1"), ("weeks", "1"), ("months", "1"), ("day", "1"), ("days-of-month", "1/2"), ("cutoff", "1"), ("shift", "1"), ("limit", "1"), ("next", "2"), ("before", "eom"), ("after", "eom")];
        Assert.All(TermsPreset.All, p => Assert.All(p.RuleNames, r => Assert.True(p.Rule(r, values).IsSuccess, $"{p} {r}")));
        Assert.Equal(8, TermsPreset.All.Length);
    }

    [Fact]
    public void Rule_WithoutAValue_SaysWhichOne()
    {
        var failure = TermsPreset.Of("odoo").Rule("days_end_of_month_on_the", ("days", "30")).Failure!;
        Assert.Equal("terms.preset-value-missing", failure.Code);
        Assert.Contains("value for day.", failure.Message);
        Assert.Equal("terms.preset-rule-unknown", TermsPreset.Of("odoo").Rule("net").Failure!.Code);
        Assert.Equal("terms.notation-malformed", TermsPreset.Of("odoo").Rule("days_after", ("days", "thirty")).Failure!.Code);
        Assert.Equal("terms.notation-malformed", TermsPreset.Of("odoo").Rule("days_after", ("days", "{days")).Failure!.Code);
        Assert.Throws<ArgumentException>(() => TermsPreset.Of("ledger"));
    }

    // The remainder of an over-allocated term: Odoo lets it become negative, Tryton cuts the line that exceeds what is left.
    [Theory]
    [InlineData("odoo", "700.00 500.00 -200.00")]
    [InlineData("tryton", "700.00 300.00 0.00")]
    public void Apply_OverAllocatedTerms_FollowTheSystem(string preset, string expected)
    {
        var terms = TermsPreset.Of(preset).Apply(PaymentTerms.Of("over", Instalment.Percent(70), Instalment.Fixed(Money.Of(500m, Currency.EUR)), Instalment.Balance()));
        var lines = terms.Schedule(Money.Of(1000m, Currency.EUR), new LocalDate(2016, 1, 1)).Value.Lines;
        Assert.Equal(expected, string.Join(' ', lines.Select(l => l.Amount.Amount.ToString("0.00", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Apply_WhatTheSystemRefuses_IsRefused()
    {
        var twice = Instalment.Percent(50).Within(30);
        Assert.Throws<DefinitionException>(() => TermsPreset.Of("erpnext").Apply(PaymentTerms.Of("twice", twice, twice)));
        Assert.Throws<DefinitionException>(() => TermsPreset.Of("odoo").Apply(PaymentTerms.Of("discount", twice.Discount(2, 10), twice)));
    }

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
