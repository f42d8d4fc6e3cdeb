using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace TradeCredit.Claims;

/// <summary>A single sampling plan for a lot: how many units to draw, with how many defective ones the lot passes or fails.</summary>
/// <remarks>
/// The letter follows from lot size and level, the plan from letter and AQL. Where the table has an arrow, the plan that it points to is taken with its own sample
/// size. A sample as large as the lot means that every unit is inspected. Equality is by all members.
/// <i>Source:</i> MIL-STD-105E, ANSI Z1.4, ISO 2859-1, single sampling, as coded in CRAN AQLSchemes.
/// </remarks>
/// <example><code>SamplingPlan.For(InspectionSeverity.Normal, InspectionLevel.II, Aql.Of(1.0m), 1000).Value   // J: 80 units, passes with 2, fails with 3</code></example>
public sealed record SamplingPlan
{
    private SamplingPlan(InspectionSeverity severity, InspectionLevel level, Aql aql, long lotSize, char startLetter, int sampleSize, int accept, int reject)
    {
        Severity = severity;
        Level = level;
        Aql = aql;
        LotSize = lotSize;
        StartLetter = startLetter;
        SampleSize = sampleSize;
        AcceptanceNumber = accept;
        RejectionNumber = reject;
    }

    /// <summary>Normal, tightened or reduced.</summary>
    public InspectionSeverity Severity { get; }

    /// <summary>The inspection level.</summary>
    public InspectionLevel Level { get; }

    /// <summary>The quality limit.</summary>
    public Aql Aql { get; }

    /// <summary>How many units the lot has.</summary>
    public long LotSize { get; }

    /// <summary>The code letter that lot size and level lead to, before arrows.</summary>
    public char StartLetter { get; }

    /// <summary>How many units to draw at random.</summary>
    public int SampleSize { get; }

    /// <summary>The most defective units with which the lot passes.</summary>
    public int AcceptanceNumber { get; }

    /// <summary>The fewest defective units with which the lot fails. Under reduced inspection it can leave a gap to the acceptance number.</summary>
    public int RejectionNumber { get; }

    /// <summary>Whether the sample is the whole lot.</summary>
    [JsonIgnore]
    public bool InspectsAll => SampleSize >= LotSize;

    /// <summary>The plan for a lot.</summary>
    /// <param name="severity">Normal, tightened or reduced.</param>
    /// <param name="level">The inspection level.</param>
    /// <param name="aql">The quality limit.</param>
    /// <param name="lotSize">How many units the lot has, 2 or more.</param>
    /// <returns>The plan, or <c>claims.sampling-plan-invalid</c> for a lot that is too small.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The severity is not declared.</exception>
    public static Result<SamplingPlan> For(InspectionSeverity severity, InspectionLevel level, Aql aql, long lotSize)
    {
        ArgumentNullException.ThrowIfNull(level);
        Guard.Declared(severity, nameof(severity));
        if (lotSize < SamplingTables.SmallestLot)
            return new Failure(FailureReason.InvalidInput, "claims.sampling-plan-invalid", string.Create(CultureInfo.InvariantCulture, $"Sampling needs a lot of {SamplingTables.SmallestLot} units or more."), "lotSize", lotSize.ToString(CultureInfo.InvariantCulture));
        var letter = SamplingTables.LetterFor(lotSize, level);
        var (sampleSize, accept, reject) = SamplingTables.PlanFor(severity, letter, aql);
        return new SamplingPlan(severity, level, aql, lotSize, letter, sampleSize, accept, reject);
    }

    /// <summary>The plan for a lot whose quality limit comes as a plain number.</summary>
    /// <param name="severity">Normal, tightened or reduced.</param>
    /// <param name="level">The inspection level.</param>
    /// <param name="aql">The figure of the quality limit.</param>
    /// <param name="lotSize">How many units the lot has, 2 or more.</param>
    /// <returns>The plan, or <c>claims.sampling-plan-invalid</c> for a figure that is not preferred or a lot that is too small.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The severity is not declared.</exception>
    public static Result<SamplingPlan> For(InspectionSeverity severity, InspectionLevel level, decimal aql, long lotSize) => Aql.TryOf(aql, out var limit) ? For(severity, level, limit, lotSize)
        : new Failure(FailureReason.InvalidInput, "claims.sampling-plan-invalid", $"The quality limit is not preferred; the list has {string.Join(", ", Aql.All)}.", "aql", aql.ToString(CultureInfo.InvariantCulture));

    /// <summary>What a sample says about the lot.</summary>
    /// <param name="defective">How many defective units (or defects, above an AQL of 10) were found in the sample.</param>
    /// <returns>The verdict, or <c>claims.defects-exceed-sample</c>.</returns>
    public Result<LotVerdict> Judge(long defective)
    {
        var most = Aql.IsPercentNonconforming ? Math.Min(SampleSize, LotSize) : long.MaxValue;
        if (defective < 0 || defective > most)
            return new Failure(FailureReason.InvalidInput, "claims.defects-exceed-sample", string.Create(CultureInfo.InvariantCulture, $"From 0 to {most} units can be defective in this sample."), "defective", defective.ToString(CultureInfo.InvariantCulture));
        return InspectsAll ? LotVerdict.InspectAll : defective <= AcceptanceNumber ? LotVerdict.Accept : defective >= RejectionNumber ? LotVerdict.Reject : LotVerdict.Gap;
    }

    /// <summary>The chance that a lot with so many defective units passes this plan.</summary>
    /// <param name="defectiveInLot">How many units of the lot are defective.</param>
    /// <returns>
    /// The chance from 0 to 1, to six decimals, half up: for judging a claimed defect rate after the lot has passed. Or <c>claims.sampling-inspects-all</c>,
    /// <c>claims.defects-exceed-sample</c>.
    /// </returns>
    /// <remarks>Computed exactly by whole numbers. A result in the gap of reduced inspection counts as passed. <i>Source:</i> hypergeometric distribution (type A operating characteristic).</remarks>
    public Result<decimal> ChanceOfPassing(long defectiveInLot)
    {
        if (defectiveInLot < 0 || defectiveInLot > LotSize)
            return new Failure(FailureReason.InvalidInput, "claims.defects-exceed-sample", string.Create(CultureInfo.InvariantCulture, $"From 0 to {LotSize} units of the lot can be defective."), "defectiveInLot", defectiveInLot.ToString(CultureInfo.InvariantCulture));
        if (InspectsAll) return new Failure(FailureReason.NotPermitted, "claims.sampling-inspects-all", "The plan inspects every unit; there is no chance to compute.", "lotSize", LotSize.ToString(CultureInfo.InvariantCulture));

        // Ways to draw k defective and n - k good units, summed over the k with which the lot passes.
        var good = LotSize - defectiveInLot;
        var (ways, all) = (BigInteger.Zero, Choose(LotSize, SampleSize));
        for (var k = 0; k < RejectionNumber && k <= SampleSize; k++) ways += Choose(defectiveInLot, k) * Choose(good, SampleSize - k);
        var (millionths, rest) = BigInteger.DivRem(ways * 1_000_000, all);
        return (decimal)(rest * 2 >= all ? millionths + 1 : millionths) / 1_000_000m;
    }

    /// <summary>The plan on one line.</summary>
    /// <returns>For example <c>J, AQL 1.0, normal: 80 of 1000, passes with 2, fails with 3</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{StartLetter}, AQL {Aql}, {Severity.ToString().ToLowerInvariant()}: {(InspectsAll ? $"all {LotSize}" : $"{SampleSize} of {LotSize}")}, passes with {AcceptanceNumber}, fails with {RejectionNumber}");

    private static BigInteger Choose(long n, long k)
    {
        if (k < 0 || k > n) return BigInteger.Zero;
        k = Math.Min(k, n - k);
        var result = BigInteger.One;
        for (long i = 1; i <= k; i++) result = result * (n - k + i) / i;
        return result;
    }
}
