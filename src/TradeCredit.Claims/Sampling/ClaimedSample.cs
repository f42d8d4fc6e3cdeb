using System.Collections.Immutable;
using System.Globalization;

namespace TradeCredit.Claims;

/// <summary>A sample that the buyer counted, and what it is worth.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record ClaimedSample
{
    /// <summary>Makes a sample.</summary>
    /// <param name="size">How many units were looked at, 1 or more.</param>
    /// <param name="defective">How many of them were defective, 0 to the size.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public ClaimedSample(long size, long defective)
    {
        Size = Guard.InRange(size, 1, long.MaxValue, "units", nameof(size));
        Defective = Guard.InRange(defective, 0, size, "units", nameof(defective));
    }

    /// <summary>How many units were looked at.</summary>
    public long Size { get; }

    /// <summary>How many of them were defective.</summary>
    public long Defective { get; }

    /// <summary>Whether the units were drawn at random from the lot, not only from those complained about.</summary>
    public bool IsRandom { get; init; }

    /// <summary>Whether the lot that was sampled is identified (batch numbers, marks).</summary>
    public bool LotIsIdentified { get; init; }

    /// <summary>Whether the method of the test is stated.</summary>
    public bool MethodIsStated { get; init; }

    /// <summary>The share of defective units in the sample.</summary>
    public Ratio Rate => Ratio.Of(Defective, Size);

    /// <summary>What the sample is worth against a lot.</summary>
    /// <param name="plan">The agreed plan for the lot.</param>
    /// <param name="verdict">What an inspection by the plan said before; null = there was none.</param>
    /// <returns>The assessment.</returns>
    public SampleAssessment Assess(SamplingPlan plan, LotVerdict? verdict = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var objections = ImmutableArray.CreateBuilder<string>();
        if (!IsRandom) objections.Add("The units were not drawn at random: those complained about say nothing about the rest.");
        if (!LotIsIdentified) objections.Add("The lot is not identified.");
        if (!MethodIsStated) objections.Add("The method of the test is not stated.");
        if (Size < plan.SampleSize && !plan.InspectsAll) objections.Add(string.Create(CultureInfo.InvariantCulture, $"The sample of {Size} is smaller than the {plan.SampleSize} of the agreed plan."));

        var estimate = (long)((((Int128)Defective * plan.LotSize * 2) + Size) / ((Int128)Size * 2));
        decimal? chance = verdict is LotVerdict.Accept or LotVerdict.Gap && plan.ChanceOfPassing(Math.Min(estimate, plan.LotSize)).TryGet(out var c, out _) ? c : null;
        var differs = verdict is LotVerdict.Accept or LotVerdict.Gap && Defective >= plan.RejectionNumber;
        return new SampleAssessment(Rate, estimate, objections.ToImmutable(), chance, objections.Count == 0 && differs);
    }
}
