using System.Diagnostics.CodeAnalysis;

namespace TradeCredit.Terms;

/// <content>Text in.</content>
public sealed partial record DueRule
{
    /// <summary>Reads the canonical text.</summary>
    /// <param name="text">For example <c>30d&gt;eom</c>; <c>same-day</c> for no step.</param>
    /// <returns>The rule, or a failure: <c>terms.notation-malformed</c> with the position and what was expected there, or the fault of a step.</returns>
    public static Result<DueRule> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new NotationReader(text);
        if (!DueRuleNotation.Read(ref reader).TryGet(out var rule, out var failure)) return failure;
        return reader.AtEnd ? rule : reader.Expected("> and another step, or the end");
    }

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>30d&gt;eom</c>.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="FormatException">The text cannot be read; the message says where and what was expected.</exception>
    public static DueRule Parse(string s, IFormatProvider? provider = null) => Read(s).TryGet(out var rule, out var failure) ? rule : throw new FormatException(failure.ToString());

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>30d&gt;eom</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The rule, or null.</param>
    /// <returns>Whether the text is a rule.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DueRule result)
    {
        result = s is not null && Read(s).TryGet(out var rule, out _) ? rule : null;
        return result is not null;
    }
}
