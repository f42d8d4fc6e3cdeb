using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradeCredit.Receivables;

/// <summary>The customer who owes: the debtor.</summary>
/// <remarks>
/// Opaque text, compared character by character: 0200769623 and 200769623 are two debtors. The default value names nobody; using it throws.
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<DebtorId>))]
public readonly struct DebtorId : IEquatable<DebtorId>, IParsable<DebtorId>
{
    private readonly string? _value;

    /// <summary>Names a debtor.</summary>
    /// <param name="value">The name or number; not blank.</param>
    /// <exception cref="ArgumentException">The text is null, empty or blank.</exception>
    public DebtorId(string value) => _value = Guard.Text(value, nameof(value));

    /// <summary>The name or number.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string Value => _value ?? throw new InvalidOperationException("default(DebtorId) names no debtor; make one with new DebtorId(text).");

    /// <summary>Reads any text that is not blank.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">The text is blank.</exception>
    public static DebtorId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException("A debtor id must not be blank.");

    /// <summary>Reads any text that is not blank.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The id.</param>
    /// <returns>Whether the text is not blank.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DebtorId result)
    {
        var ok = !string.IsNullOrWhiteSpace(s);
        result = ok ? new DebtorId(s!) : default;
        return ok;
    }

    /// <inheritdoc/>
    public bool Equals(DebtorId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DebtorId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name or number; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Whether both are the same debtor.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">Another id.</param>
    public static bool operator ==(DebtorId left, DebtorId right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">Another id.</param>
    public static bool operator !=(DebtorId left, DebtorId right) => !left.Equals(right);
}
