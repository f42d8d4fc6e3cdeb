using System.Collections.Immutable;

namespace TradeCredit.Terms;

/// <summary>One date formula; or a due formula, the word discount, a discount formula and a percentage.</summary>
internal static class FormulaGrammar
{
    public static Result<ImmutableArray<DraftTerms>> Read(string text, NotationOptions options)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return DateFormula.Read("").Failure!;
        if (!DateFormula.Read(words[0]).TryGet(out var due, out var failure)) return failure;
        var whole = Instalment.Full().DueBy(due);
        if (words.Length == 1) return ImmutableArray.Create(new DraftTerms([whole]));
        if (words.Length != 4 || words[1] is not "discount") return Unreadable.At(text, text.IndexOf(words[1], words[0].Length, StringComparison.Ordinal), "the end, or the word discount, a formula and a percentage");
        if (!DateFormula.Read(words[2]).TryGet(out var window, out failure)) return failure;
        return Percentage.TryParse(words[3].TrimEnd('%') + "%", null, out var percent)
            ? ImmutableArray.Create(new DraftTerms([percent == Percentage.Zero ? whole : whole.Discount(CashDiscount.Of(percent, window))]))
            : Unreadable.At(text, text.LastIndexOf(words[3], StringComparison.Ordinal), "a percentage such as 2 or 2.5");
    }
}
