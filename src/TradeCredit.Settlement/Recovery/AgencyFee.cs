namespace TradeCredit.Settlement;

/// <summary>What a collection agency keeps: a part of what it recovers, nothing if it recovers nothing.</summary>
/// <remarks>Equality is by all members. <i>Source:</i> convention; rates seen lie from 13 % to 50 % and belong to the contract.</remarks>
public sealed record AgencyFee
{
    /// <summary>Makes a fee.</summary>
    /// <param name="ofCash">The part of money recovered, 0 to 100 %.</param>
    /// <param name="ofGoods">The part of the value of goods given back instead; null = the same. One agency charges half.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is out of range.</exception>
    public AgencyFee(Percentage ofCash, Percentage? ofGoods = null)
    {
        OfCash = Part(ofCash, nameof(ofCash));
        OfGoods = ofGoods is { } part ? Part(part, nameof(ofGoods)) : null;
    }

    /// <summary>The part of money recovered.</summary>
    public Percentage OfCash { get; }

    /// <summary>The part of the value of goods given back; null = the same as of money.</summary>
    public Percentage? OfGoods { get; }

    /// <summary>What the creditor keeps of a debt: debt x share recovered x (1 - fee).</summary>
    /// <param name="debt">The debt.</param>
    /// <param name="recovered">The share that is recovered in money, 0 to 1.</param>
    /// <param name="rounding">The rounding; null = half even.</param>
    /// <returns>The net amount; or <c>settlement.invalid-probability</c> if the share is out of range.</returns>
    public Result<Money> Net(Money debt, Ratio recovered, Rounding? rounding = null) =>
        recovered < Ratio.Zero || recovered > Ratio.One
            ? Fault.Of("invalid-probability", "The share recovered lies from 0 to 1.", "recovered", recovered.ToString())
            : debt.Times(recovered * (Ratio.One - OfCash.ToRatio()), rounding ?? Rounding.HalfEven);

    /// <summary>What the creditor keeps of goods that were given back.</summary>
    /// <param name="goods">Their value.</param>
    /// <param name="rounding">The rounding; null = half even.</param>
    /// <returns>The net value.</returns>
    public Money NetOfGoods(Money goods, Rounding? rounding = null) => goods.Times(Ratio.One - (OfGoods ?? OfCash).ToRatio(), rounding ?? Rounding.HalfEven);

    private static Percentage Part(Percentage part, string name) =>
        part >= Percentage.Zero && part <= Percentage.Hundred ? part : throw new ArgumentOutOfRangeException(name, part, "An agency keeps 0 % to 100 % of what it recovers.");
}
