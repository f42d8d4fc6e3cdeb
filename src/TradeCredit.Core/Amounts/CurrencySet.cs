using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TradeCredit;

/// <summary>The currencies that a text may name: all of ISO 4217, and the custom ones that you add.</summary>
/// <remarks>Immutable. Pass it where amounts with custom currencies are read; ISO codes need none.</remarks>
public sealed class CurrencySet
{
    private readonly FrozenDictionary<string, Currency> _custom;

    private CurrencySet(FrozenDictionary<string, Currency> custom) => _custom = custom;

    /// <summary>ISO 4217 alone.</summary>
    public static CurrencySet Iso { get; } = new(FrozenDictionary<string, Currency>.Empty);

    /// <summary>The custom currencies, ordered by code.</summary>
    public ImmutableArray<Currency> Custom => [.. _custom.Values.OrderBy(c => c.Code, StringComparer.Ordinal)];

    /// <summary>This set with one more currency.</summary>
    /// <param name="currency">A currency from <see cref="Currency.Custom"/>; an ISO currency changes nothing.</param>
    /// <returns>The larger set.</returns>
    /// <exception cref="ArgumentException">The set already has another currency with that code.</exception>
    public CurrencySet With(Currency currency)
    {
        if (currency.IsIso) return this;
        if (_custom.TryGetValue(currency.Code, out var other) && other != currency)
            throw new ArgumentException($"The set already has {other.Code} with {other.MinorDigits} digits; it cannot also have it with {currency.MinorDigits}.", nameof(currency));
        return new CurrencySet(_custom.Values.Append(currency).Distinct().ToFrozenDictionary(c => c.Code, StringComparer.Ordinal));
    }

    /// <summary>The currency with that code, ISO or custom.</summary>
    /// <param name="code">The code.</param>
    /// <param name="currency">The currency, or <see cref="Currency.None"/>.</param>
    /// <returns>Whether the set has it.</returns>
    public bool TryGet(ReadOnlySpan<char> code, out Currency currency) =>
        Currency.TryParse(code, null, out currency) || _custom.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out currency);
}
