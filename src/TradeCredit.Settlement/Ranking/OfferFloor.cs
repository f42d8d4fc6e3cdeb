namespace TradeCredit.Settlement;

/// <summary>How far an offer can go without falling below what the seller can have anyway.</summary>
public static class OfferFloor
{
    private const int BasisPoints = 10_000;

    /// <summary>The first of a row of offers that is worth enough.</summary>
    /// <param name="case">The case.</param>
    /// <param name="minimum">What an offer must be worth.</param>
    /// <param name="last">The number of the last offer; they count from 0.</param>
    /// <param name="offer">The offer of a number; a later one is worth no less.</param>
    /// <returns>The number; or <c>settlement.no-offer</c> if not even the last one is worth enough; or a failure of <see cref="OptionValue.Of"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of the last offer is negative.</exception>
    public static Result<int> FirstAcceptable(SettlementCase @case, Money minimum, int last, Func<int, SettlementOption> offer)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(offer);
        Guard.InRange(last, 0, int.MaxValue, "(offers count from 0)", nameof(last));
        if (!Worth(last).TryGet(out var best, out var failure)) return failure;
        if (best < minimum) return Fault.Of("no-offer", $"The last offer is worth {best}; {minimum} is needed.", "minimum", minimum.ToString(), FailureReason.NotFound);
        var (low, high) = (0, last);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (!Worth(middle).TryGet(out var worth, out failure)) return failure;
            if (worth >= minimum) high = middle;
            else low = middle + 1;
        }

        return high;

        Result<Money> Worth(int number) => OptionValue.Of(offer(number), @case).Map(v => v.Npv);
    }

    /// <summary>The largest discount for early payment that is still worth enough, in whole hundredths of a per cent.</summary>
    /// <param name="case">The case.</param>
    /// <param name="minimum">What the offer must be worth.</param>
    /// <param name="offer">The offer; its own discount is not looked at.</param>
    /// <returns>The discount; or a failure as for <see cref="FirstAcceptable"/>.</returns>
    public static Result<Percentage> LargestDiscount(SettlementCase @case, Money minimum, DebtOption.EarlyDiscount offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return FirstAcceptable(@case, minimum, BasisPoints, number => offer with { Discount = At(number) }).Map(At);

        static Percentage At(int number) => Percentage.Of((BasisPoints - number) / 100m);
    }

    /// <summary>The smallest down payment with which a plan is worth enough.</summary>
    /// <param name="case">The case.</param>
    /// <param name="minimum">What the plan must be worth.</param>
    /// <param name="terms">The plan for what the down payment leaves.</param>
    /// <param name="offer">The offer; its down payment and plan are replaced.</param>
    /// <param name="step">The down payment is a multiple of it, above zero.</param>
    /// <returns>The plan with that down payment; or a failure as for <see cref="FirstAcceptable"/>, or of the terms.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The step is not above zero, or there are more than two thousand million of them.</exception>
    public static Result<DebtOption.Plan> SmallestDownPayment(SettlementCase @case, Money minimum, PlanTerms terms, DebtOption.Plan offer, Money step)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(offer);
        if (!step.IsPositive) throw new ArgumentOutOfRangeException(nameof(step), step, "A step is above zero.");
        var forgiven = offer.SpringingForgiveness ?? Money.Zero(@case.Claim.Currency);
        // At least one step stays for the plan itself.
        var steps = checked((int)Math.Max(0, ((@case.Claim - forgiven).MinorUnits - 1) / step.MinorUnits));
        try
        {
            return FirstAcceptable(@case, minimum, steps, With).Map(With);
        }
        catch (FailureException e)
        {
            return e.Failure;
        }

        DebtOption.Plan With(int number)
        {
            var down = step.Times(number);
            return offer with { DownPayment = down, Terms = terms.Plan(@case.Claim - forgiven - down, @case.AsOf).Value };
        }
    }
}
