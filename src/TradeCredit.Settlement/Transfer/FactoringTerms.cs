using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>What a factor pays for receivables, and when.</summary>
/// <remarks>
/// <para>On the day of the sale the advance comes, less the fee. When the debtor pays, the rest comes (the reserve), less interest on the advance for the actual days over the basis. If he does not, the
/// advance goes back to the factor with its interest where there is recourse, and stays where there is none.</para>
/// <para>Offers compare only with advance, basis and days in hand: fees alone say little. Equality is by all members. <i>Source:</i> convention.</para>
/// </remarks>
public sealed record FactoringTerms
{
    /// <summary>Makes terms.</summary>
    /// <param name="advance">The part of the invoices that is paid at once, 0 to 100 %.</param>
    /// <param name="fee">The fee, a part of the invoices, 0 to 100 %.</param>
    /// <param name="interest">Per cent a year on the advance, 0 or more.</param>
    /// <param name="hasRecourse">Whether the seller pays the advance back if the debtor does not pay.</param>
    /// <param name="basis">Days that a year counts, 360 to 366.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public FactoringTerms(Percentage advance, Percentage fee, Percentage interest, bool hasRecourse, int basis = 360)
    {
        Advance = Part(advance, nameof(advance));
        Fee = Part(fee, nameof(fee));
        Interest = interest >= Percentage.Zero ? interest : throw new ArgumentOutOfRangeException(nameof(interest), interest, "The interest on an advance is 0 % a year or more.");
        HasRecourse = hasRecourse;
        Basis = Guard.InRange(basis, 360, 366, "days per year", nameof(basis));
    }

    /// <summary>The part of the invoices that is paid at once.</summary>
    public Percentage Advance { get; }

    /// <summary>The fee, a part of the invoices.</summary>
    public Percentage Fee { get; }

    /// <summary>Per cent a year on the advance.</summary>
    public Percentage Interest { get; }

    /// <summary>Whether the seller pays the advance back if the debtor does not pay.</summary>
    public bool HasRecourse { get; }

    /// <summary>Days that a year counts.</summary>
    public int Basis { get; }

    /// <summary>The interest on one unit of the advance: rate x days / basis.</summary>
    /// <param name="days">Calendar days, 0 or more.</param>
    /// <returns>The exact share.</returns>
    public Ratio InterestShare(int days) => Interest.ToRatio() * Ratio.Of(Guard.InRange(days, 0, 36_600, "days", nameof(days)), Basis);

    /// <summary>What moves if the debtor pays in full.</summary>
    /// <param name="invoices">The invoices sold.</param>
    /// <param name="sold">The day of the sale.</param>
    /// <param name="paid">The day on which the debtor pays, not before the sale.</param>
    /// <param name="rounding">The rounding of each amount; null = half even.</param>
    /// <returns>The flows: advance less fee, then reserve less interest.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The payment is before the sale.</exception>
    public ImmutableArray<CashFlow> Flows(Money invoices, LocalDate sold, LocalDate paid, Rounding? rounding = null)
    {
        var (advance, fee, interest) = Parts(invoices, sold, paid, rounding);
        return [new CashFlow(sold, advance - fee), new CashFlow(paid, invoices - advance - interest)];
    }

    /// <summary>What moves if the debtor does not pay at all.</summary>
    /// <param name="invoices">The invoices sold.</param>
    /// <param name="sold">The day of the sale.</param>
    /// <param name="defaulted">The day on which the factor turns to the seller, not before the sale.</param>
    /// <param name="rounding">The rounding of each amount; null = half even.</param>
    /// <returns>The flows: advance less fee, and with recourse the advance and its interest back.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The default is before the sale.</exception>
    public ImmutableArray<CashFlow> FlowsOnDefault(Money invoices, LocalDate sold, LocalDate defaulted, Rounding? rounding = null)
    {
        var (advance, fee, interest) = Parts(invoices, sold, defaulted, rounding);
        var first = new CashFlow(sold, advance - fee);
        return HasRecourse ? [first, new CashFlow(defaulted, -(advance + interest))] : [first];
    }

    /// <summary>What is left of the invoices if the debtor pays in full.</summary>
    /// <inheritdoc cref="Flows"/>
    /// <returns>Invoices less fee and interest.</returns>
    public Money Net(Money invoices, LocalDate sold, LocalDate paid, Rounding? rounding = null) => Money.Sum(Flows(invoices, sold, paid, rounding).Select(f => f.Amount), invoices.Currency);

    private (Money Advance, Money Fee, Money Interest) Parts(Money invoices, LocalDate sold, LocalDate end, Rounding? rounding)
    {
        var named = rounding ?? Rounding.HalfEven;
        var advance = invoices.Times(Advance, named);
        return (advance, invoices.Times(Fee, named), advance.Times(InterestShare(Period.DaysBetween(sold, end)), named));
    }

    private static Percentage Part(Percentage part, string name) =>
        part >= Percentage.Zero && part <= Percentage.Hundred ? part : throw new ArgumentOutOfRangeException(name, part, $"{name} is a part of the invoices, 0 % to 100 %.");
}
