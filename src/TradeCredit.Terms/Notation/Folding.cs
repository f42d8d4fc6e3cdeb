namespace TradeCredit.Terms;

/// <summary>Makes texts comparable character by character, so that positions stay those of the original.</summary>
internal static class Folding
{
    /// <summary>Lower case; half width; one kind of blank, dash and apostrophe; line breaks as semicolons.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++) folded[i] = Of(original[i]);
    });

    private static char Of(char c) => c switch
    {
        '\n' => ';',
        '\u3001' => ',',
        '\u3002' => '.',
        '\u2019' => '\'',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        _ when char.IsWhiteSpace(c) => ' ',
        _ => char.ToLowerInvariant(c),
    };
}
