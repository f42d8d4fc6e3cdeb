using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TradeCredit.Terms;

/// <summary>The words of one notation, found by the longest phrase that a text begins with.</summary>
internal sealed class Vocabulary
{
    private const string Table = "wordings.csv";

    private static readonly Lazy<FrozenDictionary<string, Vocabulary>> Loaded = new(Load);

    private readonly Node _root = new();

    private Vocabulary(string name) => Name = name;

    /// <summary>The id of the notation.</summary>
    public string Name { get; }

    /// <summary>The vocabulary of a notation.</summary>
    public static Vocabulary Of(string notation) => Loaded.Value[notation];

    /// <summary>The longest phrase at a position of a folded text; a Latin word is never cut.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="start">Where to look.</param>
    /// <param name="examined">Counts the characters that were looked at.</param>
    /// <returns>What the phrase means, and its length; length 0 for none.</returns>
    public (Meaning Meaning, string Value, int Length) Longest(ReadOnlySpan<char> text, int start, ref int examined)
    {
        var node = _root;
        var found = (Meaning.Unknown, "", 0);
        for (var at = start; at < text.Length; examined++)
        {
            // A phrase has one blank where a text can have any white space.
            var blank = text[at] == ' ';
            if (!node.Next.TryGetValue(text[at], out var next)) break;
            node = next;
            at++;
            while (blank && at < text.Length && text[at] == ' ')
            {
                at++;
                examined++;
            }

            if (node.IsPhrase && !CutsWord(text, at)) found = (node.Meaning, node.Value, at - start);
        }

        return found;
    }

    // Between two letters of an alphabet with blanks between words, no phrase ends.
    private static bool CutsWord(ReadOnlySpan<char> text, int end) => end < text.Length && IsAlphabetic(text[end - 1]) && IsAlphabetic(text[end]);

    private static bool IsAlphabetic(char c) => char.IsLetter(c) && c < '\u2E80';

    private void Add(string phrase, Meaning meaning, string value, EmbeddedRow row)
    {
        var node = _root;
        foreach (var c in phrase)
        {
            if (!node.Next.TryGetValue(c, out var next)) node.Next.Add(c, next = new Node());
            node = next;
        }

        if (node.IsPhrase) throw row.Fault($"'{phrase}' is in the vocabulary {Name} twice.");
        (node.IsPhrase, node.Meaning, node.Value) = (true, meaning, value);
    }

    private static FrozenDictionary<string, Vocabulary> Load()
    {
        var vocabularies = new Dictionary<string, Vocabulary>(StringComparer.Ordinal);
        foreach (var row in TermsData.Read(Table))
        {
            if (!Enum.TryParse<Meaning>(row["means"], out var meaning)) throw row.Fault($"'{row["means"]}' is no meaning.");
            if (row["phrase"].Length == 0 || !string.Equals(row["phrase"], Folding.Of(row["phrase"]), StringComparison.Ordinal)) throw row.Fault("a phrase is written in lower case and half width.");
            if (!IsValue(meaning, row["value"])) throw row.Fault($"'{row["value"]}' is no value of {meaning}.");
            foreach (var name in row["in"].Split(' '))
            {
                if (!vocabularies.TryGetValue(name, out var vocabulary)) vocabularies.Add(name, vocabulary = new Vocabulary(name));
                vocabulary.Add(row["phrase"], meaning, row["value"], row);
            }
        }

        return vocabularies.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool IsValue(Meaning meaning, string value) => meaning switch
    {
        Meaning.Event => TradeEvent.TryOf(value, out _),
        Meaning.Method => PaymentMethod.TryOf(value, out _),
        Meaning.Kind => Kebab.TryParse<InstalmentKind>(value, out _),
        Meaning.Relation => value is "before" or "after" or "on",
        Meaning.Month => value.Length is 1 or 2 && value.All(char.IsAsciiDigit),
        Meaning.Unit => value is Token.BusinessDay || (value.Length == 1 && CountingUnits.Find(value[0]) is not null),
        _ => value.Length == 0,
    };

    private sealed class Node
    {
        public Dictionary<char, Node> Next { get; } = [];

        public bool IsPhrase { get; set; }

        public Meaning Meaning { get; set; }

        public string Value { get; set; } = "";
    }
}
