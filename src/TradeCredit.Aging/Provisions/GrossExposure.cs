using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;

namespace TradeCredit.Aging;

/// <summary>What provisions are made on: debit items by currency and bucket, less the debtor's own credits where they offset.</summary>
internal sealed class GrossExposure<TDebtor>(AgingCuts cuts, CreditOffset offset)
    where TDebtor : notnull
{
    private readonly CreditOffset _offset = Guard.Declared(offset, nameof(offset));
    private readonly Dictionary<(TDebtor Debtor, Currency Currency), Account> _accounts = [];
    private readonly ImmutableArray<Failure>.Builder _failures = ImmutableArray.CreateBuilder<Failure>();
    private long _index = -1;

    /// <summary>A failure for each debit item without a date, by position.</summary>
    public ImmutableArray<Failure> Failures => _failures.ToImmutable();

    /// <summary>Adds an open amount; only a debit needs a date.</summary>
    public void Add(TDebtor debtor, Money open, Result<LocalDate> date)
    {
        _index++;
        if (open.IsZero || (open.IsNegative && _offset == CreditOffset.None)) return;
        var day = default(LocalDate);
        if (open.IsPositive && !date.TryGet(out day, out var failure))
        {
            _failures.Add(failure.At(_index));
            return;
        }

        ref var account = ref CollectionsMarshal.GetValueRefOrAddDefault(_accounts, (debtor, open.Currency), out _);
        account ??= new Account(cuts.Labels.Length);
        if (open.IsNegative) account.Credit -= open.MinorUnits;
        else account.Debits[cuts.IndexOf(day)] += open.MinorUnits;
    }

    /// <summary>The gross amounts by bucket, one array for each currency, ordered by code.</summary>
    public IEnumerable<Money[]> ByCurrency() => _accounts.GroupBy(a => a.Key.Currency, a => a.Value).OrderBy(g => g.Key.Code, StringComparer.Ordinal).Select(accounts =>
    {
        var gross = new Int128[cuts.Labels.Length];
        foreach (var account in accounts)
        {
            var credit = account.Credit;
            for (var i = 0; i < gross.Length; i++)
            {
                var bucket = _offset == CreditOffset.OldestFirst ? gross.Length - 1 - i : i;
                var used = Int128.Min(credit, account.Debits[bucket]);
                credit -= used;
                gross[bucket] += account.Debits[bucket] - used;
            }
        }

        return gross.Select(g => Money.OfMinor(g, accounts.Key)).ToArray();
    });

    private sealed class Account(int buckets)
    {
        public Int128[] Debits { get; } = new Int128[buckets];

        public Int128 Credit { get; set; }
    }
}
