using System.Collections.Immutable;

namespace TradeCredit.Terms;

/// <summary>Days of the month in any order, with any separator that is no letter.</summary>
internal static class PayDayGrammar
{
    public static Result<ImmutableArray<DraftTerms>> Read(string text, NotationOptions options)
    {
        var reader = new NotationReader(text);
        var days = new SortedSet<int>();
        while (true)
        {
            _ = reader.TakeWhile(static c => !char.IsLetterOrDigit(c));
            if (reader.AtEnd && days.Count > 0) return ImmutableArray.Create(new DraftTerms([Instalment.Full().DueBy(DueRule.None.ToPayDay([.. days]))]));
            var position = reader.Position;
            if (!reader.TakeNumber(out var day) || day is < 1 or > 31)
                return Unreadable.At(text, position, "a day of the month, 1 to 31");
            days.Add(day);
        }
    }
}
