using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace TradeCredit.Terms;

/// <summary>Reads tokens from left to right, one ahead.</summary>
internal sealed class TokenReader(string text, ImmutableArray<Token> tokens)
{
    private int _at;

    /// <summary>How many tokens were looked at, counted each time.</summary>
    public int Steps { get; private set; }

    /// <summary>The next token.</summary>
    public Token Next => Ahead(0);

    /// <summary>Whether nothing is left.</summary>
    public bool AtEnd => Next.Meaning == Meaning.End;

    /// <summary>A token further on; the end stays the end.</summary>
    public Token Ahead(int by)
    {
        Steps++;
        return tokens[Math.Min(_at + by, tokens.Length - 1)];
    }

    /// <summary>Takes the next token, whatever it is.</summary>
    public Token Take()
    {
        var token = Next;
        if (_at < tokens.Length - 1) _at++;
        return token;
    }

    /// <summary>Takes the next token if it has a meaning.</summary>
    public bool Take(Meaning meaning) => Take(meaning, out _);

    /// <summary>Takes the next token if it has a meaning.</summary>
    public bool Take(Meaning meaning, out Token token)
    {
        token = Next;
        if (token.Meaning != meaning) return false;
        _at++;
        return true;
    }

    /// <summary>Takes all tokens of some meanings.</summary>
    public void Skip(params ReadOnlySpan<Meaning> meanings)
    {
        while (!AtEnd && meanings.Contains(Next.Meaning)) _at++;
    }

    /// <summary>Takes a whole number up to a limit.</summary>
    public bool TakeCount(int limit, [NotNullWhen(true)] out int? count)
    {
        count = Next is { Meaning: Meaning.Number, Number: var number } && number <= limit && decimal.IsInteger(number) ? (int)number : null;
        if (count is null) return false;
        _at++;
        return true;
    }

    /// <summary>The failure of finding something else at the next token.</summary>
    public Failure Expected(string what) => Expected(what, Next.Position);

    /// <summary>The failure of finding something else at a position.</summary>
    public Failure Expected(string what, int position) => Unreadable.At(text, position, what);
}
