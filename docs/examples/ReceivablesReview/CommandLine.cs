using System.CommandLine;
using System.Globalization;
using NodaTime.Text;
using TradeCredit;
using TradeCredit.Aging;
using TradeCredit.Cadence;
using TradeCredit.Receivables;

namespace ReceivablesReview;

/// <summary>The options of the program, and what they mean.</summary>
internal static class CommandLine
{
    private static readonly LocalDate ShippedAsOf = new(2022, 8, 31);

    private static string ShippedLedger { get; } = Path.Combine(AppContext.BaseDirectory, "ledger", "demo_file.csv");

    // The shipped ledger's own names for what the program needs.
    private static readonly Dictionary<ItemField, string> ShippedColumns = new()
    {
        [ItemField.Item] = "invoice_no",
        [ItemField.Debtor] = "company_name",
        [ItemField.DocumentDate] = "invoice_date",
        [ItemField.DueDate] = "due_date",
        [ItemField.Amount] = "amount",
        [ItemField.Currency] = "currency",
    };

    public static int Run(string[] args)
    {
        var file = new Argument<string?>("FILE") { Description = "A ledger as CSV: one open or settled item a row. Without it, the ledger that comes with the program is reviewed.", Arity = ArgumentArity.ZeroOrOne };
        var asOf = new Option<string?>("--as-of") { Description = "The day whose closing state is reviewed, as YYYY-MM-DD. Needed with FILE.", HelpName = "DATE" };
        var scheme = new Option<string?>("--scheme") { Description = "Upper edges of the buckets in days, ascending. Default 0,30,60,90,120.", HelpName = "EDGES" };
        var basis = new Option<string?>("--basis") { Description = "Count age from the due date or the document date: due (default) or document.", HelpName = "BASIS" };
        var columns = new Option<string?>("--columns") { Description = "Which column is what: item=..,debtor=..,document=..,due=..,amount=..,currency=..,settled=..,paid=..,disputed=..", HelpName = "MAP" };
        var dateFormat = new Option<string?>("--date-format") { Description = "How the file writes dates, for example dd/MM/yyyy. Default yyyy-MM-dd.", HelpName = "PATTERN" };
        var decimals = new Option<string?>("--decimals") { Description = "What stands before the decimals of amounts: point (default) or comma.", HelpName = "MARK" };
        var currency = new Option<string?>("--currency") { Description = "The currency of a file without a currency column.", HelpName = "CODE" };
        var groupBy = new Option<string?>("--group-by") { Description = "What the lines are: debtor (default), currency or disputed.", HelpName = "KEY" };
        var compareTo = new Option<string?>("--compare-to") { Description = "An earlier day: shows into which bucket the items of each bucket went since. Needs a ledger of events, or columns that say when an item began and was settled.", HelpName = "DATE" };
        var provision = new Option<string?>("--provision") { Description = "Loss allowance by rates from so many days past due on, for example 0=0.5%,30=2%,60=10%,90=50%. What is younger has no allowance.", HelpName = "RATES" };
        var contacts = new Option<string?>("--contacts") { Description = "What was said to whom, as CSV (key,at,debtor,event,channel,item,level,what,note): shows what to do today and why. An empty list is a file with the header alone.", HelpName = "FILE" };
        var debtors = new Option<string?>("--debtors") { Description = "Where debtors are, as CSV (debtor,zone,country,channels,insured,strategic,exempt), for --contacts. Others are taken to be in UTC.", HelpName = "FILE" };
        var policy = new Option<string?>("--policy") { Description = $"The reminder policy for --contacts: {string.Join(", ", CadencePresets.All.Select(p => p.Id))}. Default export-standard.", HelpName = "NAME" };
        var now = new Option<string?>("--now") { Description = "The moment for --contacts, as 2026-09-30T09:00:00Z. Default noon UTC of the as-of day.", HelpName = "INSTANT" };
        var format = new Option<string?>("--format") { Description = "text (default), json, or html: one page that needs nothing else.", HelpName = "FORMAT" };
        var output = new Option<string?>("--out") { Description = "Write to a file instead of the console.", HelpName = "FILE" };
        var root = new RootCommand("Reviews a receivables ledger: what is open as of a day, how old it is, and who owes it.")
        {
            file, asOf, scheme, basis, columns, dateFormat, decimals, currency, groupBy, compareTo, provision, contacts, debtors, policy, now, format, output,
        };
        root.SetAction(parsed =>
        {
            if (parsed.GetValue(file) is ['-', ..] unknown) throw new UsageException($"Unknown option {unknown}. Try --help.");
            var day = AsOf(parsed.GetValue(asOf), parsed.GetValue(file));
            var options = new ReviewOptions
            {
                File = parsed.GetValue(file) ?? ShippedLedger,
                AsOf = day,
                Scheme = Scheme(parsed.GetValue(scheme)),
                Basis = Choice(parsed.GetValue(basis), "--basis", Basis.Due),
                Columns = parsed.GetValue(file) is null && parsed.GetValue(columns) is null ? ShippedColumns : Columns(parsed.GetValue(columns)),
                Dates = parsed.GetValue(dateFormat) is { } pattern ? DateFormat.Of(pattern) : DateFormat.Iso,
                Decimals = parsed.GetValue(decimals) is { } mark ? Choice(mark, "--decimals", Decimals.Point) : null,
                Currency = CurrencyOf(parsed.GetValue(currency)),
                GroupBy = Choice(parsed.GetValue(groupBy), "--group-by", GroupBy.Debtor),
                CompareTo = CompareTo(parsed.GetValue(compareTo), day),
                Provision = Provision(parsed.GetValue(provision)),
                Contacts = parsed.GetValue(contacts) ?? NeededBy(parsed, debtors, policy, now),
                Debtors = parsed.GetValue(debtors),
                Policy = Policy(parsed.GetValue(policy)),
                Now = Now(parsed.GetValue(now), day),
            };
            var target = Choice(parsed.GetValue(format), "--format", Format.Text);
            var review = ReadingProgress.Of(progress => Review.Of(options, progress));
            Output.Write(review, target, parsed.GetValue(output));
            if (!review.IsAllLeftOut) return 0;
            Console.Error.WriteLine($"No row of {options.File} could be used; the review lists why.");
            return 1;
        });
        var result = root.Parse(args);
        if (result.Errors.Count > 0) throw new UsageException($"{result.Errors[0].Message} Try --help.");
        return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static LocalDate AsOf(string? text, string? file)
    {
        if (text is null) return file is null ? ShippedAsOf : throw new UsageException("--as-of DATE is needed with a file: the day whose closing state is reviewed, for example --as-of 2026-11-20.");
        return Date(text, "--as-of");
    }

    private static LocalDate? CompareTo(string? text, LocalDate asOf)
    {
        if (text is null) return null;
        var date = Date(text, "--compare-to");
        return date < asOf ? date : throw new UsageException($"--compare-to {text}: must be earlier than {Texts.Iso(asOf)}, the day that is reviewed.");
    }

    // Options that mean nothing without contacts are not ignored in silence.
    private static string? NeededBy(ParseResult parsed, params Option<string?>[] options) =>
        options.FirstOrDefault(o => parsed.GetValue(o) is not null) is { } option ? throw new UsageException($"{option.Name} is for planning today's work: it needs --contacts FILE.") : null;

    private static CadencePolicy Policy(string? id) =>
        CadencePresets.All.FirstOrDefault(p => p.Id == (id ?? "export-standard")) is { } definition
            ? new CadencePolicy(definition) : throw new UsageException($"--policy {id}: expected one of {string.Join(", ", CadencePresets.All.Select(p => p.Id))}.");

    private static Instant Now(string? text, LocalDate asOf)
    {
        if (text is null) return asOf.At(LocalTime.Noon).InUtc().ToInstant();
        return InstantPattern.General.Parse(text) is { Success: true } instant ? instant.Value : throw new UsageException($"--now {text}: not an instant; write 2026-09-30T09:00:00Z.");
    }

    private static LocalDate Date(string text, string option) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : throw new UsageException($"{option} {text}: not a date; write YYYY-MM-DD.");

    private static ProvisionMatrix? Provision(string? text)
    {
        if (text is null) return null;
        var steps = new List<(int, Percentage)>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.Split('=', 2, StringSplitOptions.TrimEntries) is not [var days, var rate] || !int.TryParse(days, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var from) || !Percentage.TryParse(rate, CultureInfo.InvariantCulture, out var percentage))
                throw new UsageException($"--provision {text}: '{part}' is not days=rate, such as 30=2%.");
            steps.Add((from, percentage));
        }

        try
        {
            return StepReserve.Of([.. steps]).ToMatrix();
        }
        catch (DefinitionException e)
        {
            throw new UsageException($"--provision {text}: {e.Failures[0].Message}");
        }
    }

    private static AgingScheme Scheme(string? text)
    {
        if (text is null) return AgingScheme.Default;
        var edges = new List<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var edge)) throw new UsageException($"--scheme {text}: '{part}' is no whole number of days.");
            edges.Add(edge);
        }

        var faults = AgingScheme.Validate([.. edges]);
        return faults.IsEmpty ? AgingScheme.OfDays([.. edges]) : throw new UsageException($"--scheme {text}: {faults[0].Message}");
    }

    private static Dictionary<ItemField, string> Columns(string? text)
    {
        var columns = new Dictionary<ItemField, string>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=', 2, StringSplitOptions.TrimEntries) is not [var role, { Length: > 0 } column]) throw new UsageException($"--columns: '{part}' is not role=column.");
            if (!LedgerColumns.Roles.Any(r => ItemReader.NameOf(r) == role)) throw new UsageException($"--columns {role}: expected one of {string.Join(", ", LedgerColumns.Roles.Select(ItemReader.NameOf))}.");
            if (!columns.TryAdd(LedgerColumns.Roles.Single(r => ItemReader.NameOf(r) == role), column)) throw new UsageException($"--columns: {role} is given twice.");
        }

        return columns;
    }

    private static Currency? CurrencyOf(string? text)
    {
        if (text is null) return null;
        return Currency.TryOf(text, out var currency) ? currency : throw new UsageException($"--currency {text}: no active ISO 4217 code, such as USD.");
    }

    private static T Choice<T>(string? text, string option, T whenAbsent)
        where T : struct, Enum
    {
        if (text is null) return whenAbsent;
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase)) return value;
        }

        throw new UsageException($"{option} {text}: expected one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
    }
}
