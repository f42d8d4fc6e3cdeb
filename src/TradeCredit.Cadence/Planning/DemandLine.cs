using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>One item of a demand.</summary>
/// <param name="Item">The item.</param>
/// <param name="Amount">What is demanded of it: what is open, less what is disputed or promised.</param>
/// <param name="LevelBefore">Its level before.</param>
/// <param name="Level">Its level with this demand.</param>
/// <param name="Fee">The fee that is charged for it now; null = none.</param>
/// <param name="EarlierFees">The fees that earlier reminders charged for it.</param>
/// <param name="Interest">The interest that is claimed; null = none, or claimed for the demand as a whole.</param>
public sealed record DemandLine(OpenItem Item, Money Amount, int LevelBefore, int Level, Money? Fee, Money EarlierFees, Money? Interest)
{
    /// <summary>The amount with the fees of earlier reminders and of this one.</summary>
    public Money Receivable => Amount + EarlierFees + (Fee ?? Money.Zero(Amount.Currency));
}
