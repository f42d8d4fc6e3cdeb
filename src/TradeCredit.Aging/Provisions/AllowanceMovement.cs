using NodaTime;

namespace TradeCredit.Aging;

/// <summary>Collects the movement of an allowance in one currency, item by item.</summary>
internal sealed class AllowanceMovement(Currency currency, ProvisionMatrix opening, ProvisionMatrix closing, LocalDate after, LocalDate to)
{
    private readonly AgingCuts _openingCuts = opening.Scheme.At(after);
    private readonly AgingCuts _openingCutsAtEnd = opening.Scheme.At(to);
    private readonly AgingCuts _closingCuts = closing.Scheme.At(to);
    private readonly Int128[] _openingGross = new Int128[opening.Rates.Length];
    private readonly Int128[] _closingGross = new Int128[closing.Rates.Length];
    private readonly ExactAllowance[] _changes = [.. Enum.GetValues<ProvisionChange>().Select(_ => new ExactAllowance())];
    private readonly Ratio[] _openingRates = [.. opening.EffectiveRates];
    private readonly Ratio[] _closingRates = [.. closing.EffectiveRates];

    public void Add(ItemHistory item)
    {
        var before = item.Before is { Open: { IsPositive: true } open } ? open.MinorUnits : 0;
        var now = item.After is { Open: { IsPositive: true } rest } ? rest.MinorUnits : 0;
        var (bucketBefore, bucketNow) = (_openingCuts.IndexOf(item.DateBefore), _closingCuts.IndexOf(item.DateAfter));
        _openingGross[bucketBefore] += before;
        _closingGross[bucketNow] += now;

        var stayed = Math.Min(before, now);
        var (oldRate, agedRate, newRate) = (_openingRates[bucketBefore], _openingRates[_openingCutsAtEnd.IndexOf(item.DateAfter)], _closingRates[bucketNow]);
        var gone = before - stayed;
        var writtenOff = Math.Clamp(item.WrittenOff.MinorUnits, 0, gone);
        var rescheduled = Math.Clamp(item.Rescheduled.MinorUnits, 0, gone - writtenOff);
        Change(ProvisionChange.Added, now - stayed, newRate);
        Change(ProvisionChange.WrittenOff, -writtenOff, oldRate);
        Change(ProvisionChange.Rescheduled, -rescheduled, oldRate);
        Change(ProvisionChange.Settled, -(gone - writtenOff - rescheduled), oldRate);
        Change(ProvisionChange.Aged, stayed, agedRate - oldRate);
        Change(ProvisionChange.RatesChanged, stayed, newRate - agedRate);
    }

    public ProvisionMovement Build(Rounding rounding)
    {
        var start = opening.Provide([.. _openingGross.Select(g => Money.OfMinor(g, currency))], rounding);
        var end = closing.Provide([.. _closingGross.Select(g => Money.OfMinor(g, currency))], rounding);
        var sums = Enum.GetValues<ProvisionChange>().Select(c => new ProvisionChangeSum(c, _changes[(int)c].Round(currency, rounding))).ToArray();
        var difference = end.Allowance - start.Allowance - Money.Sum(sums.Select(s => s.Amount), currency);
        sums[(int)ProvisionChange.Rounding] = new ProvisionChangeSum(ProvisionChange.Rounding, difference);
        return new ProvisionMovement(after, to, start, [.. sums.Where(s => !s.Amount.IsZero)], end);
    }

    private void Change(ProvisionChange change, long minorUnits, Ratio rate)
    {
        if (minorUnits != 0 && rate != Ratio.Zero) _changes[(int)change].Add(minorUnits, rate);
    }
}
