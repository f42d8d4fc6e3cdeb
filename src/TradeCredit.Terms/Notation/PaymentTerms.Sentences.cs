namespace TradeCredit.Terms;

/// <content>Terms in words.</content>
public sealed partial record PaymentTerms
{
    /// <summary>The terms in plain sentences for people to read; the canonical notation (<see cref="ToNotation"/>) is what counts.</summary>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>The balance is due 30 days after the invoice date.</c></returns>
    public string ToSentence(TermsLanguage language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new SentenceWriter(SentenceWords.Of(language)).Write(this);
    }
}
