using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Aging;

/// <summary>The date of an item that its age counts from, and what holds where an item has no due date.</summary>
/// <remarks>
/// An item without a due date is never silently current: by <see cref="Due"/> it is a failure, and taking another date instead is a choice with a name. Any
/// date of your own rows can be a basis too: the reports take it as a selector. <i>Source:</i> convention.
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<AgingBasis>))]
public sealed class AgingBasis : NamedValue<AgingBasis>, INamedValues<AgingBasis>
{
    private readonly string _words;
    private readonly Func<OpenItem, LocalDate, LocalDate?> _date;

    private AgingBasis(string name, int value, string words, Func<OpenItem, LocalDate, LocalDate?> date)
        : base(name, value)
    {
        _words = words;
        _date = date;
    }

    /// <summary>The due date; an item without one is a failure.</summary>
    public static AgingBasis Due { get; } = new("due", 0, "due date", static (item, _) => item.DueDate);

    /// <summary>The due date, or the document date of an item without one.</summary>
    public static AgingBasis DueOrDocument { get; } = new("due-or-document", 1, "due date, or document date where it has none", static (item, _) => item.DueDate ?? item.DocumentDate);

    /// <summary>The due date; an item without one counts as due on the as-of day, and so as current wherever "due today" is.</summary>
    public static AgingBasis DueOrAsOf { get; } = new("due-or-as-of", 2, "due date, or the as-of day where it has none", static (item, asOf) => item.DueDate ?? asOf);

    /// <summary>The document (invoice) date.</summary>
    public static AgingBasis Document { get; } = new("document", 3, "document date", static (item, _) => item.DocumentDate);

    /// <summary>The posting date.</summary>
    public static AgingBasis Posting { get; } = new("posting", 4, "posting date", static (item, _) => item.PostedOn);

    /// <summary>The baseline date, from which the due rule counts.</summary>
    public static AgingBasis Baseline { get; } = new("baseline", 5, "baseline date", static (item, _) => item.BaselineDate);

    /// <summary>All bases, the usual one first.</summary>
    public static ImmutableArray<AgingBasis> All { get; } = [Due, DueOrDocument, DueOrAsOf, Document, Posting, Baseline];

    /// <summary>The date that an item ages by.</summary>
    /// <param name="item">The item.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <returns>The date; or <c>aging.due-date-missing</c>.</returns>
    public Result<LocalDate> DateOf(OpenItem item, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(item);
        return DateOf(item, asOf, null);
    }

    internal Result<LocalDate> DateOf(OpenItem item, LocalDate asOf, StepRecorder? recorder)
    {
        if (_date(item, asOf) is { } date)
        {
            recorder?.Add("aging.basis", $"{Name} of {item.Id}", Iso.Text(date), $"The item ages by its {_words}: {Iso.Text(date)}.");
            return date;
        }

        recorder?.Add("aging.basis", $"{Name} of {item.Id}", "none", "The item has no due date, and no other date was chosen to take instead.");
        return new Failure(FailureReason.Missing, "aging.due-date-missing", "The item has no due date to age it by; choose another basis, or age it by its document date on purpose.", "due", item.Id.ToString());
    }
}
