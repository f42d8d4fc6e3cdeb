namespace TradeCredit.Claims;

/// <summary>Whether a buyer with a claim may keep the price back meanwhile, or set the claim off against it.</summary>
/// <remarks>
/// A term that forbids withholding was held to bind even for defective goods. Set-off is outside the sales convention (<see cref="ConventionScope"/>): the contract or the law that applies beside it decides. Equality is by
/// all members. <i>Source:</i> OGH, 7 September 2000 (tombstones); OLG Düsseldorf, 11 July 1996 (lawn mower engines); CISG art. 4.
/// </remarks>
public sealed record PriceDefence
{
    private PriceDefence(bool mayWithhold, SetOffBasis setOff, CountryCode? setOffLaw)
    {
        MayWithhold = mayWithhold;
        SetOff = setOff;
        SetOffLaw = setOffLaw;
    }

    /// <summary>Whether the buyer may keep back the price of what it disputes.</summary>
    public bool MayWithhold { get; }

    /// <summary>Where withholding is decided.</summary>
    public LegalSource WithholdingSource => ClaimsData.Source(MayWithhold ? "contract" : "clout-428");

    /// <summary>On what set-off would rely.</summary>
    public SetOffBasis SetOff { get; }

    /// <summary>The country whose law decides on set-off; null = excluded, or not stated.</summary>
    public CountryCode? SetOffLaw { get; }

    /// <summary>The defences of the buyer of a sale.</summary>
    /// <param name="sale">The sale.</param>
    /// <returns>The defences.</returns>
    public static PriceDefence Of(SaleTerms sale)
    {
        ArgumentNullException.ThrowIfNull(sale);
        return new PriceDefence(!sale.ExcludesWithholding, sale.ExcludesSetOff ? SetOffBasis.Excluded : SetOffBasis.NationalLaw, sale.ExcludesSetOff ? null : sale.Law);
    }
}
