using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Aging;

/// <summary>A provision matrix: a loss rate for each bucket of an aging, with an optional forward-looking factor.</summary>
/// <remarks>
/// <para>The allowance of a bucket is its gross amount times its rate times the factor, never more than the gross amount. A matrix made of bands is refused if the
/// bands leave a day out or hold it twice, so every age has exactly one rate.</para>
/// <para>Provisions are made on debit items; credits reduce them only where <see cref="ProvisionOptions.CreditOffset"/> says so. Rates are yours: none are built in.
/// Equality is by content. <i>Source:</i> IFRS 9 B5.5.35 (practical expedient for trade receivables); ASC 326-20 (aging schedule).</para>
/// </remarks>
/// <example><code>
/// var matrix = ProvisionMatrix.Of(AgingScheme.OfDays(0, 30, 60, 90), Percentage.Of(0.3m), Percentage.Of(1.6m), Percentage.Of(3.6m), Percentage.Of(6.6m), Percentage.Of(10.6m));
/// </code></example>
public sealed record ProvisionMatrix
{
    /// <summary>Makes a matrix.</summary>
    /// <param name="scheme">The buckets.</param>
    /// <param name="rates">The loss rate of each bucket, youngest first, a share of one from 0 to 1.</param>
    /// <exception cref="DefinitionException">There is not one rate for each bucket (<c>aging.rates-count</c>), or one lies outside 0 to 1 (<c>aging.rate-out-of-range</c>).</exception>
    [JsonConstructor]
    public ProvisionMatrix(AgingScheme scheme, ImmutableArray<Ratio> rates)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var faults = Faults(scheme, Guard.Assigned(rates, nameof(rates)));
        if (!faults.IsEmpty) throw new DefinitionException("provision matrix", faults);
        Scheme = scheme;
        Rates = rates;
    }

    /// <summary>The buckets.</summary>
    public AgingScheme Scheme { get; }

    /// <summary>The loss rate of each bucket before the factor, youngest first, a share of one.</summary>
    public ImmutableArray<Ratio> Rates { get; }

    /// <summary>The factor by which every rate is multiplied for what is expected to change, zero or more. Default: 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The factor is negative.</exception>
    public Ratio ForwardFactor
    {
        get;
        init => field = value >= Ratio.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"A forward factor is zero or more; it is {value}.");
    } = Ratio.One;

    /// <summary>The loss rate of each bucket with the factor, at most one.</summary>
    [JsonIgnore]
    public ImmutableArray<Ratio> EffectiveRates => [.. Rates.Select(r => Capped(r * ForwardFactor))];

    /// <summary>Makes a matrix of percentages.</summary>
    /// <param name="scheme">The buckets.</param>
    /// <param name="rates">The loss rate of each bucket, youngest first, from 0 % to 100 %.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="DefinitionException">There is not one rate for each bucket (<c>aging.rates-count</c>), or one lies outside 0 % to 100 % (<c>aging.rate-out-of-range</c>).</exception>
    public static ProvisionMatrix Of(AgingScheme scheme, params ReadOnlySpan<Percentage> rates)
    {
        var ratios = ImmutableArray.CreateBuilder<Ratio>(rates.Length);
        foreach (var rate in rates) ratios.Add(rate.ToRatio());
        return new ProvisionMatrix(scheme, ratios.MoveToImmutable());
    }

    /// <summary>Makes a matrix of bands of days past due, which must hold every day exactly once.</summary>
    /// <param name="bands">The bands, youngest first.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="DefinitionException">The bands cannot be used; see <see cref="ValidateBands"/>.</exception>
    public static ProvisionMatrix OfBands(params ReadOnlySpan<ProvisionBand> bands)
    {
        var faults = ValidateBands(bands);
        if (!faults.IsEmpty) throw new DefinitionException("provision matrix", faults);
        var edges = ImmutableArray.CreateBuilder<int>(bands.Length - 1);
        var rates = ImmutableArray.CreateBuilder<Ratio>(bands.Length);
        foreach (var band in bands)
        {
            if (band.ToDays is { } last) edges.Add(last);
            rates.Add(band.Rate);
        }

        return new ProvisionMatrix(new AgingScheme.Days(edges.MoveToImmutable()), rates.MoveToImmutable());
    }

    /// <summary>The faults of a list of bands; none if they can be used.</summary>
    /// <param name="bands">The bands, youngest first.</param>
    /// <returns>
    /// All faults with their positions: <c>aging.bands-too-few</c> (below two), <c>aging.band-open</c> (the first begins or the last ends at a day, or an inner band
    /// has no limit), <c>aging.band-out-of-range</c> (a last day beyond 8,000,000), <c>aging.band-empty</c>, <c>aging.bands-gap</c>, <c>aging.bands-overlap</c>,
    /// <c>aging.rate-out-of-range</c>.
    /// </returns>
    public static ImmutableArray<Failure> ValidateBands(params ReadOnlySpan<ProvisionBand> bands)
    {
        var faults = ImmutableArray.CreateBuilder<Failure>();
        if (bands.Length < 2) faults.Add(new Failure(FailureReason.Missing, "aging.bands-too-few", "A provision matrix has at least two bands; for one rate on everything make a Provision of one line.", "bands"));
        var limit = AgingEdges.Limit(PeriodUnit.Days);
        for (var i = 0; i < bands.Length; i++)
        {
            var (band, path) = (bands[i], string.Create(CultureInfo.InvariantCulture, $"bands[{i}]"));
            if (band.FromDays is null != (i == 0))
                faults.Add(new Failure(FailureReason.InvalidInput, "aging.band-open", i == 0 ? "The first band has no first day, so that it holds everything younger." : "Only the first band has no first day.", path, band.ToString()));
            if (band.ToDays is null != (i == bands.Length - 1))
                faults.Add(new Failure(FailureReason.InvalidInput, "aging.band-open", i == bands.Length - 1 ? "The last band has no last day, so that it holds everything older." : "Only the last band has no last day.", path, band.ToString()));
            if (band.ToDays < -limit || band.ToDays > limit)
                faults.Add(new Failure(FailureReason.InvalidInput, "aging.band-out-of-range", string.Create(CultureInfo.InvariantCulture, $"Days past due lie from {-limit} to {limit}."), path, band.ToString()));
            if (band.ToDays < band.FromDays)
                faults.Add(new Failure(FailureReason.InvalidInput, "aging.band-empty", "The band ends before it begins.", path, band.ToString()));
            if (i > 0 && band.FromDays is { } from && bands[i - 1].ToDays is { } before && from != (long)before + 1)
                faults.Add(Seam(from, before, path, band));
            if (OutOfRange(band.Rate, path) is { } fault) faults.Add(fault);
        }

        return faults.ToImmutable();
    }

    /// <summary>The provision on gross amounts by bucket, one currency.</summary>
    /// <param name="gross">The gross amount of each bucket, youngest first, zero or more, all in one currency.</param>
    /// <param name="rounding">The rounding of the allowance of each bucket.</param>
    /// <returns>The provision.</returns>
    /// <exception cref="ArgumentException">There is not one amount for each bucket.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are in several currencies.</exception>
    public Provision Provide(ReadOnlySpan<Money> gross, Rounding rounding)
    {
        if (gross.Length != Rates.Length) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The matrix has {Rates.Length} buckets; there are {gross.Length} amounts."), nameof(gross));
        var (labels, rates) = (Scheme.Labels, EffectiveRates);
        var lines = ImmutableArray.CreateBuilder<ProvisionLine>(gross.Length);
        for (var i = 0; i < gross.Length; i++) lines.Add(new ProvisionLine(labels[i], gross[i], rates[i], rounding));
        return new Provision(gross[0].Currency, lines.MoveToImmutable(), rounding);
    }

    /// <summary>The provisions on open items.</summary>
    /// <param name="items">The items, in any order; read once.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <param name="basis">The date that the age of an item counts from.</param>
    /// <param name="options">Rounding and offset.</param>
    /// <returns>One provision for each currency, ordered by code, and a failure for each debit item that the basis gives no date: nothing is provided for it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not declared.</exception>
    public ValueWithFailures<ImmutableArray<Provision>> Provide(IEnumerable<OpenItem> items, LocalDate asOf, AgingBasis basis, ProvisionOptions options)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(options);
        var exposure = new GrossExposure<DebtorId>(Scheme.At(asOf), options.CreditOffset);
        foreach (var item in items) exposure.Add(item.Debtor, item.Open, basis.DateOf(item, asOf));
        return ProvideOn(exposure, options.Rounding);
    }

    /// <summary>The provisions on your own rows.</summary>
    /// <typeparam name="TRow">The type of your rows.</typeparam>
    /// <typeparam name="TDebtor">The type that names a debtor.</typeparam>
    /// <param name="rows">The rows, in any order; read once.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <param name="date">The basis date of a row, usually its due date; null is reported as a failure.</param>
    /// <param name="open">The open amount of a row on the as-of day.</param>
    /// <param name="debtor">Who owes: credits offset within one debtor only.</param>
    /// <param name="options">Rounding and offset.</param>
    /// <returns>One provision for each currency, ordered by code, and a failure for each debit row without a date (<c>aging.date-missing</c>): nothing is provided for it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not declared.</exception>
    public ValueWithFailures<ImmutableArray<Provision>> Provide<TRow, TDebtor>(
        IEnumerable<TRow> rows, LocalDate asOf, Func<TRow, LocalDate?> date, Func<TRow, Money> open, Func<TRow, TDebtor> debtor, ProvisionOptions options)
        where TDebtor : notnull
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(debtor);
        ArgumentNullException.ThrowIfNull(options);
        var exposure = new GrossExposure<TDebtor>(Scheme.At(asOf), options.CreditOffset);
        foreach (var row in rows) exposure.Add(debtor(row), open(row), date(row) is { } day ? day : AgingReport.DateMissing());
        return ProvideOn(exposure, options.Rounding);
    }

    /// <inheritdoc/>
    public bool Equals(ProvisionMatrix? other) => other is not null && Scheme == other.Scheme && ForwardFactor == other.ForwardFactor && Rates.SequenceEqual(other.Rates);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Scheme, ForwardFactor, Rates.Length);

    internal static Failure? OutOfRange(Ratio rate, string path) => rate >= Ratio.Zero && rate <= Ratio.One ? null
        : new Failure(FailureReason.InvalidInput, "aging.rate-out-of-range", "A loss rate is a share from 0 to 1.", path, rate.ToString());

    private static Ratio Capped(Ratio rate) => rate > Ratio.One ? Ratio.One : rate;

    private static ImmutableArray<Failure> Faults(AgingScheme scheme, ImmutableArray<Ratio> rates)
    {
        var faults = ImmutableArray.CreateBuilder<Failure>();
        if (rates.Length != scheme.Labels.Length)
            faults.Add(new Failure(FailureReason.InvalidInput, "aging.rates-count", string.Create(CultureInfo.InvariantCulture, $"The scheme has {scheme.Labels.Length} buckets and needs as many rates; there are {rates.Length}."), "rates"));
        for (var i = 0; i < rates.Length; i++)
        {
            if (OutOfRange(rates[i], string.Create(CultureInfo.InvariantCulture, $"rates[{i}]")) is { } fault) faults.Add(fault);
        }

        return faults.ToImmutable();
    }

    private static Failure Seam(int from, int before, string path, ProvisionBand band) => from > before
        ? new Failure(FailureReason.Contradiction, "aging.bands-gap", string.Create(CultureInfo.InvariantCulture, $"Days {before + 1} to {from - 1} are in no band."), path, band.ToString())
        : new Failure(FailureReason.Contradiction, "aging.bands-overlap", string.Create(CultureInfo.InvariantCulture, $"Day {from} is in the band before as well, which goes to {before}."), path, band.ToString());

    private ValueWithFailures<ImmutableArray<Provision>> ProvideOn<TDebtor>(GrossExposure<TDebtor> exposure, Rounding rounding)
        where TDebtor : notnull =>
        new([.. exposure.ByCurrency().Select(gross => Provide(gross, rounding))], exposure.Failures);
}
