using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>Law on late payment as dated tables: regimes, interest, compensation, payment terms, limitation, reference rates, each row with its source.</summary>
/// <remarks>
/// <para>The day of the contract picks the version of a rule, not the day of payment. What the tables do not have is a failure that names the table and the days
/// it covers: a country, a version, a half-year that nobody has entered is never answered by a neighbour. <c>With...</c> adds or replaces rows without a
/// new release; your own regimes are rows like the built-in ones.</para>
/// <para>The built-in rows are what was read in a source, which the row names; a secondary source is labelled so. They are no legal advice. Immutable and safe for use
/// by several threads. Equality is by identity.</para>
/// </remarks>
/// <example><code>
/// var rules = LatePaymentLaw.BuiltIn.Find(CountryCode.Of("DE"), TradeParties.Businesses, contractDate: new LocalDate(2024, 1, 15)).Value;
/// var claim = rules.Claim(debt, asOf).Value;
/// </code></example>
public sealed class LatePaymentLaw
{
    private LatePaymentLaw()
    {
    }

    private LatePaymentLaw(LatePaymentLaw law)
    {
        (Regimes, Interest, Compensation, Terms) = (law.Regimes, law.Interest, law.Compensation, law.Terms);
        (Limitation, Rates, Sources) = (law.Limitation, law.Rates, law.Sources);
    }

    /// <summary>The law that comes with the package.</summary>
    public static LatePaymentLaw BuiltIn { get; } = new();

    /// <summary>The regimes. Where several are for one country, the one with the most conditions that are met applies.</summary>
    public ImmutableArray<LatePaymentRegime> Regimes { get; private init; } = LawData.Regimes;

    /// <summary>Statutory interest by regime and day of contract.</summary>
    public RuleTable<string, StatutoryInterest> Interest { get; private init; } = LawData.Interest;

    /// <summary>Fixed compensation by regime and day of contract, or first day of the delay (<see cref="LatePaymentRegime.CompensationBy"/>).</summary>
    public RuleTable<string, FixedCompensation> Compensation { get; private init; } = LawData.Compensation;

    /// <summary>Payment terms that law gives or permits, by regime and day of contract.</summary>
    public RuleTable<string, StatutoryTerms> Terms { get; private init; } = LawData.Terms;

    /// <summary>Limitation periods by rule and due day.</summary>
    /// <remarks>
    /// Rules: <c>GB</c> (England and Wales), <c>GB-SCT</c> (Scotland), <c>DE</c>, <c>FR</c>, <c>IT</c>, <c>NL</c>, <c>BE</c>, <c>ES</c>, <c>PT</c>, <c>TR</c>, <c>DK</c>, <c>US-UCC</c>,
    /// <c>CN</c>, <c>CN-INTERNATIONAL-SALE</c>, <c>UN</c> (convention of 1974).
    /// </remarks>
    public RuleTable<string, LimitationRule> Limitation { get; private init; } = LawData.Limitation;

    /// <summary>Published reference rates by series and day.</summary>
    public RuleTable<string, Percentage> Rates { get; private init; } = LawData.Rates;

    /// <summary>The sources by id.</summary>
    public ImmutableDictionary<string, LegalSource> Sources { get; private init; } = LawData.Sources.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The rules for a contract under the law of a country.</summary>
    /// <param name="country">The country whose law governs.</param>
    /// <param name="parties">Who owes whom.</param>
    /// <param name="contractDate">The day of the contract.</param>
    /// <returns>
    /// The rules; or <c>late-payment.country-not-covered</c>, <c>late-payment.parties-not-covered</c>, or <c>late-payment.parties-unclear</c>, which names the facts
    /// that must be stated.
    /// </returns>
    public Result<ApplicableRules> Find(CountryCode country, TradeParties parties, LocalDate contractDate)
    {
        ArgumentNullException.ThrowIfNull(parties);
        var regimes = Regimes.Where(r => r.Country == country && HasRulesOn(r.Id, contractDate)).ToList();
        if (regimes.Count == 0)
            return new Failure(FailureReason.NotFound, "late-payment.country-not-covered", $"No rules on late payment are known here for {country} and contracts of {Iso.Text(contractDate)}; add them with WithRegimes and the tables.", "country", country.Code);
        foreach (var regime in regimes.Where(r => r.AppliesTo is not null).OrderByDescending(r => r.AppliesTo!.Specificity))
        {
            if (!regime.AppliesTo!.AppliesTo(parties).TryGet(out var applies, out var failure)) return failure;
            if (applies) return new ApplicableRules(this, regime, parties, contractDate);
        }

        return new Failure(FailureReason.OutsideCoveredRange, "late-payment.parties-not-covered",
            $"No rules of {country} are known here for these parties; there are {string.Join(", ", regimes)}, which can be named.", "parties");
    }

    /// <summary>The rules of a regime for a contract.</summary>
    /// <param name="regime">The id, for example <c>DE-B2B</c>.</param>
    /// <param name="contractDate">The day of the contract.</param>
    /// <param name="parties">Who owes whom, where the payment terms depend on it; null = a business owes a business.</param>
    /// <returns>The rules, or <c>late-payment.regime-unknown</c>. That the regime has rules of that day is not checked here.</returns>
    public Result<ApplicableRules> Regime(string regime, LocalDate contractDate, TradeParties? parties = null)
    {
        ArgumentNullException.ThrowIfNull(regime);
        return Regimes.FirstOrDefault(r => string.Equals(r.Id, regime, StringComparison.Ordinal)) is { } found ? new ApplicableRules(this, found, parties ?? TradeParties.Businesses, contractDate)
            : new Failure(FailureReason.NotFound, "late-payment.regime-unknown", $"There is no such regime for contracts of {Iso.Text(contractDate)}; there are {string.Join(", ", Regimes.Select(r => r.Id))}.", "regime", regime);
    }

    /// <summary>The source with an id.</summary>
    /// <param name="id">The id, as rows have it.</param>
    /// <returns>The source; for an id that is not in <see cref="Sources"/> one supplied by the user, with the id as its title.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public LegalSource FindSource(string id) => Sources.TryGetValue(Guard.Text(id, nameof(id)), out var source) ? source : new LegalSource(id, id, "", LegalSourceKind.UserSupplied);

    /// <summary>This law with other reference rates on top.</summary>
    /// <param name="rows">The rows; they win on the days they cover.</param>
    /// <returns>The changed law.</returns>
    /// <exception cref="DefinitionException">The rows overlap each other.</exception>
    public LatePaymentLaw WithRates(params IEnumerable<RuleRow<string, Percentage>> rows) => new(this) { Rates = Rates.With(rows) };

    /// <summary>This law with more regimes; one with the same id takes the place of the earlier one.</summary>
    /// <param name="regimes">The regimes.</param>
    /// <returns>The changed law.</returns>
    public LatePaymentLaw WithRegimes(params ReadOnlySpan<LatePaymentRegime> regimes)
    {
        ImmutableArray<LatePaymentRegime> added = [.. regimes];
        return new LatePaymentLaw(this) { Regimes = [.. Regimes.Where(r => !added.Any(a => string.Equals(a.Id, r.Id, StringComparison.Ordinal))), .. added] };
    }

    /// <summary>This law with other rules of interest on top.</summary>
    /// <param name="rows">The rows, by regime and day of contract; they win on the days they cover.</param>
    /// <returns>The changed law.</returns>
    /// <exception cref="DefinitionException">The rows overlap each other.</exception>
    public LatePaymentLaw WithInterest(params IEnumerable<RuleRow<string, StatutoryInterest>> rows) => new(this) { Interest = Interest.With(rows) };

    /// <summary>This law with other fixed compensations on top.</summary>
    /// <param name="rows">The rows, by regime and day; they win on the days they cover.</param>
    /// <returns>The changed law.</returns>
    /// <exception cref="DefinitionException">The rows overlap each other.</exception>
    public LatePaymentLaw WithCompensation(params IEnumerable<RuleRow<string, FixedCompensation>> rows) => new(this) { Compensation = Compensation.With(rows) };

    /// <summary>This law with other payment terms on top.</summary>
    /// <param name="rows">The rows, by regime and day of contract, each with all terms of its days; they win on the days they cover.</param>
    /// <returns>The changed law.</returns>
    /// <exception cref="DefinitionException">The rows overlap each other.</exception>
    public LatePaymentLaw WithTerms(params IEnumerable<RuleRow<string, StatutoryTerms>> rows) => new(this) { Terms = Terms.With(rows) };

    /// <summary>This law with other limitation rules on top.</summary>
    /// <param name="rows">The rows, by rule and due day; they win on the days they cover.</param>
    /// <returns>The changed law.</returns>
    /// <exception cref="DefinitionException">The rows overlap each other.</exception>
    public LatePaymentLaw WithLimitation(params IEnumerable<RuleRow<string, LimitationRule>> rows) => new(this) { Limitation = Limitation.With(rows) };

    /// <summary>This law with more sources; one with the same id takes the place of the earlier one.</summary>
    /// <param name="sources">The sources.</param>
    /// <returns>The changed law.</returns>
    public LatePaymentLaw WithSources(params IEnumerable<LegalSource> sources) => new(this) { Sources = Sources.SetItems(sources.Select(s => KeyValuePair.Create(s.Id, s))) };

    private bool HasRulesOn(string regime, LocalDate date) =>
        Interest.At(regime, date).IsSuccess || Compensation.At(regime, date).IsSuccess || Terms.At(regime, date).IsSuccess;
}
