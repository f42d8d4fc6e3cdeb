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
    private readonly TextMemo<LocalDate?> _dates;
    private readonly TextMemo<DebtorId> _debtors = new(text => new DebtorId(text));

    /// <summary>Makes a reader.</summary>
    /// <param name="options">How rows of text become items.</param>
    public ItemReader(ItemReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _dates = new TextMemo<LocalDate?>(text => options.DatePattern.Parse(text) is { Success: true } parsed ? parsed.Value : null);
    }

    /// <summary>Reads a row.</summary>
    /// <typeparam name="TFields">The type of your rows.</typeparam>
    /// <param name="fields">The row.</param>
    /// <returns>
    /// The item, or the first fault with its field as path: <c>receivables.field-missing</c>, <c>receivables.date-unreadable</c>,
    /// <c>receivables.currency-unknown</c>, <c>core.amount-malformed</c> and its kin, <c>receivables.flag-unreadable</c>,
    /// <c>receivables.status-unknown</c>, <c>receivables.partial-without-amount</c>, <c>receivables.settled-before-document</c>.
    /// </returns>
    public Result<ItemRow> Read<TFields>(TFields fields)
        where TFields : IItemFields
    {
        if (fields is null) throw new ArgumentNullException(nameof(fields));
        Failure? fault = null;
        var debtor = fields[ItemField.Debtor];
        if (debtor.IsWhiteSpace()) return Missing(ItemField.Debtor, "no debtor");
        if (!TryDate(fields, ItemField.DocumentDate, !_options.DocumentDateIsOptional, out var document, ref fault)) return fault!;
        if (!TryDate(fields, ItemField.DueDate, _options.MissingDueDate == MissingDueDate.Refuse, out var due, ref fault)) return fault!;
        if (due is null && _options.MissingDueDate == MissingDueDate.UseDocumentDate)
        {
            if (document is null) return Missing(ItemField.DueDate, "no due date, and no document date to take instead");
            due = document;
        }

        if (!TryDate(fields, ItemField.SettledOn, required: false, out var settled, ref fault)) return fault!;
        if (settled < document && _options.RefusesSettlementBeforeDocument)
            return new Failure(FailureReason.Contradiction, "receivables.settled-before-document", $"settled on {Iso.Text(settled.Value)}, before the document of {Iso.Text(document!.Value)}", NameOf(ItemField.SettledOn), fields[ItemField.SettledOn].ToString());

        var code = fields[ItemField.Currency];
        if (code.Length == 0 && _options.Currency is null) return Missing(ItemField.Currency, "no currency");
        Currency currency;
        if (code.Length == 0) currency = _options.Currency!.Value;
        else if (!_options.Currencies.TryGet(code, out currency))
            return new Failure(FailureReason.NotFound, "receivables.currency-unknown", $"'{code}' is no active ISO 4217 currency", NameOf(ItemField.Currency), code.ToString());

        if (!Amount(fields, ItemField.Amount, currency).TryGet(out var amount, out fault)) return fault;
        var paid = Money.Zero(currency);
        if (fields[ItemField.Paid].Length > 0 && !Amount(fields, ItemField.Paid, currency).TryGet(out paid, out fault)) return fault;
        var status = fields[ItemField.Status];
        var known = IndexOf(Statuses, status);
        if (known < 0) return new Failure(FailureReason.InvalidInput, "receivables.status-unknown", $"'{status}' is none of open, partial, settled, draft", NameOf(ItemField.Status), status.ToString());
        if (known == 2 && fields[ItemField.Paid].Length == 0 && !_options.TakesPartialAsOpen)
            return new Failure(FailureReason.Missing, "receivables.partial-without-amount", "partly paid, but not by how much", NameOf(ItemField.Paid));

        var flag = fields[ItemField.Disputed];
        var disputed = IndexOf(Yes, flag) >= 0;
        if (!disputed && IndexOf(No, flag) < 0)
            return new Failure(FailureReason.InvalidInput, "receivables.flag-unreadable", $"'{flag}' is neither yes nor no", NameOf(ItemField.Disputed), flag.ToString());
        return new ItemRow(fields[ItemField.Item].ToString(), _debtors[debtor], document, due, amount, paid, settled, disputed, known == 4);
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

    private static int IndexOf(string[] words, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (text.Equals(words[i], StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    private static Failure Missing(ItemField field, string message) => new(FailureReason.Missing, "receivables.field-missing", message, NameOf(field));

    private bool TryDate<TFields>(TFields fields, ItemField field, bool required, out LocalDate? date, ref Failure? fault)
        where TFields : IItemFields
    {
        date = null;
        var text = fields[field];
        if (text.Length == 0)
        {
            if (required) fault = Missing(field, $"no {NameOf(field)} date");
            return !required;
        }

        date = _dates[text];
        if (date is not null) return true;

        fault = new Failure(FailureReason.InvalidInput, "receivables.date-unreadable", $"'{text}' is no date of the form {_options.DatePatternText}", NameOf(field), text.ToString());
        return false;
    }

    private Result<Money> Amount<TFields>(TFields fields, ItemField field, Currency currency)
        where TFields : IItemFields
    {
        var text = fields[field];
        if (text.Length == 0) return Missing(field, $"no {NameOf(field)}");
        var read = Money.ReadAmount(text, currency, _options.NumberFormat);
        if (read.Failure is not { } failure) return read;
        if (string.Equals(failure.Code, "core.amount-too-many-digits", StringComparison.Ordinal) && _options.Rounding is { } rounding
            && decimal.TryParse(text, NumberStyles.Number, _options.NumberFormat, out var value)) return Money.Of(value, currency, rounding);
        return new Failure(failure.Reason, failure.Code, $"'{text}': {failure.Message}", NameOf(field), text.ToString());
    }
}
