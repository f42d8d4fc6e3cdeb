using System.Text.Json.Serialization;

namespace TradeCredit.Claims;

/// <summary>The most that a carrier pays, and what decided it.</summary>
/// <remarks>The amount is exact, in the unit of the limit. Equality is by all members.</remarks>
/// <param name="Regime">The regime.</param>
/// <param name="Amount">The limit; null = there is none.</param>
/// <param name="Basis">What decided it.</param>
/// <param name="Figure">The figure per kilogram, or the multiple of the freight, where that decided; else null.</param>
/// <param name="Source">Where the figures come from.</param>
public sealed record LiabilityLimit(CarriageRegime Regime, UnroundedAmount? Amount, LimitBasis Basis, decimal? Figure, LegalSource Source)
{
    /// <summary>Whether the text says that the actual loss is a limit of its own.</summary>
    public bool LossCaps { get; init; }

    /// <summary>Whether charges of the carriage are refunded in proportion beside the limit.</summary>
    public bool RefundsCharges { get; init; }

    /// <summary>Whether damage and delay together stay within the limit for total loss.</summary>
    public bool IsWithinTotalLoss { get; init; }

    /// <summary>What a reader must know; empty for nothing.</summary>
    public string Caveat { get; init; } = "";

    /// <summary>Whether there is no limit.</summary>
    [JsonIgnore]
    public bool IsUnlimited => Amount is null;

    /// <summary>What the carrier pays of a loss: the loss, at most the limit.</summary>
    /// <param name="loss">The loss, in the unit of the limit if there is one.</param>
    /// <returns>The payable amount, exact; or <c>claims.currency-mismatch</c>.</returns>
    public Result<CappedLoss> Cap(UnroundedAmount loss)
    {
        if (Amount is not { } limit) return new CappedLoss(loss, Basis);
        if (limit.Currency != loss.Currency) return Mismatch(loss.Currency);
        if (loss.Amount < limit.Amount) return new CappedLoss(loss, LossCaps ? LimitBasis.ActualLoss : Basis);
        return new CappedLoss(limit, Basis);
    }

    /// <summary>The limit as money.</summary>
    /// <param name="currency">The currency of the loss.</param>
    /// <param name="rate">The rate of the unit of account on the day that the law names (<see cref="CarriageRegime.ConversionDay"/>); not asked if the limit is in that currency.</param>
    /// <param name="rounding">The rounding, the only one.</param>
    /// <returns>The limit; null if there is none; or <c>claims.sdr-rate-missing</c>.</returns>
    public Result<Money?> In(Currency currency, ExchangeRate? rate, Rounding rounding)
    {
        if (Amount is not { } limit) return (Money?)null;
        if (limit.Currency == currency) return limit.Round(rounding);
        if (rate is null || !Joins(rate, limit.Currency, currency))
            return new Failure(FailureReason.Missing, "claims.sdr-rate-missing", $"The limit is in {limit.Currency.Code}; give its rate in {currency.Code} on the day that the law names.", "rate", rate?.ToString());
        return rate.Convert(limit, rounding);
    }

    /// <summary>The limit on one line.</summary>
    /// <returns>For example <c>XDR 6666.7 (Package), Hague-Visby Rules, 1979 Protocol art. 4(5)</c>.</returns>
    public override string ToString() => $"{Amount?.ToString() ?? "no limit"} ({Basis}), {Source}";

    private static bool Joins(ExchangeRate rate, Currency from, Currency to) =>
        (rate.Base.Currency == from && rate.Quote.Currency == to) || (rate.Base.Currency == to && rate.Quote.Currency == from);

    private Failure Mismatch(Currency currency) => new(FailureReason.CurrencyMismatch, "claims.currency-mismatch",
        $"The limit is in {Amount!.Value.Currency.Code}, the loss in {currency.Code}: convert one by a dated rate first.", "loss", currency.Code);
}
