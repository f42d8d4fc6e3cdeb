using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradeCredit.Terms;

/// <summary>A notation in which people or systems write payment terms.</summary>
/// <remarks>
/// <para>A text is read or refused, never guessed: where trade reads it in several ways all readings are returned, each with what it gives for a sample
/// invoice; where it cannot be read the failure says at which position and what was expected there. Reading takes one pass over the text, which has at
/// most <see cref="LongestText"/> characters.</para>
/// <para>The canonical notation of terms is not among them: it is exact and complete (<see cref="PaymentTerms.Read"/>). <i>Source:</i> usage of trade, and for
/// each notation of a system its documentation.</para>
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<TermsNotation>))]
public sealed class TermsNotation : NamedValue<TermsNotation>, INamedValues<TermsNotation>
{
    /// <summary>The most characters that a text has.</summary>
    public const int LongestText = 4096;

    private readonly Func<string, NotationOptions, Result<ImmutableArray<DraftTerms>>> _read;

    private TermsNotation(string name, int value, Func<string, NotationOptions, Result<ImmutableArray<DraftTerms>>> read)
        : base(name, value) =>
        _read = read;

    /// <summary>American shorthand: <c>2/10 net 30</c>, <c>3/10, 1/20, n/45</c>, <c>2%/10th prox net 25th</c>, <c>n/30 ROG</c>, <c>15 MFI</c>, <c>2/10-60x</c>, <c>COD</c>.</summary>
    public static TermsNotation Shorthand { get; } = new("us", 0, ShorthandGrammar.Read);

    /// <summary>English clauses: <c>30% T/T deposit, 70% against copy of B/L</c>, <c>100% L/C at sight</c>, <c>60 days after B/L date</c>.</summary>
    public static TermsNotation English { get; } = new("en", 1, (text, options) => ClauseGrammar.Read(text, options, Vocabulary.Of("en"), "."));

    /// <summary>German clauses: <c>14 Tage 2% Skonto, 30 Tage netto</c>.</summary>
    public static TermsNotation German { get; } = new("de", 2, (text, options) => ClauseGrammar.Read(text, options, Vocabulary.Of("de"), ",."));

    /// <summary>French clauses: <c>45 jours fin de mois</c>, <c>30 jours fin de mois le 10</c>.</summary>
    public static TermsNotation French { get; } = new("fr", 3, (text, options) => ClauseGrammar.Read(text, options, Vocabulary.Of("fr"), ",."));

    /// <summary>Chinese clauses: <c>30%定金,70%见提单副本付款</c>, <c>月结30天</c>.</summary>
    public static TermsNotation Chinese { get; } = new("zh", 4, (text, options) => ClauseGrammar.Read(text, options, Vocabulary.Of("zh"), "."));

    /// <summary>Date formulas of Business Central: <c>CM+30D</c>; with a discount <c>&lt;1M&gt; discount &lt;8D&gt; 2</c>.</summary>
    public static TermsNotation BusinessCentral { get; } = new("bc", 5, FormulaGrammar.Read);

    /// <summary>A list of pay days in any order, with any separator: <c>5, 10</c>. Due on the first of them on or after the invoice date.</summary>
    public static TermsNotation PayDays { get; } = new("paydays", 6, PayDayGrammar.Read);

    /// <summary>XRechnung's structured text: lines such as <c>#SKONTO#TAGE=14#PROZENT=2.25#</c>.</summary>
    public static TermsNotation XRechnung { get; } = new("xrechnung", 7, XRechnungSkonto.ReadTerms);

    /// <summary>UN/EDIFACT segments PAT and PCD: <c>PAT+22++5:3:D:10'PCD+12:2'PAT+1++5:3:D:30'</c>.</summary>
    public static TermsNotation Edifact { get; } = new("edifact", 8, EdifactTerms.Read);

    /// <summary>All notations: those that people write, then those of systems.</summary>
    public static ImmutableArray<TermsNotation> All { get; } = [Shorthand, English, German, French, Chinese, BusinessCentral, PayDays, XRechnung, Edifact];

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">What the text does not say; null = the defaults.</param>
    /// <returns>
    /// The readings, at least one; or a failure with the position and what was expected there: <c>terms.text-unreadable</c>, <c>terms.formula-malformed</c>,
    /// <c>terms.skonto-malformed</c>; or <c>terms.text-too-long</c>, <c>terms.calendar-missing</c>, <c>terms.currency-missing</c>; or the first fault of
    /// terms that could be read and cannot be used, for example <c>terms.shares-not-whole</c>.
    /// </returns>
    public Result<TermsReadings> Read(string text, NotationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= NotationOptions.Default;
        if (text.Length > LongestText)
            return new Failure(FailureReason.InvalidInput, "terms.text-too-long", string.Create(CultureInfo.InvariantCulture, $"The text has {text.Length} characters; terms have at most {LongestText}."), "");
        if (!_read(text, options).TryGet(out var drafts, out var failure)) return failure;
        var readings = ImmutableArray.CreateBuilder<TermsReading>();
        foreach (var draft in drafts)
        {
            // A reading is one only if its terms can be used.
            var reading = new TermsReading(new PaymentTerms { Code = text, Instalments = draft.Instalments }, draft.StatesNet, draft.Note, options);
            if (reading.Datable.Validate() is [var fault, ..]) failure ??= fault;
            else if (!readings.Any(r => r.StatesNet == reading.StatesNet && r.Draft == reading.Draft)) readings.Add(reading);
        }

        return readings.Count > 0 ? new TermsReadings(text, this, readings.ToImmutable()) : failure!;
    }
}
