using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit.Claims;

/// <summary>A kind of loss that a buyer claims.</summary>
/// <remarks>Loss of value, price reduction and refund measure the same loss: only one of them counts. <i>Source:</i> CISG art. 45(2), 50, 74; the grouping is a convention of this library.</remarks>
[JsonConverter(typeof(CanonicalTextConverter<LossHeadKind>))]
public sealed class LossHeadKind : NamedValue<LossHeadKind>, INamedValues<LossHeadKind>
{
    private LossHeadKind(string name, int value, BuyerRemedy remedy = BuyerRemedy.Damages, bool isValueOfGoods = false)
        : base(name, value)
    {
        Remedy = remedy;
        IsValueOfGoods = isValueOfGoods;
    }

    /// <summary>Loss of value of the goods, as damages.</summary>
    public static LossHeadKind ValueLoss { get; } = new("value-loss", 0, isValueOfGoods: true);

    /// <summary>Reduction of the price.</summary>
    public static LossHeadKind PriceReduction { get; } = new("price-reduction", 1, BuyerRemedy.PriceReduction, isValueOfGoods: true);

    /// <summary>Refund of the price after avoidance.</summary>
    public static LossHeadKind Refund { get; } = new("refund", 2, BuyerRemedy.Avoidance, isValueOfGoods: true);

    /// <summary>Replacement goods.</summary>
    public static LossHeadKind ReplacementGoods { get; } = new("replacement-goods", 3, BuyerRemedy.SubstituteGoods);

    /// <summary>Freight of goods sent out.</summary>
    public static LossHeadKind FreightOut { get; } = new("freight-out", 4);

    /// <summary>Freight of goods sent back.</summary>
    public static LossHeadKind FreightBack { get; } = new("freight-back", 5);

    /// <summary>Sorting.</summary>
    public static LossHeadKind Sorting { get; } = new("sorting", 6);

    /// <summary>Rework.</summary>
    public static LossHeadKind Rework { get; } = new("rework", 7);

    /// <summary>Repair.</summary>
    public static LossHeadKind Repair { get; } = new("repair", 8);

    /// <summary>Inspection and survey.</summary>
    public static LossHeadKind Inspection { get; } = new("inspection", 9);

    /// <summary>Storage.</summary>
    public static LossHeadKind Storage { get; } = new("storage", 10);

    /// <summary>Demurrage and detention.</summary>
    public static LossHeadKind Demurrage { get; } = new("demurrage", 11);

    /// <summary>Duty and taxes.</summary>
    public static LossHeadKind Duty { get; } = new("duty", 12);

    /// <summary>The dearer price of a substitute purchase.</summary>
    public static LossHeadKind SubstitutePurchase { get; } = new("substitute-purchase", 13);

    /// <summary>Lost profit.</summary>
    public static LossHeadKind LostProfit { get; } = new("lost-profit", 14, BuyerRemedy.LostProfit);

    /// <summary>Penalties that the buyer owes its customers.</summary>
    public static LossHeadKind CustomerPenalties { get; } = new("customer-penalties", 15);

    /// <summary>An agreed sum for delay.</summary>
    public static LossHeadKind LiquidatedDamages { get; } = new("liquidated-damages", 16);

    /// <summary>Getting rid of goods that are worth nothing.</summary>
    public static LossHeadKind Disposal { get; } = new("disposal", 17);

    /// <summary>Interest.</summary>
    public static LossHeadKind Interest { get; } = new("interest", 18);

    /// <summary>Legal costs.</summary>
    public static LossHeadKind LegalCosts { get; } = new("legal-costs", 19);

    /// <summary>All kinds.</summary>
    public static ImmutableArray<LossHeadKind> All { get; } =
    [
        ValueLoss, PriceReduction, Refund, ReplacementGoods, FreightOut, FreightBack, Sorting, Rework, Repair, Inspection, Storage, Demurrage, Duty, SubstitutePurchase,
        LostProfit, CustomerPenalties, LiquidatedDamages, Disposal, Interest, LegalCosts,
    ];

    /// <summary>The remedy that the kind belongs to: where it is barred, so is the loss.</summary>
    public BuyerRemedy Remedy { get; }

    /// <summary>Whether the kind measures the value of the goods themselves, so that only one such head counts.</summary>
    public bool IsValueOfGoods { get; }

    /// <summary>Whether the kind is damages, which exemption and mitigation cut; price reduction, refund and substitute goods are not.</summary>
    public bool IsDamages => Remedy is BuyerRemedy.Damages or BuyerRemedy.LostProfit;
}
