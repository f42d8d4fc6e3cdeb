using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>A payment that somebody promises, and what he owes before it.</summary>
/// <param name="On">The day.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Owed">The principal that is owed before it: what the fallback is counted on if it is not made.</param>
public sealed record PromisedPayment(LocalDate On, Money Amount, Money Owed)
{
    /// <summary>The payments of a plan, on its adjusted due dates; rows that nothing is due with are left out.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The payments in order.</returns>
    public static ImmutableArray<PromisedPayment> Of(InstalmentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Rows.Where(r => !r.IsNothing).Select(r => new PromisedPayment(r.Due.Adjusted, r.Total, r.BalanceAfter + r.Principal))];
    }

    /// <summary>Equal payments before a plan is drawn up: each bears interest on what is owed, the last one is not adjusted.</summary>
    /// <param name="principal">What is owed at first.</param>
    /// <param name="amount">Each payment.</param>
    /// <param name="rate">The rate of a period, 0.005 for half a per cent.</param>
    /// <param name="dates">The days of the payments in order.</param>
    /// <param name="rounding">How what is owed is rounded after each payment; null = half even to the minor unit.</param>
    /// <returns>The payments in order.</returns>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static ImmutableArray<PromisedPayment> Level(Money principal, Money amount, Ratio rate, ReadOnlySpan<LocalDate> dates, Rounding? rounding = null)
    {
        var (payments, owed) = (ImmutableArray.CreateBuilder<PromisedPayment>(dates.Length), principal);
        foreach (var date in dates)
        {
            payments.Add(new PromisedPayment(date, amount, owed));
            owed = owed.Times(Ratio.One + rate, rounding ?? Rounding.HalfEven) - amount;
        }

        return payments.MoveToImmutable();
    }
}
