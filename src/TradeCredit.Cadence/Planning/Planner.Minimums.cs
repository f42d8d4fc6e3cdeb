using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <content>Minimums of stages and demands, and credits, for each company and currency.</content>
internal ref partial struct Planner
{
    private readonly bool IsReady(int i) => _items[i].IsOpen && _items[i].Stage >= 0;

    private readonly bool IsTogether(int i, int j) =>
        _account.Items[i].Open.Currency == _account.Items[j].Open.Currency && _account.Items[i].Id.Entity == _account.Items[j].Id.Entity;

    private readonly bool IsFirstReady(int i)
    {
        if (!IsReady(i)) return false;
        for (var j = 0; j < i; j++)
        {
            if (IsReady(j) && IsTogether(i, j)) return false;
        }

        return true;
    }

    private void ApplyMinimums()
    {
        if (!_policy.HasAmountRules) return;
        for (var i = 0; i < _items.Length; i++)
        {
            if (!IsFirstReady(i)) continue;
            if (_policy.HasStageMinimums) ApplyStageMinimum(i);
            if (IsReady(i) || AnyReadyWith(i)) ApplyDemandMinimum(i);
        }
    }

    private readonly bool AnyReadyWith(int first)
    {
        for (var i = first; i < _items.Length; i++)
        {
            if (IsReady(i) && IsTogether(first, i)) return true;
        }

        return false;
    }

    private void ApplyStageMinimum(int first)
    {
        var currency = _account.Items[first].Open.Currency;
        Int128 open = 0;
        var highest = -1;
        for (var i = 0; i < _items.Length; i++)
        {
            if (!IsTogether(first, i)) continue;
            if (_account.Items[i].Open.IsPositive) open += _account.Items[i].Open.MinorUnits;
            if (IsReady(i)) highest = Math.Max(highest, _items[i].Stage);
        }

        var stage = highest;
        while (stage >= 0 && _rules.Stages[stage].Minimum is { } minimum && !minimum.IsReachedBy(DemandableFrom(stage, first), open, currency))
        {
            if (_rules.BelowMinimum == BelowStageMinimum.Skip) stage = 0;
            stage--;
        }

        for (var i = first; i < _items.Length; i++)
        {
            if (!IsReady(i) || !IsTogether(first, i) || _items[i].Stage <= stage) continue;
            ref var state = ref _items[i];
            if (stage < 0 || (_rules.Memory == LevelMemory.FromContacts && stage <= _units[state.Unit].Stage) || (_rules.Stages[stage].Trigger.IsBeforeDue && state.DueDay < _today)) state.Exclude(PlanReason.BelowMinimum, _today + 1);
            else state.Stage = stage;
            Note(i, "cadence.stage-minimum", $"stage of level {_rules.Stages[Math.Max(0, highest)].Level.ToString(System.Globalization.CultureInfo.InvariantCulture)}", stage < 0 ? "skipped" : "lowered", "The amount does not reach the minimum of the stage.");
        }
    }

    private readonly Int128 DemandableFrom(int stage, int first, bool onlyMessages = false)
    {
        Int128 sum = 0;
        for (var i = first; i < _items.Length; i++)
        {
            if (IsReady(i) && IsTogether(first, i) && _items[i].Stage >= stage && (!onlyMessages || IsMessage(i))) sum += _items[i].Demandable;
        }

        return sum;
    }

    private void ApplyDemandMinimum(int first)
    {
        if (DemandableFrom(0, first, onlyMessages: false) is var all && !ExcludeIfSmall(first, all, onlyMessages: false) && DemandableFrom(0, first, onlyMessages: true) is var written && written > 0)
            ExcludeIfSmall(first, written, onlyMessages: true);
    }

    private readonly bool ExcludeIfSmall(int first, Int128 sum, bool onlyMessages)
    {
        var currency = _account.Items[first].Open.Currency;
        var net = sum - (_rules.Netting == CreditNetting.Subtracted ? CreditsWith(first) : 0);
        var reason = net <= 0 ? PlanReason.NettedToNothing : net < _policy.MinimumOf(currency) ? PlanReason.BelowMinimum : PlanReason.Included;
        if (reason == PlanReason.Included) return false;
        for (var i = first; i < _items.Length; i++)
        {
            if (!IsReady(i) || !IsTogether(first, i) || (onlyMessages && !IsMessage(i))) continue;
            _items[i].Exclude(reason, _today + 1);
            Note(i, "cadence.demand-minimum", $"{Money.OfMinor(net, currency)} after credits", reason.ToString(), "The demand as a whole is too small to be sent.");
        }

        return true;
    }

    // Credits that are not applied, as a positive number of minor units.
    private readonly Int128 CreditsWith(int first)
    {
        Int128 credits = 0;
        for (var i = 0; i < _items.Length; i++)
        {
            if (IsTogether(first, i) && _account.Items[i].Open.IsNegative) credits -= _account.Items[i].Open.MinorUnits;
        }

        return credits;
    }
}
