namespace TradeCredit.Terms;

/// <summary>A word, a sign or a number of a text, with where it stands.</summary>
/// <param name="Meaning">What it means.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Value">Which one, for example the name of the event; empty where the meaning says all.</param>
/// <param name="Number">The number; 0 for what is none.</param>
internal readonly record struct Token(Meaning Meaning, int Position, string Value = "", decimal Number = 0m)
{
    /// <summary>The value of a unit that counts business days.</summary>
    public const string BusinessDay = "bd";
}
