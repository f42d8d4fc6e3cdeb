namespace TradeCredit.Claims;

/// <summary>How a regime limits what a carrier pays under one head, as of some days: a row of the table of limits.</summary>
/// <remarks>
/// <para>Per package and per kilogram together are two tracks of which the higher counts. One alone is the limit. A freight multiple is a limit of its own
/// kind, in the currency of the freight. Rows of your own are made with the same members. Equality is by all members.</para>
/// <para>The unit is the special drawing right (XDR) unless the regime names a currency; XFO stands for the gold franc of the Warsaw texts, whose
/// conversion is a matter of the court's law.</para>
/// </remarks>
public sealed record LimitRule
{
    /// <summary>Where the figures come from.</summary>
    public required LegalSource Source { get; init; }

    /// <summary>The limit per package or unit; null = there is no such track.</summary>
    public UnroundedAmount? PerPackage { get; init; }

    /// <summary>The limit per kilogram of gross weight; null = there is no such track.</summary>
    public UnroundedAmount? PerKilogram { get; init; }

    /// <summary>The limit per container whose contents the document does not list, in place of the limit per package; null = no such rule.</summary>
    public UnroundedAmount? PerClosedContainer { get; init; }

    /// <summary>The limit per kilogram, in place of all others, where no leg is by sea or inland waterway; null = no such rule.</summary>
    public UnroundedAmount? PerKilogramWithoutWaterLeg { get; init; }

    /// <summary>The multiple of the freight of the goods that is the limit; null = freight does not matter.</summary>
    public decimal? FreightMultiple { get; init; }

    /// <summary>Whether the freight of the whole contract caps the multiple.</summary>
    public bool TotalFreightCaps { get; init; }

    /// <summary>Whether damage and delay together stay within the limit for total loss.</summary>
    public bool IsWithinTotalLoss { get; init; }

    /// <summary>Whether packages are those that the document lists inside a container or pallet, else the article of transport. If not, packages are counted as given.</summary>
    public bool DocumentCountsPackages { get; init; }

    /// <summary>Whether a container or pallet of the shipper that is itself lost or damaged is a further unit.</summary>
    public bool ShippersArticleIsUnit { get; init; }

    /// <summary>Whether bulk cargo has no package or unit, so that there is no limit for it.</summary>
    public bool BulkHasNoUnit { get; init; }

    /// <summary>Whether the text says that the actual loss is a limit of its own.</summary>
    public bool LossCaps { get; init; }

    /// <summary>Whether carriage charges, duties and other costs of the carriage are refunded in proportion beside the limit.</summary>
    public bool RefundsCharges { get; init; }

    /// <summary>Whether weight alone decides.</summary>
    internal bool IsByWeightAlone => PerPackage is null && PerKilogram is not null;
}
