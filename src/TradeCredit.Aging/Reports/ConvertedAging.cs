using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit.Aging;

/// <summary>The totals of an aging in one currency, with the rates that made them.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record ConvertedAging
{
    [JsonConstructor]
    internal ConvertedAging(AgingCuts cuts, ImmutableArray<AgingLine<Currency>> lines, AgingLine<Currency> total, ImmutableArray<ExchangeRate> rates, Rounding rounding)
    {
        Cuts = cuts;
        Lines = lines;
        Total = total;
        Rates = rates;
        Rounding = rounding;
    }

    /// <summary>The buckets.</summary>
    public AgingCuts Cuts { get; }

    /// <summary>One line for each original currency (the key), its amounts in the target currency.</summary>
    public ImmutableArray<AgingLine<Currency>> Lines { get; }

    /// <summary>The sum of the lines; the key is the target currency.</summary>
    public AgingLine<Currency> Total { get; }

    /// <summary>The rates that were used, one for each line that was converted.</summary>
    public ImmutableArray<ExchangeRate> Rates { get; }

    /// <summary>The rounding of each cell.</summary>
    public Rounding Rounding { get; }

    /// <inheritdoc/>
    public bool Equals(ConvertedAging? other) =>
        other is not null && Cuts == other.Cuts && Total == other.Total && Rounding == other.Rounding && Lines.SequenceEqual(other.Lines) && Rates.SequenceEqual(other.Rates);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cuts, Total, Lines.Length);

    internal static Result<ConvertedAging> Of(AgingCuts cuts, ImmutableArray<AgingLine<Currency>> totals, Currency target, ImmutableArray<ExchangeRate> rates, Rounding rounding)
    {
        var lines = ImmutableArray.CreateBuilder<AgingLine<Currency>>(totals.Length);
        var used = ImmutableArray.CreateBuilder<ExchangeRate>();
        foreach (var line in totals)
        {
            if (line.Currency == target)
            {
                lines.Add(line);
                continue;
            }

            if (!RateBetween(line.Currency, target, rates).TryGet(out var rate, out var failure)) return failure;
            used.Add(rate);
            lines.Add(LineOf(line.Currency, target, [.. line.Cells.Select(c => c with { Amount = rate.Convert(c.Amount, rounding) })]));
        }

        var converted = lines.MoveToImmutable();
        var sums = cuts.Labels.Select((label, i) => new AgingCell(label, Money.Sum(converted.Select(l => l.Cells[i].Amount), target), converted.Sum(l => l.Cells[i].Count)));
        return new ConvertedAging(cuts, converted, LineOf(target, target, [.. sums]), used.ToImmutable(), rounding);
    }

    private static AgingLine<Currency> LineOf(Currency key, Currency target, ImmutableArray<AgingCell> cells) =>
        new(key, target, cells, new AgingCell("total", Money.Sum(cells.Select(c => c.Amount), target), cells.Sum(c => c.Count)));

    private static Result<ExchangeRate> RateBetween(Currency from, Currency to, ImmutableArray<ExchangeRate> rates)
    {
        var found = rates.Where(r => (r.Base.Currency == from && r.Quote.Currency == to) || (r.Base.Currency == to && r.Quote.Currency == from)).Distinct().ToArray();
        return found switch
        {
            [var rate] => rate,
            [] => new Failure(FailureReason.Missing, "aging.rate-missing", $"There is no rate between {from.Code} and {to.Code}.", "rates", from.Code),
            _ => new Failure(FailureReason.Ambiguous, "aging.rate-ambiguous", $"There are several rates between {from.Code} and {to.Code}: {string.Join("; ", found.Select(r => r.ToString()))}.", "rates", from.Code),
        };
    }
}
