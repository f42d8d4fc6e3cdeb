using NodaTime;
using TradeCredit.LatePayment;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <content>What a stage charges.</content>
public sealed partial class CadencePolicy
{
    /// <summary>The fee of a stage for an item, as if it were charged now and had not been before.</summary>
    /// <param name="level">The level of the stage.</param>
    /// <param name="account">The account, for its exchange rates and its law.</param>
    /// <param name="item">The item.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>
    /// The fee in the currency of the item, rounded half up; zero if the stage charges nothing. Or <c>cadence.level-unknown</c>, <c>cadence.rate-missing</c>, <c>cadence.late-rules-missing</c>, or a
    /// failure of the law.
    /// </returns>
    public Result<Money> FeeOf(int level, DebtorAccount account, OpenItem item, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(item);
        var stage = Definition.Stages.FirstOrDefault(s => s.Level == level);
        return stage is null
            ? new Failure(FailureReason.NotFound, "cadence.level-unknown", $"{Name} has no such level.", "level", level.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : FeeFor(stage.Fee, account, item, item.Undisputed, asOf);
    }

    internal static Result<Money> FeeFor(ReminderFee fee, DebtorAccount account, OpenItem item, Money amount, LocalDate asOf)
    {
        var currency = item.Open.Currency;
        switch (fee)
        {
            case ReminderFee.Fixed f:
                return InCurrency(f.Amount, account, currency);
            case ReminderFee.Percent p:
                return Clamped(amount.Times(p.Share, Rounding.HalfUp), p, account);
            case ReminderFee.Banded b:
                return b.Bands.For(amount).Then(sum => InCurrency(sum, account, currency));
            case ReminderFee.Compensation when item.DueDate is not { } due || due >= asOf:
                return Money.Zero(currency);
            case ReminderFee.Compensation when account.File.LateRules?.Law is { } law:
                return law.Compensation(LateDebt.Of(item.Original.IsPositive ? item.Original : amount, item.DueDate!.Value), asOf).Then(sum => InCurrency(sum, account, currency));
            case ReminderFee.Compensation:
                return new Failure(FailureReason.Missing, "cadence.late-rules-missing", "The stage charges the compensation of the law; give the debtor's file the law that applies.", "file.lateRules");
            default:
                return Money.Zero(currency);
        }
    }

    private static Result<Money> InCurrency(Money amount, DebtorAccount account, Currency currency) =>
        account.File.Convert(amount, currency) is { } converted ? converted : Planner.RateMissing(amount.Currency, currency);

    private static Result<Money> Clamped(Money fee, ReminderFee.Percent percent, DebtorAccount account)
    {
        if (percent.Minimum is { } low)
        {
            if (!InCurrency(low, account, fee.Currency).TryGet(out var least, out var failure)) return failure;
            fee = Money.Max(fee, least);
        }

        if (percent.Maximum is { } high)
        {
            if (!InCurrency(high, account, fee.Currency).TryGet(out var most, out var failure)) return failure;
            fee = Money.Min(fee, most);
        }

        return fee;
    }
}
