using System.Globalization;
using NodaTime.Text;

namespace TradeCredit.Receivables;

/// <summary>How rows of text become items.</summary>
/// <remarks>Nothing is guessed: a serial number, a float or a timestamp where a date is due is a fault unless the pattern says so.</remarks>
public sealed record ItemReadOptions
{
    /// <summary>The defaults: ISO dates, faults for everything that is missing.</summary>
    public static ItemReadOptions Default { get; } = new();

    /// <summary>How dates are written. Default: ISO, 2026-11-22.</summary>
    public LocalDatePattern DatePattern { get; init; } = LocalDatePattern.Iso;

    /// <summary>The pattern as failures name it.</summary>
    public string DatePatternText { get; init; } = "yyyy-MM-dd";

    /// <summary>How amounts are written. Default: invariant, 1,234.56.</summary>
    public NumberFormatInfo NumberFormat { get; init; } = NumberFormatInfo.InvariantInfo;

    /// <summary>The currency of rows that name none; null = a row without currency is a fault.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The currencies that rows may name.</summary>
    public CurrencySet Currencies { get; init; } = CurrencySet.Iso;

    /// <summary>How amounts with too many digits are rounded; null = they are a fault.</summary>
    public Rounding? Rounding { get; init; }

    /// <summary>What a row without a due date means.</summary>
    public MissingDueDate MissingDueDate { get; init; } = MissingDueDate.Refuse;

    /// <summary>Whether a row without document date is accepted; the item then counts as existing on any day.</summary>
    public bool DocumentDateIsOptional { get; init; } = true;

    /// <summary>Whether an item that was settled before its document date is a fault rather than a warning.</summary>
    public bool RefusesSettlementBeforeDocument { get; init; }

    /// <summary>Whether a row with status "partial" and no paid amount counts as fully open rather than as a fault.</summary>
    public bool TakesPartialAsOpen { get; init; }
}
