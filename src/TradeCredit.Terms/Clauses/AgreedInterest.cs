using System.Globalization;

namespace TradeCredit.Terms;

/// <summary>Late interest as the contract has it.</summary>
/// <remarks>Equality is by all members. The law can forbid or cap what parties agree on; checking that is a matter of late-payment law, not of this type.</remarks>
public sealed record AgreedInterest
{
    /// <summary>The rate.</summary>
    public required InterestRate Rate { get; init; }

    /// <summary>How a published reference becomes the rate of a delay. Default: the rate follows it.</summary>
    public RateBinding Binding { get; init; }

    /// <summary>When interest joins the amount that bears interest. Default: never.</summary>
    public Compounding Compounding { get; init; } = Compounding.None;

    /// <summary>The most that interest can come to, as a percentage of the principal; null = no cap.</summary>
    public Percentage? Cap { get; init; }

    /// <summary>Days after the due date without interest. If they pass unpaid, interest runs from the day after the due date all the same, unless <see cref="GraceIsFree"/>.</summary>
    public int GraceDays { get; init; }

    /// <summary>Whether the days of grace stay free of interest when they pass unpaid.</summary>
    public bool GraceIsFree { get; init; }

    /// <summary>How parts of a year are counted; a rate a day counts actual days whatever is set here. Default: actual days over 365.</summary>
    public DayCount DayCount { get; init; } = DayCount.Act365Fixed;

    internal IEnumerable<Failure> Faults()
    {
        var rate = Rate switch { InterestRate.Yearly y => y.Rate, InterestRate.Daily d => d.Rate, _ => Percentage.Zero };
        if (rate < Percentage.Zero) yield return new Failure(FailureReason.InvalidInput, "terms.interest-negative", "A rate of late interest is 0 % or more.", "rate", rate.ToString());
        if (Rate is InterestRate.OverReference { Series: var series } && string.IsNullOrWhiteSpace(series)) yield return new Failure(FailureReason.Missing, "terms.series-missing", "A margin needs the published series that it is over.", "rate.series");
        if (Rate is InterestRate.OverReference over)
        {
            if (over.Multiple <= 0m) yield return new Failure(FailureReason.InvalidInput, "terms.multiple-not-positive", "The multiple of a reference is above 0.", "rate.multiple", over.Multiple.ToString(CultureInfo.InvariantCulture));
            if (over.RoundedUpTo is { } step && step <= Percentage.Zero) yield return new Failure(FailureReason.InvalidInput, "terms.step-not-positive", "The step that a reference is rounded up to is above 0 %.", "rate.roundedUpTo", step.ToString());
            if (over.Minimum > over.Maximum) yield return new Failure(FailureReason.Contradiction, "terms.rate-range-empty", $"The lowest rate, {over.Minimum}, is above the highest, {over.Maximum}.", "rate.minimum", over.Minimum.ToString());
            if (!Enum.IsDefined(over.Day)) yield return new Failure(FailureReason.InvalidInput, "terms.setting-unknown", "The reference day is not declared.", "rate.day", over.Day.ToString());
        }

        if (!Enum.IsDefined(Binding)) yield return new Failure(FailureReason.InvalidInput, "terms.setting-unknown", "The binding is not declared.", "binding", Binding.ToString());
        if (Cap is { } cap && cap < Percentage.Zero) yield return new Failure(FailureReason.InvalidInput, "terms.cap-negative", "A cap is 0 % of the principal or more.", "cap", cap.ToString());
        if (GraceDays < 0) yield return new Failure(FailureReason.InvalidInput, "terms.grace-negative", "Grace is 0 days or more.", "graceDays", GraceDays.ToString(CultureInfo.InvariantCulture));
        if (!Enum.IsDefined(Compounding)) yield return new Failure(FailureReason.InvalidInput, "terms.setting-unknown", "The compounding is not declared.", "compounding", Compounding.ToString());
    }
}
