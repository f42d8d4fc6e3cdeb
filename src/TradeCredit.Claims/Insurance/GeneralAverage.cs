using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>General average: an extraordinary sacrifice or expense for the common safety is borne by all interests in proportion to their values.</summary>
/// <remarks>
/// Losses by delay are left out. Who bore the risk of the goods at the time of the act pays their contribution, insured or not; until it is paid or secured there is a
/// lien on them. Fault that led to the peril does not stop contribution; recourse against who was at fault stays.
/// <i>Source:</i> York-Antwerp practice (read in summaries); China Maritime Code 1992 art. 193, 197; Hamburg Rules art. 24.
/// </remarks>
public static class GeneralAverage
{
    /// <summary>Splits a loss over the interests.</summary>
    /// <param name="loss">The loss and expense allowed in general average.</param>
    /// <param name="interests">The interests, at least one with a value above zero; values in one currency, which may be another than that of the loss.</param>
    /// <returns>
    /// A contribution each, in the order given: loss x own value / sum of values, cut to the minor unit, what is left one unit each to the largest remainders. The sum is the loss.
    /// </returns>
    /// <exception cref="ArgumentException">There is no interest, a value is negative, or all are zero.</exception>
    /// <exception cref="CurrencyMismatchException">The values are in two currencies.</exception>
    public static ImmutableArray<GeneralAverageShare> Split(Money loss, params ReadOnlySpan<GeneralAverageInterest> interests)
    {
        var weights = new Ratio[interests.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var value = interests[i].ContributoryValue;
            if (value.Currency != interests[0].ContributoryValue.Currency) throw new CurrencyMismatchException(interests[0].ContributoryValue.Currency, value.Currency);
            weights[i] = Ratio.Of(value.MinorUnits, 1);
        }

        var parts = loss.Allocate(weights);
        var shares = ImmutableArray.CreateBuilder<GeneralAverageShare>(interests.Length);
        for (var i = 0; i < parts.Length; i++) shares.Add(new GeneralAverageShare(interests[i], parts[i]));
        return shares.MoveToImmutable();
    }
}
