using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>One run of a policy over one account: fold the history, put items aside, find stages, keep limits, demand.</summary>
/// <remarks>All state lives on the stack but for what the plan returns, so that a core plans hundreds of thousands of accounts a second.</remarks>
internal ref partial struct Planner
{
    private const int OnStack = 8;

    private readonly CadencePolicy _policy;
    private readonly CadenceDefinition _rules;
    private readonly DebtorAccount _account;
    private readonly Instant _now;
    private readonly long _nowTicks;
    private readonly StepRecorder? _recorder;
    private readonly ItemId? _target;
    private readonly LocalDate _date;
    private readonly LocalTime _time;
    private readonly int _today;
    private readonly Span<ItemState> _items;
    private readonly Span<UnitState> _units;
    private int _unitCount;
    private AccountState _state;

    private Planner(CadencePolicy policy, DebtorAccount account, Instant now, StepRecorder? recorder, ItemId? target, Span<ItemState> items, Span<UnitState> units)
    {
        _policy = policy;
        _rules = policy.Definition;
        _account = account;
        _now = now;
        _nowTicks = now.ToUnixTimeTicks();
        _recorder = recorder;
        _target = target;
        var local = now.InZone(account.File.Zone).LocalDateTime;
        _date = local.Date;
        _time = local.TimeOfDay;
        _today = DayNumber.Of(_date);
        _items = items;
        _units = units;
        _state = AccountState.New;
    }

    public static Result<ReminderPlan> Plan(CadencePolicy policy, DebtorAccount account, Instant now, StepRecorder? recorder = null, ItemId? target = null)
    {
        var count = account.Items.Length;
        Span<ItemState> items = count <= OnStack ? stackalloc ItemState[OnStack] : new ItemState[count];
        // A currency or an account is never more than the items; an account without items still has a history.
        Span<UnitState> units = count <= OnStack ? stackalloc UnitState[OnStack] : new UnitState[count];
        return new Planner(policy, account, now, recorder, target, items[..count], units[..Math.Max(1, count)]).Run();
    }

    private Result<ReminderPlan> Run()
    {
        FindUnits();
        if (Fold() is { } early) return early;
        SetAside();
        if (FindStages() is { } noStage) return noStage;
        ApplyMinimums();
        ContactTiming? timing = null;
        if (FindTiming(ref timing) is { } noTiming) return noTiming;
        return Build(timing);
    }

    private void FindUnits()
    {
        var items = _account.Items;
        for (var i = 0; i < items.Length; i++)
        {
            ref var item = ref _items[i];
            item = default;
            item.CheckDay = StageTrigger.Never;
            item.ReadyDay = StageTrigger.Never;
            item.Stage = -1;
            item.Unit = _rules.Scope switch
            {
                LadderScope.Item => i,
                LadderScope.Currency => FirstOfCurrency(i),
                _ => 0,
            };
        }

        _unitCount = Math.Max(1, items.Length);
        for (var u = 0; u < _unitCount; u++) _units[u] = UnitState.New;
    }

    // The unit of a currency is named by its first item.
    private readonly int FirstOfCurrency(int index)
    {
        var items = _account.Items;
        for (var i = 0; i < index; i++)
        {
            if (items[i].Open.Currency == items[index].Open.Currency) return i;
        }

        return index;
    }

    private readonly int IndexOf(ItemId id)
    {
        var items = _account.Items;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Id == id) return i;
        }

        return -1;
    }

    private readonly void Note(int item, string rule, string inputs, string outcome, string sentence)
    {
        if (_recorder is not null && (_target is not { } target || _account.Items[item].Id == target)) _recorder.Add(rule, inputs, outcome, sentence);
    }

    private readonly void NoteAll(string rule, string inputs, string outcome, string sentence) => _recorder?.Add(rule, inputs, outcome, sentence);
}
