namespace TradeCredit.Receivables;

/// <summary>A difference between our open items and what the debtor states.</summary>
/// <param name="Kind">What kind of difference it is.</param>
/// <param name="Reference">The document.</param>
/// <param name="Ours">What is open with us; zero if the document is not.</param>
/// <param name="Theirs">What the debtor states; zero if he does not have the document.</param>
public sealed record ConfirmationDifference(ConfirmationDifferenceKind Kind, string Reference, Money Ours, Money Theirs)
{
    /// <summary>By how much ours is larger.</summary>
    public Money Amount => Ours - Theirs;
}
