using NodaTime;

namespace TradeCredit.Claims;

/// <summary>What a limit of liability is computed from.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record LimitFacts
{
    /// <summary>Damage or delay. Default: damage.</summary>
    public CargoHead Head { get; init; }

    /// <summary>The day whose figures count; null where the figures of the regime never changed.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>How many packages or units are lost or damaged.</summary>
    public decimal Packages { get; init; }

    /// <summary>Whether the transport document lists the packages inside the container or pallet. Default: yes.</summary>
    public bool PackagesAreListed { get; init; } = true;

    /// <summary>How many articles of transport (containers, pallets) hold the damaged goods. Default: 1.</summary>
    public decimal ArticlesOfTransport { get; init; } = 1m;

    /// <summary>How many containers or pallets that belong to the shipper are themselves lost or damaged: each is a further unit where the regime says so. Default: none.</summary>
    public decimal ShippersArticlesDamaged { get; init; }

    /// <summary>The gross weight of the goods lost or damaged, in kilograms. For a part of a set: of the package concerned; by air also of the packages whose value the loss affects.</summary>
    public decimal GrossKilograms { get; init; }

    /// <summary>The freight of the goods that were delayed; null = not known.</summary>
    public UnroundedAmount? FreightOfGoods { get; init; }

    /// <summary>The freight of the whole contract of carriage; null = not known, it caps nothing.</summary>
    public UnroundedAmount? FreightTotal { get; init; }

    /// <summary>The value declared in the document, with the surcharge paid: it takes the place of the limit, higher or lower. Null = none.</summary>
    public UnroundedAmount? DeclaredValue { get; init; }

    /// <summary>A limit agreed on in the contract: a higher one counts, a lower one is void. Null = none.</summary>
    public UnroundedAmount? AgreedLimit { get; init; }

    /// <summary>Whether the carrier acted with intent, or recklessly and knowing that loss would probably result.</summary>
    public bool IsWilfulOrReckless { get; init; }

    /// <summary>Whether the goods were carried in bulk.</summary>
    public bool IsBulk { get; init; }

    /// <summary>Whether a leg of the contract is by sea or inland waterway. Default: yes.</summary>
    public bool HasWaterLeg { get; init; } = true;

    internal Failure? Fault()
    {
        (string Path, decimal? Value)[] quantities =
        [
            ("packages", Packages), ("articlesOfTransport", ArticlesOfTransport), ("shippersArticlesDamaged", ShippersArticlesDamaged), ("grossKilograms", GrossKilograms),
            ("freightOfGoods", FreightOfGoods?.Amount), ("freightTotal", FreightTotal?.Amount), ("declaredValue", DeclaredValue?.Amount), ("agreedLimit", AgreedLimit?.Amount),
        ];
        foreach (var (path, value) in quantities)
        {
            if (value is < 0m) return new Failure(FailureReason.InvalidInput, "claims.quantity-negative", "Quantities and amounts are 0 or more.", path, value.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return null;
    }
}
