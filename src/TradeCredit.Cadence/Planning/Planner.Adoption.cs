using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Cadence;

/// <content>What changes when an account comes under another policy.</content>
internal ref partial struct Planner
{
    public static Result<ImmutableArray<ContactEvent.PositionSet>> Unreached(CadencePolicy policy, DebtorAccount account, Instant now)
    {
        var count = account.Items.Length;
        return new Planner(policy, account, now, null, null, new ItemState[count], new UnitState[Math.Max(1, count)]).Unreached();
    }

    public static bool IsCounting(CadencePolicy policy, DebtorAccount account, Instant now)
    {
        var count = account.Items.Length;
        var planner = new Planner(policy, account, now, null, null, new ItemState[count], new UnitState[Math.Max(1, count)]);
        planner.FindUnits();
        return planner.Fold() is null && planner.IsCounting();
    }

    // Units that were reminded of, but would not reach the first stage today.
    private Result<ImmutableArray<ContactEvent.PositionSet>> Unreached()
    {
        FindUnits();
        if (Fold() is { } failure) return failure;
        SetAside();
        var balances = new Money[_items.Length];
        var sets = ImmutableArray.CreateBuilder<ContactEvent.PositionSet>();
        for (var u = 0; u < _items.Length; u++)
        {
            if (_items[u].Unit != u || _units[u].Reminders == 0) continue;
            var facts = FactsOf(u, balances);
            if (facts.Items > 0 && TriggerDay(0, facts) <= _today) continue;
            var item = _account.Items[u];
            sets.Add(new ContactEvent.PositionSet(_account.File.Debtor, _now, 0, 0, _rules.Scope == LadderScope.Item ? item.Id : null, _rules.Scope == LadderScope.Currency ? item.Open.Currency : null));
        }

        return sets.ToImmutable();
    }
}
