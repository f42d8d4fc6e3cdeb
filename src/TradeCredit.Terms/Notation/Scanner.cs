using System.Collections.Immutable;
using System.Globalization;

namespace TradeCredit.Terms;

/// <summary>Cuts a text into words, signs and numbers, in one pass; what it does not know becomes a token that no grammar accepts.</summary>
internal static class Scanner
{
    private const int MostDigits = 15;

    /// <summary>The tokens of a text, closed by one for its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="vocabulary">The words of the notation.</param>
    /// <param name="decimalMarks">What can stand between the digits of a number.</param>
    /// <param name="examined">How many characters were looked at; at most the length times the longest phrase.</param>
    public static ImmutableArray<Token> Scan(string text, Vocabulary vocabulary, string decimalMarks, out int examined)
    {
        var folded = Folding.Of(text);
        var tokens = ImmutableArray.CreateBuilder<Token>();
        examined = 0;
        for (var at = 0; at < folded.Length;)
        {
            if (folded[at] == ' ')
            {
                at++;
                examined++;
                continue;
            }

            var (token, length) = Next(folded, at, vocabulary, decimalMarks, ref examined);
            tokens.Add(token);
            at += length;
        }

        tokens.Add(new Token(Meaning.End, text.Length));
        return tokens.ToImmutable();
    }

    private static (Token Token, int Length) Next(string text, int at, Vocabulary vocabulary, string decimalMarks, ref int examined)
    {
        if (char.IsAsciiDigit(text[at])) return Number(text, at, decimalMarks, ref examined);
        var (meaning, value, length) = vocabulary.Longest(text, at, ref examined);
        if (length > 0) return (new Token(meaning, at, value), length);
        examined++;
        return (new Token(IsMinus(text, at) ? Meaning.Unknown : Sign(text[at]), at), 1);
    }

    // "net -5": a sign, which no wording of trade has, and not the dash of "net-5" or "30 % - 70 %".
    private static bool IsMinus(string text, int at) =>
        text[at] == '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '%' or ')' or '.'));

    private static Meaning Sign(char c) => c switch
    {
        '%' => Meaning.Percent,
        '/' => Meaning.Slash,
        '-' or '+' => Meaning.Joint,
        ',' or ';' => Meaning.Separator,
        '.' or ':' or '(' or ')' => Meaning.FullStop,
        _ => Meaning.Unknown,
    };

    // Digits, at most one decimal mark between digits, or an ISO date.
    private static (Token Token, int Length) Number(string text, int start, string decimalMarks, ref int examined)
    {
        const int dateLength = 10;
        if (start + dateLength <= text.Length && text[start + 4] == '-' && Iso.TryDate(text.Substring(start, dateLength), out _))
        {
            examined += dateLength;
            return (new Token(Meaning.Date, start, text.Substring(start, dateLength)), dateLength);
        }

        var end = Digits(text, start);
        if (end + 1 < text.Length && decimalMarks.Contains(text[end], StringComparison.Ordinal) && char.IsAsciiDigit(text[end + 1])) end = Digits(text, end + 1);
        examined += end - start;
        var digits = text.AsSpan(start, end - start);
        if (digits.Length > MostDigits) return (new Token(Meaning.Unknown, start), digits.Length);
        Span<char> invariant = stackalloc char[MostDigits];
        for (var i = 0; i < digits.Length; i++) invariant[i] = char.IsAsciiDigit(digits[i]) ? digits[i] : '.';
        return (new Token(Meaning.Number, start, "", decimal.Parse(invariant[..digits.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)), digits.Length);
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }
}
