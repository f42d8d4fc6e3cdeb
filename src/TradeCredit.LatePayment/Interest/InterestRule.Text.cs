using System.Globalization;
using TradeCredit.Terms;

namespace TradeCredit.LatePayment;

public sealed partial record InterestRule
{
    /// <summary>The rule in words.</summary>
    /// <returns>For example <c>DE-BASISZINS + 9%, floating, ACT/365F</c>, <c>5% a year, ACT/ACT-ISDA</c> or <c>0.05% a day</c>.</returns>
    public override string ToString() => string.Join(", ", Words());

    private IEnumerable<string> Words()
    {
        yield return Rate.Match(yearly => $"{yearly.Rate} a year", daily => $"{daily.Rate} a day", InWords);
        if (Rate is InterestRate.OverReference) yield return InWords(Binding);
        if (Compounding != CompoundingRule.None) yield return $"compounding {Compounding}";
        if (Rate is not InterestRate.Daily) yield return DayCount.Name;
        if (AccruesFor is { } longest) yield return $"for {longest} at most";
        if (GraceDays > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{GraceDays} days of grace{(GraceIsFree ? " free of interest" : "")}");
        if (Cap is { } cap) yield return $"at most {cap} of the principal";
    }

    private static string InWords(InterestRate.OverReference over) => string.Create(CultureInfo.InvariantCulture,
        $"{(over.Multiple == 1m ? "" : $"{over.Multiple} x ")}{over.Series}{(over.Day == ReferenceDay.FirstOfHalfYear ? " of the first day of the half-year" : "")}")
        + (over.RoundedUpTo is { } step ? $" rounded up to {step}" : "")
        + (over.Margin < Percentage.Zero ? $" - {Percentage.Of(-over.Margin.Value)}" : over.Margin > Percentage.Zero ? $" + {over.Margin}" : "")
        + (over.Minimum is { } minimum ? $", at least {minimum}" : "")
        + (over.Maximum is { } maximum ? $", at most {maximum}" : "");

    private static string InWords(RateBinding binding) => binding switch
    {
        RateBinding.FixedAtStart => "fixed on the first day",
        RateBinding.FixedAtPayment => "fixed on the day of payment",
        RateBinding.AtEachRest => "that of the last day of each rest",
        _ => "floating",
    };
}
