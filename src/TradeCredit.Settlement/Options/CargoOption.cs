using System.Text.Json.Serialization;

namespace TradeCredit.Settlement;

/// <summary>A way to deal with goods that arrived and were not paid for. The claim of the case is the balance that the buyer owes; a deposit is kept and is no flow.</summary>
/// <remarks>
/// Read by pattern; <see cref="SettlementOption.Code"/> is the stable name of the case. What runs up at the port (<see cref="CargoFacts.Meters"/>) is the seller's in every option, on the day on
/// which the goods leave the terminal. What the buyer does not do is followed by another option.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(HoldAndWait), "holdAndWait")]
[JsonDerivedType(typeof(ReleaseAgainstPayment), "releaseAgainstPayment")]
[JsonDerivedType(typeof(ReleaseAgainstBankUndertaking), "releaseAgainstBankUndertaking")]
[JsonDerivedType(typeof(ReleaseAgainstPartPayment), "releaseAgainstPartPayment")]
[JsonDerivedType(typeof(DiscountToSameBuyer), "discountToSameBuyer")]
[JsonDerivedType(typeof(ResellLocally), "resellLocally")]
[JsonDerivedType(typeof(ResellThirdCountry), "resellThirdCountry")]
[JsonDerivedType(typeof(ReturnHome), "returnHome")]
[JsonDerivedType(typeof(BondedStorage), "bondedStorage")]
[JsonDerivedType(typeof(Abandon), "abandon")]
[JsonDerivedType(typeof(LetAuction), "letAuction")]
[JsonDerivedType(typeof(InsurerSalvage), "insurerSalvage")]
[JsonDerivedType(typeof(Destroy), "destroy")]
public abstract partial record CargoOption : SettlementOption
{
    private CargoOption()
    {
    }

    /// <summary>Whether it, or an option that follows it, brings money only if the buyer does something. What does not is the salvage of the goods.</summary>
    [JsonIgnore]
    public bool CountsOnBuyer => NeedsConsent || this is HoldAndWait || Next is { CountsOnBuyer: true };

    private protected abstract int CaseIndex { get; }

    /// <summary>The same option, begun later: every day moves by as many days.</summary>
    /// <param name="days">Calendar days, 0 or more.</param>
    /// <returns>The option.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative.</exception>
    public CargoOption After(int days) => Guard.InRange(days, 0, 36_600, "days", nameof(days)) == 0 ? this : Shifted(days);

    private protected abstract CargoOption Shifted(int days);

    /// <summary>The option and those that follow if the buyer does not do his part, in that order.</summary>
    internal virtual CargoOption? Next => null;

    private static void CheckNext(OptionCheck check, CargoOption? next, NodaTime.LocalDate earliest)
    {
        if (next is null) return;
        next.Check(check);
        if (next.ActsOn(check.Case) < earliest)
            check.Add(Fault.Of("invalid-terms", $"What follows cannot begin before {Iso.Text(earliest)}.", "otherwise", Iso.Text(next.ActsOn(check.Case))));
    }
}
