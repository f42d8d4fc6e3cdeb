using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradeCredit.Terms;

/// <summary>A cash discount (Skonto, escompte): so much off for payment within a window.</summary>
/// <remarks>
/// The last day of the window counts. The window has a rule of its own, counted from what the instalment counts from; a business-day step applies to it
/// only if the rule has one. Equality is by all members. The canonical text, which is also the form in JSON, is <c>2%@10d</c>, <c>EUR 50.00@10d</c> or
/// <c>2%@10d of EUR 1000.00</c>.
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<CashDiscount>))]
public sealed record CashDiscount : IParsable<CashDiscount>
{
    private const string BaseMark = " of ";

    private CashDiscount(Percentage? percent, Money? amount, DueRule within, Money? @base)
    {
        Percent = percent;
        Amount = amount;
        Within = within;
        Base = @base;
    }

    /// <summary>The percentage, above 0 and below 100; null for a fixed amount.</summary>
    public Percentage? Percent { get; }

    /// <summary>The fixed amount, above 0; null for a percentage.</summary>
    public Money? Amount { get; }

    /// <summary>How the last day of the window is found.</summary>
    public DueRule Within { get; }

    /// <summary>
    /// The amount that the percentage is of, where the terms state one (XRechnung's BASISBETRAG); null = the discountable amount of the instalment. The
    /// discount has the sign of the instalment, whatever the sign of the base.
    /// </summary>
    public Money? Base { get; }

    /// <summary>A percentage off.</summary>
    /// <param name="percent">The percentage.</param>
    /// <param name="within">How the last day of the window is found.</param>
    /// <param name="base">The amount that the percentage is of, where the terms state one.</param>
    /// <returns>The discount.</returns>
    public static CashDiscount Of(Percentage percent, DueRule within, Money? @base = null)
    {
        ArgumentNullException.ThrowIfNull(within);
        return new CashDiscount(percent, null, within, @base);
    }

    /// <summary>A fixed amount off.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="within">How the last day of the window is found.</param>
    /// <returns>The discount.</returns>
    public static CashDiscount Of(Money amount, DueRule within)
    {
        ArgumentNullException.ThrowIfNull(within);
        return new CashDiscount(null, amount, within, null);
    }

    /// <summary>Reads the canonical text.</summary>
    /// <param name="text">For example <c>2%@10d</c>.</param>
    /// <param name="currencies">The currencies that the text may name; null = those of ISO 4217.</param>
    /// <returns>The discount, or a failure: <c>terms.notation-malformed</c>, or that of the amount or the rule. Its size is checked with the terms that have it.</returns>
    public static Result<CashDiscount> Read(string text, CurrencySet? currencies = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 0) return new NotationReader(text).Expected("a percentage or an amount, @ and the rule of the window");
        var mark = text.IndexOf(BaseMark, at, StringComparison.Ordinal);
        var window = mark < 0 ? text[(at + 1)..] : text[(at + 1)..mark];
        if (!DueRule.Read(window).TryGet(out var within, out var failure)) return failure;
        Money? @base = null;
        if (mark >= 0)
        {
            if (!Money.Read(text.AsSpan(mark + BaseMark.Length), currencies ?? CurrencySet.Iso, CultureInfo.InvariantCulture).TryGet(out var stated, out failure)) return failure;
            @base = stated;
        }

        if (Percentage.TryParse(text.AsSpan(0, at), null, out var percent)) return new CashDiscount(percent, null, within, @base);
        if (!Money.Read(text.AsSpan(0, at), currencies ?? CurrencySet.Iso, CultureInfo.InvariantCulture).TryGet(out var amount, out failure)) return failure;
        return @base is null ? new CashDiscount(null, amount, within, null) : new Failure(FailureReason.Contradiction, "terms.notation-malformed", "Only a percentage has a base.", "", text);
    }

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>2%@10d</c>.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The discount.</returns>
    /// <exception cref="FormatException">The text cannot be read.</exception>
    public static CashDiscount Parse(string s, IFormatProvider? provider = null) => Read(s).TryGet(out var discount, out var failure) ? discount : throw new FormatException(failure.ToString());

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>2%@10d</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The discount, or null.</param>
    /// <returns>Whether the text is a discount.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out CashDiscount result)
    {
        result = s is not null && Read(s).TryGet(out var discount, out _) ? discount : null;
        return result is not null;
    }

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>2%@10d</c>.</returns>
    public override string ToString() => $"{(Percent is { } p ? p.ToString() : Amount!.Value.ToString())}@{Within}{(Base is { } b ? BaseMark + b : "")}";

    /// <summary>Whether a percentage up to 100 % has more than twelve decimals: more than any contract writes, and too many for exact sums.</summary>
    internal static bool IsTooPrecise(Percentage percent) => percent.Value * 1_000_000_000_000m % 1 != 0;

    internal IEnumerable<Failure> Faults()
    {
        if (Percent is { } percent && (percent <= Percentage.Zero || percent >= Percentage.Hundred || IsTooPrecise(percent)))
            yield return new Failure(FailureReason.InvalidInput, "terms.discount-out-of-range", "A cash discount is above 0 % and below 100 %, with at most 12 decimals.", "percent", percent.ToString());
        if (Amount is { } amount && (!amount.IsPositive || amount.Currency == Currency.None))
            yield return new Failure(FailureReason.InvalidInput, "terms.discount-out-of-range", "A fixed cash discount is above zero and has a currency.", "amount", amount.ToString());
        if (Base is { } stated && (stated.IsZero || stated.Currency == Currency.None))
            yield return new Failure(FailureReason.InvalidInput, "terms.discount-out-of-range", "The amount that a discount is of is not zero and has a currency.", "base", stated.ToString());
    }
}
