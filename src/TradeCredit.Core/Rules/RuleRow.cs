using NodaTime;

namespace TradeCredit;

/// <summary>One dated row of a rule table.</summary>
/// <typeparam name="TKey">What the rule is about, for example a rate series or a country.</typeparam>
/// <typeparam name="TValue">What the rule says.</typeparam>
/// <remarks>Equality is by all members.</remarks>
public sealed record RuleRow<TKey, TValue>
    where TKey : notnull
{
    /// <summary>Makes a row.</summary>
    /// <param name="key">What the rule is about.</param>
    /// <param name="from">The first day on which the rule applies.</param>
    /// <param name="to">The last day on which the rule applies; null = until further notice.</param>
    /// <param name="value">What the rule says.</param>
    /// <param name="sourceId">The id of its <see cref="LegalSource"/>.</param>
    /// <exception cref="ArgumentException">The last day lies before the first, or the source id is empty.</exception>
    public RuleRow(TKey key, LocalDate from, LocalDate? to, TValue value, string sourceId)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (to < from) throw new ArgumentException($"A rule cannot end on {Iso.Text(to.Value)}, before it begins on {Iso.Text(from)}.", nameof(to));
        Key = key;
        From = from;
        To = to;
        Value = value;
        SourceId = Guard.Text(sourceId, nameof(sourceId));
    }

    /// <summary>What the rule is about.</summary>
    public TKey Key { get; }

    /// <summary>The first day on which the rule applies.</summary>
    public LocalDate From { get; }

    /// <summary>The last day on which the rule applies; null = until further notice.</summary>
    public LocalDate? To { get; }

    /// <summary>What the rule says.</summary>
    public TValue Value { get; }

    /// <summary>The id of its <see cref="LegalSource"/>.</summary>
    public string SourceId { get; }

    /// <summary>Whether the rule applies on a day; both ends count.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Whether the day lies in the row's period.</returns>
    public bool Covers(LocalDate date) => date >= From && (To is not { } to || date <= to);

    internal RuleRow<TKey, TValue> Between(LocalDate from, LocalDate? to) => new(Key, from, to, Value, SourceId);
}
