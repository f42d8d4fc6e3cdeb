using System.Text.Json.Serialization;

namespace TradeCredit.LatePayment;

/// <summary>The claim by agreed interest beside that by statute.</summary>
/// <param name="Statutory">By statute.</param>
/// <param name="Agreed">By agreement.</param>
/// <param name="Effect">What law says an agreed rate does to the statutory one.</param>
/// <param name="MeetsFloor">Whether the agreed rate reaches what law demands of one; null if that is not known.</param>
/// <param name="FloorUnknown">Why it is not known; null if it is.</param>
public sealed record ClaimComparison(LateClaim Statutory, LateClaim Agreed, AgreedRateEffect Effect, bool? MeetsFloor, Failure? FloorUnknown)
{
    /// <summary>The claim that counts, where law settles it; null where a court, or a source that was not read, would have to.</summary>
    [JsonIgnore]
    public LateClaim? Applicable => Effect switch
    {
        AgreedRateEffect.Replaces when MeetsFloor == true => Agreed,
        AgreedRateEffect.StatutoryIsMandatory => Statutory,
        AgreedRateEffect.StatutoryIsMinimum => Agreed.Interest > Statutory.Interest ? Agreed : Statutory,
        _ => null,
    };
}
