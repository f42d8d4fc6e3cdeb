namespace TradeCredit.Settlement;

/// <summary>Where both sides gain: from what the seller has without the other side's consent to what refusing would cost the other side.</summary>
/// <param name="Minimum">What the seller can have anyway: the highest value of an option that needs no consent; zero if there is none.</param>
/// <param name="From">The id of that option; null if there is none.</param>
/// <param name="Maximum">What refusing is estimated to cost the other side: goods lost, proceedings, credit standing.</param>
public sealed record BargainingZone(Money Minimum, string? From, Money Maximum)
{
    /// <summary>Whether there is nothing to agree on.</summary>
    public bool IsEmpty => Minimum > Maximum;

    /// <summary>The zone of a ranking.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="maximum">What refusing is estimated to cost the other side.</param>
    /// <returns>The zone.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static BargainingZone Of(SettlementRanking ranking, Money maximum)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var currency = ranking.Case.Claim.Currency;
        if (maximum.Currency != currency) throw new CurrencyMismatchException(currency, maximum.Currency);
        var best = ranking.Ranked.Where(r => !r.Candidate.Option.NeedsConsent).OrderByDescending(r => r.Value.Npv).ThenBy(r => r.Place).FirstOrDefault();
        return best is { Value.Npv.IsPositive: true } ? new BargainingZone(best.Value.Npv, best.Candidate.Id, maximum) : new BargainingZone(Money.Zero(currency), best?.Candidate.Id, maximum);
    }

    /// <summary>Whether an option gives the seller at least what he can have anyway.</summary>
    /// <param name="value">The option's value.</param>
    /// <returns>Whether it does.</returns>
    public bool IsAcceptable(OptionValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Npv >= Minimum;
    }
}
