using System.Collections.Immutable;
using System.Numerics;

namespace TradeCredit.Aging;

/// <summary>Measures how far receivables lie with few debtors.</summary>
public static class Concentration
{
    /// <summary>The concentration of each currency of a report.</summary>
    /// <typeparam name="TKey">The type of the key, usually the debtor.</typeparam>
    /// <param name="report">The report, one line for each debtor and currency.</param>
    /// <returns>One result for each currency, ordered by code.</returns>
    public static ImmutableArray<Concentration<TKey>> Of<TKey>(AgingReport<TKey> report)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.Lines.GroupBy(l => l.Currency).Select(g => new Concentration<TKey>(g.Key, [.. g.Select(l => (l.Key, l.Total.Amount))]))];
    }
}

/// <summary>How the receivables of one currency are spread over debtors.</summary>
/// <typeparam name="TKey">The type of the key, usually the debtor.</typeparam>
/// <remarks>Only balances above zero have a share; a debtor in credit is listed apart and never squared. Equality is by content.</remarks>
public sealed record Concentration<TKey>
    where TKey : notnull
{
    internal Concentration(Currency currency, ImmutableArray<(TKey Key, Money Balance)> balances)
    {
        Currency = currency;
        Total = Money.Sum(balances.Select(b => b.Balance).Where(b => b.IsPositive), currency);
        Debtors = [.. balances.Where(b => b.Balance.IsPositive).OrderByDescending(b => b.Balance.MinorUnits).Select(b => new ConcentrationShare<TKey>(b.Key, b.Balance, b.Balance.RatioTo(Total)))];
        InCredit = [.. balances.Where(b => b.Balance.IsNegative).Select(b => new AccountInCredit<TKey>(b.Key, b.Balance))];
    }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The sum of the balances above zero.</summary>
    public Money Total { get; }

    /// <summary>The debtors with a balance above zero, the largest first, equal balances in the order of the report.</summary>
    public ImmutableArray<ConcentrationShare<TKey>> Debtors { get; }

    /// <summary>The debtors in credit, in the order of the report.</summary>
    public ImmutableArray<AccountInCredit<TKey>> InCredit { get; }

    /// <summary>The Herfindahl-Hirschman index: the sum of the squared shares, from 1/n (all equal) to 1 (a single debtor). Times 10,000 it is in points.</summary>
    /// <param name="decimals">The digits after the decimal point, 0 to 18.</param>
    /// <param name="mode">The rounding mode; the sum itself is exact and rounded once.</param>
    /// <returns>The index; or <c>aging.no-receivables</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of digits lies outside 0 to 18, or the mode is not declared.</exception>
    public Result<decimal> HerfindahlIndex(int decimals, RoundingMode mode)
    {
        Guard.InRange(decimals, 0, 18, "digits", nameof(decimals));
        Guard.Declared(mode, nameof(mode));
        if (Debtors.IsEmpty) return CollectionMeasures.NoReceivables();
        var squares = Debtors.Aggregate(BigInteger.Zero, (sum, d) => sum + BigInteger.Pow(d.Balance.MinorUnits, 2));
        var units = BigInteger.Pow(10, decimals);
        return (decimal)ExactQuotient.Round(squares * units, BigInteger.Pow(Total.MinorUnits, 2), mode) / (decimal)units;
    }

    /// <summary>The share of the largest debtors together.</summary>
    /// <param name="count">How many, at least 1; more than there are means all.</param>
    /// <returns>A share of one; or <c>aging.no-receivables</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public Result<Ratio> ShareOfLargest(int count)
    {
        Guard.InRange(count, 1, int.MaxValue, "debtors", nameof(count));
        return Debtors.IsEmpty ? CollectionMeasures.NoReceivables() : Money.Sum(Debtors.Take(count).Select(d => d.Balance), Currency).RatioTo(Total);
    }

    /// <inheritdoc/>
    public bool Equals(Concentration<TKey>? other) =>
        other is not null && Currency == other.Currency && Total == other.Total && Debtors.SequenceEqual(other.Debtors) && InCredit.SequenceEqual(other.InCredit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Currency, Total, Debtors.Length, InCredit.Length);
}
