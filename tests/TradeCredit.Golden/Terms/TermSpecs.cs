using System.Globalization;
using TradeCredit.Terms;

namespace TradeCredit.Golden.Terms;

/// <summary>The one-line specifications of terms: <c>percent:30@days,days=15|balance</c>.</summary>
public static class TermSpecs
{
    private const string Sequential = "sequential:";
    private const string EarlyDiscount = "early-discount";

    /// <summary>The terms that a specification states, for amounts in a currency.</summary>
    public static PaymentTerms Of(string spec, Currency currency, TermsConventions conventions)
    {
        var sequential = spec.StartsWith(Sequential, StringComparison.Ordinal);
        var elements = (sequential ? spec[Sequential.Length..] : spec).Split('|').ToList();
        var discounted = elements[^1] == EarlyDiscount;
        if (discounted) elements.RemoveAt(elements.Count - 1);
        var instalments = elements.Select((e, i) => Line(e, currency) is var line && sequential && i > 0 ? line.AfterPrevious() : Line(e, currency)).ToList();
        // Any discount above 0 % within the net days of the whole term.
        if (discounted) instalments = [.. instalments.Select(i => i.Discount(CashDiscount.Of(Percentage.Of(1m), DueRule.None)))];
        var terms = new PaymentTerms { Code = "golden", Instalments = [.. instalments], Conventions = conventions };
        var faults = terms.Validate();
        return faults.IsEmpty ? terms : throw new DefinitionException("golden terms", faults);
    }

    private static Instalment Line(string line, Currency currency)
    {
        var (share, rule) = line.Split('@', 2) is [var left, var right] ? (left, Rule(right)) : (line, DueRule.None);
        var (kind, value) = share.Split(':', 2) is [var k, var v] ? (k, v) : (share, "");
        var instalment = kind switch
        {
            "percent" => OfShare(value, ShareBasis.Total),
            "percent-remaining" => OfShare(value, ShareBasis.Remaining),
            "percent-untaxed" => OfShare(value, ShareBasis.Untaxed),
            "percent-round1" => OfShare(value, ShareBasis.Total) with { Rounding = Rounding.HalfUp.ToMultipleOf(1m) },
            "fixed" => Instalment.Fixed(Money.Of(Parse.Number(value), currency)),
            "balance" => Instalment.Balance(),
            _ => throw new GoldenException($"'{kind}' is no kind of line"),
        };
        return instalment.DueBy(rule);
    }

    private static Instalment OfShare(string value, ShareBasis basis)
    {
        if (!value.Contains('=', StringComparison.Ordinal)) return Instalment.Percent(Parse.Number(value), basis);
        var stated = Parse.Arguments(value, ',');
        return new Instalment { Share = Share.OfRatioAndDivisor(Parse.Number(stated["ratio"]), Parse.Number(stated["divisor"]), basis) };
    }

    private static DueRule Rule(string text) => text.Split(',', 2) is [var name, var parameters] ? DueRules.Of(name, Parse.Arguments(parameters, ',')) : DueRules.Of(text, Parse.Arguments(""));

    /// <summary>A rounding unit, and a currency that has its digits.</summary>
    public static (Rounding Rounding, Currency Currency) Unit(string unit)
    {
        if (unit.Length == 0) return (Rounding.HalfUp, Currency.EUR);
        var up = unit.EndsWith("-up", StringComparison.Ordinal);
        var step = Parse.Number(up ? unit[..^3] : unit);
        var currency = Currency.Custom("GLD", Math.Max(2, (int)step.Scale));
        var mode = up ? Rounding.Up : Rounding.HalfUp;
        return (step == 1m / currency.MinorUnitsPerUnit ? mode : mode.ToMultipleOf(step), currency);
    }

    public static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
