using NodaTime.Text;
using TradeCredit.Terms;

namespace TradeCredit.Golden.Terms;

/// <summary>due-dates.csv, installments.csv, events.csv, validation.csv.</summary>
public static class ScheduleCases
{
    public static void DueDate(GoldenRow row) =>
        row.Expect("expected_due", DueRules.Of(row["rule"], Parse.Arguments(row["params"])).Apply(row.Date("base_date")).Value.Adjusted);

    public static void Instalments(GoldenRow row)
    {
        var (rounding, currency) = TermSpecs.Unit(row["unit"]);
        // "The last line always gets what is left"; what a row marks as a peer's own way runs under the preset of that peer.
        var conventions = (PeerPreset(row)?.Conventions ?? TermsConventions.Default) with { Rounding = rounding, LastInstalment = LastInstalment.TakesTheRest };
        // Rows of dates only have no total; any will do.
        var total = Money.Of(row.NumberOrNull("total") ?? 100m, currency);
        var untaxed = row.Has("untaxed") ? Money.Of(row.Number("untaxed"), currency) : total;
        var amounts = new InvoiceAmounts(total, total - untaxed);
        var schedule = TermSpecs.Of(row["spec"], currency, conventions).Schedule(amounts, EventDates.Of((TradeEvent.Invoice, row.Date("base_date")))).Value;
        row.Expect("expected", string.Join('|', schedule.Lines.Select(l => $"{LocalDatePattern.Iso.Format(l.DueDate!.Value.Adjusted)}={l.Amount.ToString("F", null)}")), expected => Matches(expected, schedule));
    }

    public static void Event(GoldenRow row)
    {
        var trigger = TradeEvent.Of(row["trigger"]);
        var terms = PaymentTerms.Of("golden", Instalment.Percent(row.Number("percent")).On(trigger), Instalment.Balance().On(TradeEvent.WarrantyEnd));
        var events = Parse.Arguments(row["known_events"]).Aggregate(EventDates.None, (e, p) => e.With(TradeEvent.Of(p.Key), Parse.Date(p.Value)));
        var line = terms.Schedule(Money.Of(row.Number("total"), Currency.EUR), events).Value.Lines[0];
        row.Expect("expected_amount", line.Amount.Amount);
        row.Expect("expected_reference_date", events.Find(trigger)?.Date);
        row.Expect("expected_due", line.DueDate?.Adjusted);
        row.Expect("expected_state", line.Date.Match(_ => "pending", _ => "expected", _ => line.IsSettled ? "paid" : "awaiting-payment"));
    }

    public static void Validation(GoldenRow row)
    {
        var accepted = row["subject"] switch
        {
            "term" => Accepts(() => TermSpecs.Of(row["input"], Currency.EUR, PeerPreset(row)?.Conventions ?? TermsConventions.Default)),
            "holiday-map" => HolidayMap.TryParse(row["input"], null, out _),
            "yearly-closed-period" => YearlyPeriod.TryParse(row["input"], null, out _),
            var subject => throw new GoldenException($"'{subject}' is no subject"),
        };
        // What a peer refuses although it is sound, we accept: that is our documented answer.
        row.Expect("expected", accepted ? "accept" : "reject", expected => (expected == "accept") == accepted || (row["mark"] == "peer-limit" && expected == "reject" && accepted));
    }

    // The source of a row begins with the repository of the system that it was read in.
    private static TermsPreset? PeerPreset(GoldenRow row) => row["mark"].StartsWith("peer-", StringComparison.Ordinal)
        ? TermsPreset.All.FirstOrDefault(p => row["source"].StartsWith(p.Source.Split(' ')[0], StringComparison.OrdinalIgnoreCase)) : null;

    private static bool Accepts(Action definition)
    {
        try
        {
            definition();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // date=amount per instalment; either side may be empty.
    private static bool Matches(string expected, PaymentSchedule schedule)
    {
        var lines = expected.Split('|');
        return lines.Length == schedule.Lines.Length && lines.Zip(schedule.Lines).All(p => p.First.Split('=') is [var date, var amount]
            && (date.Length == 0 || Parse.Date(date) == p.Second.DueDate!.Value.Adjusted) && (amount.Length == 0 || Parse.Number(amount) == p.Second.Amount.Amount));
    }
}
