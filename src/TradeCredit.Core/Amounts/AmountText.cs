using System.Globalization;

namespace TradeCredit;

/// <summary>Reads decimal amounts straight into minor units.</summary>
internal static class AmountText
{
    /// <summary>What kept a text from being an amount.</summary>
    internal enum Fault
    {
        None,
        Malformed,
        TooManyDigits,
        TooLarge,
    }

    /// <summary>The amount, or the fault with its position.</summary>
    internal readonly record struct Scanned(long MinorUnits, Fault Fault, int Position, string Expected);

    /// <summary>Reads [sign] digits [decimals]. Zeros beyond the currency's decimals do not count as digits.</summary>
    public static Scanned Scan(ReadOnlySpan<char> text, NumberFormatInfo numbers, int minorDigits)
    {
        var at = SkipBlanks(text, 0);
        var negative = false;
        if (Take(text, numbers.NegativeSign, ref at) || Take(text, "-", ref at) || Take(text, "\u2212", ref at)) negative = true;
        else _ = Take(text, numbers.PositiveSign, ref at);

        Int128 magnitude = 0;
        var (digits, sinceGroup, groups) = (0, 0, 0);
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                magnitude = Append(magnitude, text[at++]);
                digits++;
                sinceGroup++;
            }
            else if (digits > 0 && at + 1 < text.Length && IsGroup(text, numbers, at, out var length) && (groups == 0 || sinceGroup is 2 or 3))
            {
                at += length;
                (sinceGroup, groups) = (0, groups + 1);
            }
            else
            {
                break;
            }
        }

        if (groups > 0 && sinceGroup != 3) return new Scanned(0, Fault.Malformed, at, "three digits after the last group separator");
        var decimals = 0;
        var tooManyAt = -1;
        if (at < text.Length && Take(text, numbers.NumberDecimalSeparator, ref at))
        {
            for (; at < text.Length && char.IsAsciiDigit(text[at]); at++, decimals++)
            {
                if (decimals < minorDigits) magnitude = Append(magnitude, text[at]);
                else if (text[at] != '0' && tooManyAt < 0) tooManyAt = at;
            }

            if (decimals == 0) return new Scanned(0, Fault.Malformed, at, "a digit after the decimal separator");
        }

        if (digits == 0 && decimals == 0) return new Scanned(0, Fault.Malformed, at, "a digit");
        var end = SkipBlanks(text, at);
        if (end < text.Length) return new Scanned(0, Fault.Malformed, at, decimals == 0 ? $"a digit, '{numbers.NumberDecimalSeparator}' or the end" : "a digit or the end");
        if (tooManyAt >= 0) return new Scanned(0, Fault.TooManyDigits, tooManyAt, "");
        for (var i = decimals; i < minorDigits; i++) magnitude = Append(magnitude, '0');
        var signed = negative ? -magnitude : magnitude;
        return signed >= long.MinValue && signed <= long.MaxValue ? new Scanned((long)signed, Fault.None, end, "") : new Scanned(0, Fault.TooLarge, 0, "");
    }

    // Saturates far above the range of money, so that no text can overflow the scan.
    private static Int128 Append(Int128 magnitude, char digit) =>
        magnitude > (Int128)ulong.MaxValue * 16 ? magnitude : (magnitude * 10) + (digit - '0');

    private static bool IsGroup(ReadOnlySpan<char> text, NumberFormatInfo numbers, int at, out int length)
    {
        length = numbers.NumberGroupSeparator.Length;
        if (length > 0 && text[at..].StartsWith(numbers.NumberGroupSeparator, StringComparison.Ordinal)) return true;
        // Cultures that group with a no-break space are typed with a plain or narrow one.
        length = 1;
        return numbers.NumberGroupSeparator is "\u00A0" or "\u202F" && text[at] is ' ' or '\u00A0' or '\u202F' && char.IsAsciiDigit(text[at + 1]);
    }

    private static bool Take(ReadOnlySpan<char> text, string token, ref int at)
    {
        if (token.Length == 0 || !text[at..].StartsWith(token, StringComparison.Ordinal)) return false;
        at += token.Length;
        return true;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
