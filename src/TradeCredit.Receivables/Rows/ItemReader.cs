using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>Reads rows of text, as ledgers are exported, into items.</summary>
/// <remarks>Every fault names the field and quotes the text; ids are opaque and keep their leading zeros. Immutable and safe for use by several threads.</remarks>
public sealed class ItemReader
{
    private static readonly string[] Yes = ["true", "yes", "y", "t", "x", "1"];
    private static readonly string[] No = ["", "false", "no", "n", "f", "0"];
    private static readonly string[] Statuses = ["", "open", "partial", "settled", "draft"];

    private readonly ItemReadOptions _options;

    /// <summary>Makes a reader.</summary>
    /// <param name="options">How rows of text become items.</param>
    public ItemReader(ItemReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <summary>Reads a row.</summary>
    /// <param name="fields">The row.</param>
    /// <returns>
    /// The item, or the first fault with its field as path: <c>receivables.field-missing</c>, <c>receivables.date-unreadable</c>,
    /// <c>receivables.currency-unknown</c>, <c>core.amount-malformed</c> and its kin, <c>receivables.flag-unreadable</c>,
    /// <c>receivables.status-unknown</c>, <c>receivables.partial-without-amount</c>, <c>receivables.settled-before-document</c>.
    /// </returns>
    public Result<ItemRow> Read(IItemFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        Failure? fault = null;
        var debtor = fields[ItemField.Debtor];
        if (debtor.Length == 0) return Missing(ItemField.Debtor, "no debtor");
        if (!TryDate(fields, ItemField.DocumentDate, !_options.DocumentDateIsOptional, out var document, ref fault)) return fault!;
        if (!TryDate(fields, ItemField.DueDate, _options.MissingDueDate == MissingDueDate.Refuse, out var due, ref fault)) return fault!;
        if (due is null && _options.MissingDueDate == MissingDueDate.UseDocumentDate)
        {
            if (document is null) return Missing(ItemField.DueDate, "no due date, and no document date to take instead");
            due = document;
        }

        if (!TryDate(fields, ItemField.SettledOn, required: false, out var settled, ref fault)) return fault!;
        if (settled < document && _options.RefusesSettlementBeforeDocument)
            return new Failure(FailureReason.Contradiction, "receivables.settled-before-document", $"settled on {Iso.Text(settled.Value)}, before the document of {Iso.Text(document!.Value)}", NameOf(ItemField.SettledOn), fields[ItemField.SettledOn]);

        var code = fields[ItemField.Currency];
        if (code.Length == 0 && _options.Currency is null) return Missing(ItemField.Currency, "no currency");
        Currency currency;
        if (code.Length == 0) currency = _options.Currency!.Value;
        else if (!_options.Currencies.TryGet(code, out currency))
            return new Failure(FailureReason.NotFound, "receivables.currency-unknown", $"'{code}' is no active ISO 4217 currency", NameOf(ItemField.Currency), code);

        if (!Amount(fields, ItemField.Amount, currency).TryGet(out var amount, out fault)) return fault;
        var paid = Money.Zero(currency);
        if (fields[ItemField.Paid].Length > 0 && !Amount(fields, ItemField.Paid, currency).TryGet(out paid, out fault)) return fault;
        var status = fields[ItemField.Status];
        var known = Array.FindIndex(Statuses, s => string.Equals(s, status, StringComparison.OrdinalIgnoreCase));
        if (known < 0) return new Failure(FailureReason.InvalidInput, "receivables.status-unknown", $"'{status}' is none of open, partial, settled, draft", NameOf(ItemField.Status), status);
        if (known == 2 && fields[ItemField.Paid].Length == 0 && !_options.TakesPartialAsOpen)
            return new Failure(FailureReason.Missing, "receivables.partial-without-amount", "partly paid, but not by how much", NameOf(ItemField.Paid));

        var flag = fields[ItemField.Disputed];
        var disputed = Array.Exists(Yes, y => string.Equals(y, flag, StringComparison.OrdinalIgnoreCase));
        if (!disputed && !Array.Exists(No, n => string.Equals(n, flag, StringComparison.OrdinalIgnoreCase)))
            return new Failure(FailureReason.InvalidInput, "receivables.flag-unreadable", $"'{flag}' is neither yes nor no", NameOf(ItemField.Disputed), flag);
        return new ItemRow(fields[ItemField.Item], new DebtorId(debtor), document, due, amount, paid, settled, disputed, known == 4);
    }

    /// <summary>What is odd about a row that was read, without being a fault.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The warnings: <c>receivables.due-before-document</c>, <c>receivables.settled-before-document</c>.</returns>
    public static ImmutableArray<Failure> Warnings(ItemRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var warnings = ImmutableArray.CreateBuilder<Failure>();
        if (row.DueDate < row.DocumentDate)
            warnings.Add(new Failure(FailureReason.Contradiction, "receivables.due-before-document", $"due on {Iso.Text(row.DueDate.Value)}, before the document of {Iso.Text(row.DocumentDate!.Value)}", NameOf(ItemField.DueDate), Iso.Text(row.DueDate.Value)));
        if (row.SettledOn < row.DocumentDate)
            warnings.Add(new Failure(FailureReason.Contradiction, "receivables.settled-before-document", $"settled on {Iso.Text(row.SettledOn.Value)}, before the document of {Iso.Text(row.DocumentDate!.Value)}", NameOf(ItemField.SettledOn), Iso.Text(row.SettledOn.Value)));
        return warnings.ToImmutable();
    }

    /// <summary>The name of a field in the paths of failures: <c>item</c>, <c>debtor</c>, <c>document</c>, <c>due</c>, <c>amount</c>, <c>currency</c>, <c>settled</c>, <c>disputed</c>, <c>paid</c>, <c>status</c>.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The name.</returns>
    public static string NameOf(ItemField field) => field switch
    {
        ItemField.DocumentDate => "document",
        ItemField.DueDate => "due",
        ItemField.SettledOn => "settled",
        _ => field.ToString().ToLowerInvariant(),
    };

    private static Failure Missing(ItemField field, string message) => new(FailureReason.Missing, "receivables.field-missing", message, NameOf(field));

    private bool TryDate(IItemFields fields, ItemField field, bool required, out LocalDate? date, ref Failure? fault)
    {
        date = null;
        var text = fields[field];
        if (text.Length == 0)
        {
            if (required) fault = Missing(field, $"no {NameOf(field)} date");
            return !required;
        }

        if (_options.DatePattern.Parse(text) is { Success: true } parsed)
        {
            date = parsed.Value;
            return true;
        }

        fault = new Failure(FailureReason.InvalidInput, "receivables.date-unreadable", $"'{text}' is no date of the form {_options.DatePatternText}", NameOf(field), text);
        return false;
    }

    private Result<Money> Amount(IItemFields fields, ItemField field, Currency currency)
    {
        var text = fields[field];
        if (text.Length == 0) return Missing(field, $"no {NameOf(field)}");
        var read = Money.ReadAmount(text, currency, CultureInfo.InvariantCulture);
        if (read.Failure is not { } failure) return read;
        if (string.Equals(failure.Code, "core.amount-too-many-digits", StringComparison.Ordinal) && _options.Rounding is { } rounding
            && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) return Money.Of(value, currency, rounding);
        return new Failure(failure.Reason, failure.Code, $"'{text}': {failure.Message}", NameOf(field), text);
    }
}
