using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Terms;

/// <content>Quotes, payments and credit notes.</content>
public sealed partial record PaymentSchedule
{
    /// <summary>What settles the open instalments on a day. A discount is earned up to its last day, that day and the days of grace included, also before the invoice date.</summary>
    /// <param name="payDay">The day on which the money arrives.</param>
    /// <returns>The quote.</returns>
    public PaymentQuote Quote(LocalDate payDay) =>
        new(payDay, Events.Find(TradeEvent.Invoice) is { IsEstimate: false } invoice ? invoice.Date : null, Currency, [.. Lines.Where(l => !l.Open.IsZero).Select(l => QuoteLine(l, Earned(l, payDay)))]);

    /// <summary>The schedule after a payment on one instalment.</summary>
    /// <param name="number">The number of the instalment, from 1.</param>
    /// <param name="amount">The money that arrived, of the sign of what is open.</param>
    /// <param name="on">The day on which it arrived.</param>
    /// <returns>
    /// What the payment did. Enough money settles the instalment with the discount of the day; less settles its own amount, or, where the policy gives
    /// discounts on part payments, P / (1 - d). Money that the instalment does not need comes back as unapplied.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such instalment, or the amount has the wrong sign.</exception>
    /// <exception cref="CurrencyMismatchException">The payment is in another currency.</exception>
    public PaymentOutcome Pay(int number, Money amount, LocalDate on)
    {
        Guard.InRange(number, 1, Lines.Length, "(lines of the schedule)", nameof(number));
        var line = Lines[number - 1];
        if (amount.Currency != Currency) throw new CurrencyMismatchException(Currency, amount.Currency);
        if (amount.IsZero || amount.Sign * line.Amount.Sign < 0) throw new ArgumentOutOfRangeException(nameof(amount), amount, $"A payment has the sign of the instalment of {line.Amount} and is not zero.");
        if (line.Open.IsZero) return new PaymentOutcome(this, Money.Zero(Currency), Money.Zero(Currency), amount);

        var earned = Earned(line, on);
        var quote = QuoteLine(line, earned);
        if (amount.Abs() >= quote.Payable.Abs()) return Outcome(number, line.Open, quote.Payable, amount - quote.Payable);
        var settled = amount;
        if (earned is { } discount && Terms.Discounts.PartialPayments == PartialPaymentDiscount.ProRata)
            settled = Smaller(WithDiscount(amount, line.Open, discount.Off).Round(Rounding.Of(Terms.Discounts.Rounding.Mode)), line.Open);
        return Outcome(number, settled, amount, Money.Zero(Currency));
    }

    /// <summary>The schedule after a credit note.</summary>
    /// <param name="amount">What is credited, of the sign of what is open.</param>
    /// <param name="order">Which instalments it reduces.</param>
    /// <returns>The new schedule, or a failure <c>terms.credit-above-open</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The order is not declared.</exception>
    /// <exception cref="CurrencyMismatchException">The credit is in another currency.</exception>
    public Result<PaymentSchedule> Credit(Money amount, CreditOrder order)
    {
        Guard.Declared(order, nameof(order));
        var open = Open;
        if (amount.Currency != Currency) throw new CurrencyMismatchException(Currency, amount.Currency);
        if (amount.Abs() > open.Abs() || amount.Sign * open.Sign < 0)
            return new Failure(FailureReason.InvalidInput, "terms.credit-above-open", $"A credit of {amount} is more than the {open} that is open.", "amount", amount.ToString());
        if (amount.IsZero) return this;
        var lines = Lines.ToBuilder();
        if (order == CreditOrder.ProRata)
        {
            var weights = new Ratio[lines.Count];
            for (var i = 0; i < weights.Length; i++) weights[i] = Ratio.Of(Int128.Abs(lines[i].Open.MinorUnits), 1);
            var parts = amount.Allocate(weights, ResidualRule.LargestRemainder);
            for (var i = 0; i < weights.Length; i++) lines[i] = lines[i].Settling(parts[i]);
        }
        else
        {
            var left = amount;
            for (var n = 0; n < lines.Count; n++)
            {
                var i = order == CreditOrder.FirstToLast ? n : lines.Count - 1 - n;
                var part = Smaller(left, lines[i].Open);
                lines[i] = lines[i].Settling(part);
                left -= part;
            }
        }

        return With(lines.DrainToImmutable());
    }

    private static Money Smaller(Money left, Money right) => left.Abs() <= right.Abs() ? left : right;

    // A part payment settles as much of the line as the whole payment would in proportion: P / (1 - d) for a discount of the share d.
    private static ExactAmount WithDiscount(Money amount, Money open, DiscountAmounts off) => ExactAmount.Of(amount).Times(ExactAmount.Of(open), ExactAmount.Of(open).Minus(off.Sum));

    // The discount that payment of the whole line earns on a day: its window, and what it comes to exactly.
    private (DiscountWindow Window, DiscountAmounts Off)? Earned(ScheduledInstalment line, LocalDate payDay)
    {
        var policy = Terms.Discounts;
        if (line.Amount.IsNegative && !policy.AppliesToCreditNotes) return null;
        foreach (var window in line.Windows)
        {
            if (Period.DaysBetween(window.LastDay.Adjusted, payDay) > policy.GraceDays) continue;
            var off = DiscountAmounts.Of(window.Discount, policy, line.Amounts);
            if (policy.Tax == DiscountTax.Mixed) off = LessPosted(off, line);
            return (window, line.Open == line.Amount ? off : off.Times(line.Open.RatioTo(line.Amount)));
        }

        return null;
    }

    // In the mixed mode the tax part fell when the invoice was posted; a stated sum has given that part already.
    private DiscountAmounts LessPosted(DiscountAmounts off, ScheduledInstalment line)
    {
        var zero = Money.Zero(Currency);
        if (!off.IsSum) return off with { Tax = ExactAmount.Of(zero) };
        var left = off.Sum.Round(Rounding.Of(Terms.Discounts.Rounding.Mode)) - line.TaxReduction;
        return new DiscountAmounts(ExactAmount.Of(left.Sign * line.Amount.Sign < 0 ? zero : left), ExactAmount.Of(zero));
    }

    private QuoteLine QuoteLine(ScheduledInstalment line, (DiscountWindow Window, DiscountAmounts Off)? earned)
    {
        var zero = Money.Zero(Currency);
        if (earned is not { } discount) return new QuoteLine(line.Number, line.Open, zero, zero, line.Open, null);
        var (net, tax, payable) = discount.Off.Rounded(line.Open, Terms.Discounts.Rounding);
        return new QuoteLine(line.Number, line.Open, net, tax, payable, discount.Window);
    }

    private PaymentOutcome Outcome(int number, Money settled, Money money, Money unapplied) =>
        new(With(Lines.SetItem(number - 1, Lines[number - 1].Settling(settled))), settled, settled - money, unapplied);

    private PaymentSchedule With(ImmutableArray<ScheduledInstalment> lines) => new(Terms, Amounts, Events, lines);
}
