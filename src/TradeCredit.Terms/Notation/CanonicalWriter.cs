using System.Globalization;
using System.Text;

namespace TradeCredit.Terms;

/// <summary>Writes terms in canonical notation; what is as by default is left out.</summary>
internal static class CanonicalWriter
{
    public static string Write(PaymentTerms terms)
    {
        var text = new StringBuilder(Quoted(terms.Code));
        if (terms.Version is not "1") text.Append(" version ").Append(Quoted(terms.Version));
        if (terms.Currency is { } currency) text.Append(" in ").Append(currency.Code);
        text.Append(": ").AppendJoin("; ", terms.Instalments.Select(i => string.Join(' ', Words(i))));
        foreach (var setting in Settings(terms)) text.Append(" | ").Append(setting);
        return text.ToString();
    }

    /// <summary>A text in quotes, with quotes and backslashes escaped.</summary>
    public static string Quoted(string text) => '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';

    private static IEnumerable<string> Words(Instalment instalment)
    {
        yield return instalment.Share.ToString();
        if (instalment.Trigger != Trigger.Invoice) yield return "on " + TriggerText(instalment.Trigger);
        if (instalment.Due != DueRule.None) yield return "due " + instalment.Due;
        foreach (var discount in instalment.Discounts) yield return "less " + discount;
        if (instalment.Kind != InstalmentKind.Regular) yield return "as " + Kebab.Of(instalment.Kind);
        if (instalment.Method is { } method) yield return "by " + method.Name;
        if (instalment.Documents != DocumentRelease.NotStated) yield return "documents " + Kebab.Of(instalment.Documents);
        if (instalment.GraceDays != 0) yield return string.Create(CultureInfo.InvariantCulture, $"grace {instalment.GraceDays}");
        if (instalment.Rounding is { } rounding) yield return "rounding " + rounding;
        if (instalment.Condition.Length > 0) yield return "if " + Quoted(instalment.Condition);
    }

    private static string TriggerText(Trigger trigger) => trigger.Match(
        static e => EventText(e),
        static previous => previous.ToString(),
        static d => "discount-end " + EventText(d.From),
        static d => d.ToString());

    private static string EventText(Trigger.OnEvent trigger) => trigger.Label.Length == 0 ? trigger.Event.Name : $"{trigger.Event.Name} {Quoted(trigger.Label)}";

    private static IEnumerable<string> Settings(PaymentTerms terms)
    {
        if (terms.Method is { } method) yield return "method " + method.Name;
        foreach (var setting in Settings(terms.Conventions).Concat(Settings(terms.Discounts))) yield return setting;
        if (terms.Default is { } clause)
        {
            if (clause == new DefaultClause()) yield return "default-clause";
            foreach (var setting in Settings(clause)) yield return setting;
        }

        foreach (var i in terms.Instructions)
            yield return $"pay {Kebab.Of(i.Channel)} {Quoted(i.Payee)} {Quoted(i.Account)} {Quoted(i.Institution)}{(i.Currency is { } currency ? " in " + currency.Code : "")}";
    }

    private static IEnumerable<string> Settings(TermsConventions conventions)
    {
        var usual = TermsConventions.Default;
        if (conventions.Rounding != usual.Rounding) yield return "rounding " + conventions.Rounding;
        if (conventions.LastInstalment != usual.LastInstalment) yield return "last-instalment " + Kebab.Of(conventions.LastInstalment);
        if (conventions.OverAllocation != usual.OverAllocation) yield return "over-allocation " + Kebab.Of(conventions.OverAllocation);
        if (conventions.ZeroTotal != usual.ZeroTotal) yield return "zero-total " + Kebab.Of(conventions.ZeroTotal);
        if (conventions.BeforeBase != usual.BeforeBase) yield return "before-base " + Kebab.Of(conventions.BeforeBase);
        if (conventions.RefusesEqualInstalments) yield return "no-equal-instalments";
        if (conventions.RefusesDiscountOnInstalments) yield return "no-discount-on-instalments";
    }

    private static IEnumerable<string> Settings(DiscountPolicy policy)
    {
        var usual = DiscountPolicy.Default;
        if (policy.Tax != usual.Tax) yield return "discount-tax " + Kebab.Of(policy.Tax);
        if (policy.ExcludesFreight) yield return "no-discount-on-freight";
        if (policy.PartialPayments != usual.PartialPayments) yield return "discount-on-part-payments " + Kebab.Of(policy.PartialPayments);
        if (policy.GraceDays != 0) yield return string.Create(CultureInfo.InvariantCulture, $"discount-grace {policy.GraceDays}");
        if (!policy.AppliesToCreditNotes) yield return "no-discount-on-credit-notes";
        if (policy.Rounding != usual.Rounding) yield return "discount-rounding " + policy.Rounding;
    }

    private static IEnumerable<string> Settings(DefaultClause clause)
    {
        if (clause.Interest is { } interest) yield return "interest " + string.Join(' ', Words(interest));
        if (clause.Acceleration is { } acceleration) yield return "acceleration " + string.Join(' ', Words(acceleration));
        if (clause.RetentionOfTitle) yield return "title-retained";
        if (clause.ExcludesSetOff) yield return "no-set-off";
        if (clause.ExcludesWithholding) yield return "no-withholding";
        if (clause.GoverningLaw is { } law) yield return "law " + law.Code;
        if (clause.ExcludesCisg) yield return "no-cisg";
        if (clause.Forum is { } forum) yield return "forum " + Quoted(forum);
    }

    private static IEnumerable<string> Words(AgreedInterest interest)
    {
        foreach (var word in interest.Rate.Match<IEnumerable<string>>(static y => [$"yearly {y.Rate}"], static d => [$"daily {d.Rate}"], Words)) yield return word;
        if (interest.Binding != RateBinding.Floating) yield return "binding " + Kebab.Of(interest.Binding);
        if (interest.Compounding != Compounding.None) yield return "compounding " + Kebab.Of(interest.Compounding);
        if (interest.Cap is { } cap) yield return $"cap {cap}";
        if (interest.GraceDays != 0) yield return string.Create(CultureInfo.InvariantCulture, $"grace {interest.GraceDays}");
        if (interest.GraceIsFree) yield return "grace-is-free";
        if (interest.DayCount != DayCount.Act365Fixed) yield return "day-count " + interest.DayCount.Name;
    }

    private static IEnumerable<string> Words(InterestRate.OverReference rate)
    {
        yield return $"over {Quoted(rate.Series)} {rate.Margin}";
        if (rate.Multiple != 1m) yield return string.Create(CultureInfo.InvariantCulture, $"times {rate.Multiple}");
        if (rate.Day != ReferenceDay.SameDay) yield return "at " + Kebab.Of(rate.Day);
        if (rate.RoundedUpTo is { } step) yield return $"rounded-up-to {step}";
        if (rate.Minimum is { } minimum) yield return $"minimum {minimum}";
        if (rate.Maximum is { } maximum) yield return $"maximum {maximum}";
    }

    private static IEnumerable<string> Words(AccelerationClause clause)
    {
        if (clause.MissedInstalments is { } missed) yield return string.Create(CultureInfo.InvariantCulture, $"missed {missed}");
        if (clause.OverdueShare is { } share) yield return $"share {share}";
        yield return string.Create(CultureInfo.InvariantCulture, $"cure {clause.CureDays}");
    }
}
