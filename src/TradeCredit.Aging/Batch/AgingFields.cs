namespace TradeCredit.Aging;

/// <summary>Which fields of a data reader hold what an aging needs.</summary>
public sealed record AgingFields
{
    /// <summary>The name of the field with the basis date, usually the due date: a date type, or ISO text such as <c>2026-11-20</c>. A time of day is refused.</summary>
    public required string Date { get; init; }

    /// <summary>The name of the field with the open amount in units of the currency: <c>decimal</c>, an integer type, or invariant text such as <c>-1234.56</c>. Binary floating point is refused: it is not exact.</summary>
    public required string Amount { get; init; }

    /// <summary>The name of the field with the key, for example the customer; numbers become invariant text.</summary>
    public required string Key { get; init; }

    /// <summary>The name of the field with the ISO or custom code of the currency; null where all amounts are in <see cref="DefaultCurrency"/>.</summary>
    public string? Currency { get; init; }

    /// <summary>The currency of records whose currency field is empty or not there.</summary>
    /// <value>Default: none; such a record is a failure.</value>
    public Currency? DefaultCurrency { get; init; }

    /// <summary>The currencies that a code may name.</summary>
    /// <value>Default: ISO 4217.</value>
    public CurrencySet Currencies { get; init; } = CurrencySet.Iso;
}
