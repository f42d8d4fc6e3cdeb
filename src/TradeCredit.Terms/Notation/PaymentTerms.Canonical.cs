using System.Diagnostics.CodeAnalysis;

namespace TradeCredit.Terms;

/// <content>The canonical notation.</content>
public sealed partial record PaymentTerms
{
    /// <summary>
    /// Reads the canonical notation, for example <c>"2/10 net 30": balance due 30d less 2%@10d</c> or
    /// <c>"TT": 30% on contract-signed due 5d as deposit; balance on bill-of-lading-copy documents not-before-paid | title-retained</c>.
    /// </summary>
    /// <param name="text">The text: the code in quotes, a colon, the instalments joined by semicolons, settings after bars.</param>
    /// <param name="currencies">The currencies that the text may name; null = those of ISO 4217.</param>
    /// <returns>The terms, or a failure: <c>terms.notation-malformed</c> with the position and what was expected there, or the first fault of the terms.</returns>
    public static Result<PaymentTerms> Read(string text, CurrencySet? currencies = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CanonicalReader.Read(text, currencies ?? CurrencySet.Iso).TryGet(out var terms, out var failure) && (failure = terms.Validate().FirstOrDefault()) is null ? terms : failure;
    }

    /// <summary>Reads the canonical notation.</summary>
    /// <param name="s">For example <c>"net 30": balance due 30d</c>.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="FormatException">The text cannot be read, or the terms cannot be used; the message says where and what was expected.</exception>
    public static PaymentTerms Parse(string s, IFormatProvider? provider = null) => Read(s).TryGet(out var terms, out var failure) ? terms : throw new FormatException(failure.ToString());

    /// <summary>Reads the canonical notation.</summary>
    /// <param name="s">For example <c>"net 30": balance due 30d</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The terms, or null.</param>
    /// <returns>Whether the text is terms that can be used.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out PaymentTerms result)
    {
        result = s is not null && Read(s).TryGet(out var terms, out _) ? terms : null;
        return result is not null;
    }

    /// <summary>The terms in canonical notation. It is complete: reading it gives the terms back, whatever they are.</summary>
    /// <returns>For example <c>"net 30": balance due 30d</c>.</returns>
    public string ToNotation() => CanonicalWriter.Write(this);
}
