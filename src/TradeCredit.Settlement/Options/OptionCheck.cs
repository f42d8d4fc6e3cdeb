using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>Collects what is wrong with the figures of an option.</summary>
internal sealed class OptionCheck(SettlementCase @case)
{
    private readonly ImmutableArray<Failure>.Builder _failures = ImmutableArray.CreateBuilder<Failure>();

    public ImmutableArray<Failure> Failures => _failures.ToImmutable();

    public SettlementCase Case => @case;

    public void Add(Failure failure) => _failures.Add(failure);

    /// <summary>A chance or a part of a whole.</summary>
    public void Share(string path, Percentage value)
    {
        if (value < Percentage.Zero || value > Percentage.Hundred) Add(Fault.Of("invalid-probability", "Chances and parts lie from 0 to 100 %.", path, value.ToString()));
    }

    public void Discount(string path, Percentage value)
    {
        if (value < Percentage.Zero || value > Percentage.Hundred) Add(Fault.Of("invalid-terms", "A discount lies from 0 to 100 %.", path, value.ToString()));
    }

    public void NotNegative(string path, Money? amount)
    {
        if (amount is not { } given) return;
        if (given.Currency != Case.Claim.Currency) Add(Fault.Currencies(Case.Claim.Currency, given.Currency, path));
        else if (given.IsNegative) Add(Fault.Of("invalid-terms", "The amount is zero or more.", path, given.ToString()));
    }

    /// <summary>An amount that is part of the claim.</summary>
    public void WithinClaim(string path, Money amount)
    {
        NotNegative(path, amount);
        if (amount.Currency == Case.Claim.Currency && amount > Case.Claim) Add(Fault.Of("invalid-terms", $"The amount is at most the claim of {Case.Claim}.", path, amount.ToString()));
    }

    public void NotBefore(string path, LocalDate date, LocalDate earliest)
    {
        if (date < earliest) Add(Fault.Of("invalid-terms", $"The day cannot lie before {Iso.Text(earliest)}.", path, Iso.Text(date)));
    }

    public void Days(string path, int days)
    {
        if (days is < 0 or > 36_600) Add(Fault.Of("invalid-terms", "The days lie from 0 to 36600.", path, days.ToInvariantText()));
    }

    public void Fallback(Fallback? fallback)
    {
        if (fallback is null) return;
        Share("ifBroken.share", fallback.Share);
        Days("ifBroken.delayDays", fallback.DelayDays);
    }
}
