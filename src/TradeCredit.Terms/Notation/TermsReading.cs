namespace TradeCredit.Terms;

/// <summary>One reading of a text as payment terms.</summary>
/// <remarks>Immutable; equality is by all members.</remarks>
public sealed record TermsReading
{
    private readonly NotationOptions _options;

    internal TermsReading(PaymentTerms draft, bool statesNet, string note, NotationOptions options)
    {
        Draft = draft;
        StatesNet = statesNet;
        Note = note;
        _options = options;
    }

    /// <summary>
    /// The terms as the text states them, under the text as their code. Where no net period is stated the last instalment is without due rule, and the
    /// terms cannot be used before <see cref="WithNet"/> has given it one.
    /// </summary>
    public PaymentTerms Draft { get; }

    /// <summary>Whether the text says when everything is due. A text that only offers a discount does not; no period is ever assumed.</summary>
    public bool StatesNet { get; }

    /// <summary>What this reading takes the text to mean where it could mean something else; empty if it is the only one.</summary>
    public string Note { get; }

    /// <summary>What the reading gives for the sample invoice, on which day every event is taken to happen.</summary>
    /// <example><c>EUR 1000.00 of 2026-01-30: 2% until 2026-02-09; EUR 1000.00 due 2026-03-01</c></example>
    public string Example => SampleInvoice.Describe(this, _options);

    /// <summary>The reading with the net period that the text does not state.</summary>
    /// <param name="net">The due rule of the last instalment, counted from what the text counts from.</param>
    /// <returns>The changed reading.</returns>
    public TermsReading WithNet(DueRule net)
    {
        ArgumentNullException.ThrowIfNull(net);
        var instalments = Draft.Instalments;
        return new TermsReading(Draft with { Instalments = instalments.SetItem(instalments.Length - 1, instalments[^1].DueBy(net)) }, statesNet: true, Note, _options);
    }

    /// <summary>The draft with the last day of the longest discount in place of a net period that is not stated, so that its discounts can be dated.</summary>
    internal PaymentTerms Datable => StatesNet ? Draft : Draft with { Instalments = [Draft.Instalments[^1].DueBy(Draft.Instalments[^1].Discounts[^1].Within)] };

    /// <summary>The terms, checked.</summary>
    /// <param name="code">The code under which they are to be known; null = the text itself.</param>
    /// <returns>The terms, or a failure: <c>terms.net-not-stated</c>, or the first fault of the terms.</returns>
    public Result<PaymentTerms> ToTerms(string? code = null)
    {
        if (!StatesNet) return new Failure(FailureReason.Missing, "terms.net-not-stated", "The text offers a discount and does not say when the whole is due: give the net period.", "", Draft.Code);
        var terms = code is null ? Draft : Draft with { Code = code };
        return terms.Validate() is [var fault, ..] ? fault : terms;
    }
}
