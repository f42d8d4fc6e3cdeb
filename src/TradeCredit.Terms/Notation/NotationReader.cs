using System.Globalization;
using System.Text;

namespace TradeCredit.Terms;

/// <summary>Reads canonical notation from left to right, in one pass; knows where it stands when something else was expected.</summary>
internal ref struct NotationReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The position of the next character.</summary>
    public int Position { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public readonly bool AtEnd => Position == _text.Length;

    /// <summary>The next character; NUL at the end.</summary>
    public readonly char Next => Position < _text.Length ? _text[Position] : '\0';

    /// <summary>Takes a character if it is the next one.</summary>
    public bool Take(char character)
    {
        if (AtEnd || _text[Position] != character) return false;
        Position++;
        return true;
    }

    /// <summary>Takes a text if it comes next.</summary>
    public bool Take(string expected)
    {
        if (!_text[Position..].StartsWith(expected, StringComparison.Ordinal)) return false;
        Position += expected.Length;
        return true;
    }

    /// <summary>Takes what comes next as long as the characters belong.</summary>
    public ReadOnlySpan<char> TakeWhile(Func<char, bool> belongs)
    {
        var start = Position;
        while (!AtEnd && belongs(_text[Position])) Position++;
        return _text[start..Position];
    }

    /// <summary>Takes a whole number without sign.</summary>
    public bool TakeNumber(out int number)
    {
        var start = Position;
        var digits = TakeWhile(char.IsAsciiDigit);
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)) return true;
        Position = start;
        number = 0;
        return false;
    }

    /// <summary>Whether a text comes next.</summary>
    public readonly bool IsNext(string expected) => _text[Position..].StartsWith(expected, StringComparison.Ordinal);

    /// <summary>Takes a word of small letters, digits and hyphens.</summary>
    public ReadOnlySpan<char> TakeWord() => TakeWhile(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>Takes the word of an enum value.</summary>
    public bool TakeEnum<T>(out T value)
        where T : struct, Enum
    {
        var start = Position;
        if (Kebab.TryParse(TakeWord(), out value)) return true;
        Position = start;
        return false;
    }

    /// <summary>Takes a blank and the word of an enum value.</summary>
    public bool TakeSetting<T>(out T value)
        where T : struct, Enum
    {
        value = default;
        return Take(' ') && TakeEnum(out value);
    }

    /// <summary>Takes a text in quotes, in which a backslash stands before quotes and backslashes.</summary>
    public bool TakeQuoted(out string text)
    {
        text = "";
        return Take('"') && TakeQuotedRest(out text);
    }

    /// <summary>Takes the rest of a text in quotes, after the first quote.</summary>
    public bool TakeQuotedRest(out string text)
    {
        var taken = new StringBuilder();
        text = "";
        while (!AtEnd && Next != '"')
        {
            if (Take('\\') && Next is not ('"' or '\\')) return false;
            if (AtEnd) return false;
            taken.Append(Next);
            Position++;
        }

        text = taken.ToString();
        return Take('"');
    }

    /// <summary>Goes back to an earlier position.</summary>
    public void Return(int position) => Position = position;

    /// <summary>The text from an earlier position to here.</summary>
    public readonly ReadOnlySpan<char> Since(int position) => _text[position..Position];

    /// <summary>The failure of finding something else at the current position.</summary>
    public readonly Failure Expected(string what) => new(
        FailureReason.InvalidInput, "terms.notation-malformed", string.Create(CultureInfo.InvariantCulture, $"Cannot be read at position {Position}: expected {what}."), "", _text.ToString());
}
