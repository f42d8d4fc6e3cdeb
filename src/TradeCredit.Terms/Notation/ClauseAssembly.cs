using System.Collections.Immutable;

namespace TradeCredit.Terms;

/// <summary>Puts the clauses of a text together: a discount with its net period, or instalments.</summary>
internal sealed class ClauseAssembly
{
    // In per cent; a larger one without the word discount could be a share.
    private const decimal LargestUnmarkedDiscount = 10m;

    private readonly TokenReader _reader;
    private readonly NotationOptions _options;
    private readonly List<Clause> _clauses = [];
    private readonly PaymentMethod? _method;

    public ClauseAssembly(TokenReader reader, NotationOptions options, List<Clause> clauses)
    {
        _reader = reader;
        _options = options;
        if (MethodOfAll(clauses) is { } common)
        {
            _method = common.Method;
            clauses = clauses.FindAll(c => c != common);
        }

        for (var i = 0; i < clauses.Count; i++) Add(clauses[i], i + 1 < clauses.Count ? clauses[i + 1] : null);
    }

    public Result<ImmutableArray<DraftTerms>> Drafts()
    {
        if (_clauses.Find(c => c.HasTwoTimes) is { } twice) return _reader.Expected("a clause that says in one way when it is due", twice.Position);
        var whole = _clauses.Find(c => !c.HasShare && !c.IsDiscount && c.Kind is null);
        return whole is not null || _clauses.Exists(c => c.IsDiscount) ? OfDiscounts(whole) : OfInstalments();
    }

    // A method before the first share is that of all, and so is one after the last if no share has its own.
    private static Clause? MethodOfAll(List<Clause> clauses)
    {
        if (clauses.Count < 2) return null;
        if (clauses[0].IsMethodOnly) return clauses[0];
        var last = clauses[^1];
        return last.IsMethodOnly && clauses.TrueForAll(c => c.Method is null || c == last) ? last : null;
    }

    // What only says when belongs to the neighbour that does not.
    private void Add(Clause clause, Clause? next)
    {
        if (clause.IsTimeOnly && next is { HasTime: false } && (next.IsDiscount || next.HasShare) && (_clauses.Count == 0 || _clauses[^1].HasTime || next.IsDiscount)) next.TakeTimeOf(clause);
        else if (clause.IsTimeOnly && _clauses.Count > 0 && _clauses[^1] is { HasTime: false, HasShare: true } previous) previous.TakeTimeOf(clause);
        else if (clause.IsNetOnly && _clauses.Count > 0 && _clauses[^1] is { HasTime: true, HasShare: false }) _clauses[^1].IsNet = true;
        else _clauses.Add(clause);
    }

    private Result<ImmutableArray<DraftTerms>> OfDiscounts(Clause? whole)
    {
        // Beside a net period a small percentage is that of a discount, also where the word is missing.
        bool IsDiscount(Clause c) => c.Kind is null && c.Method is null && (c.IsDiscount || (whole is not null && c.Percent <= LargestUnmarkedDiscount));
        var discounts = _clauses.FindAll(IsDiscount);
        if (_clauses.Find(c => c != whole && !IsDiscount(c)) is { } other) return _reader.Expected("one net period, or shares that come to the whole", other.Position);

        foreach (var discount in discounts)
        {
            if (discount.Percent is null) return _reader.Expected("the percentage of the discount", discount.Position);
            if (!discount.HasTime) return _reader.Expected("the days of the discount", discount.Position);
        }

        var events = _clauses.Select(c => c.Event).OfType<TradeEvent>().Distinct().ToArray();
        if (events.Length > 1) return _reader.Expected("one event that discount and net period count from", _clauses[^1].Position);
        // One pass per choice; each clause that is plain has only one.
        var times = discounts.Select(d => ClauseTime.Of(d, _options.LastDayOfMonth)).ToArray();
        var choices = whole is null ? [("no net period is stated", Instalment.Full() with { Method = _method })] : ClauseInstalment.Of(whole, _method, Position.Only, _options);
        if (choices.Length == 0) return _reader.Expected("an event, such as before shipment, or a period", whole!.Position);
        var count = times.Select(t => t.Length).Append(choices.Length).Max();
        return Enumerable.Range(0, count).Select(k =>
        {
            var (note, instalment) = choices[Math.Min(k, choices.Length - 1)];
            if (events is [var only]) instalment = instalment with { Trigger = new Trigger.OnEvent(only) };
            var notes = times.Where(t => t.Length > 1).Select(t => t[Math.Min(k, t.Length - 1)].Note).Append(note).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal);
            return new DraftTerms([Discounted(instalment, discounts, times, k)], string.Join("; ", notes), StatesNet: whole is not null);
        }).ToImmutableArray();
    }

    private static Instalment Discounted(Instalment instalment, List<Clause> discounts, (string Note, DueRule Rule)[][] times, int choice) => instalment with
    {
        Discounts = [.. discounts.Select((d, i) => CashDiscount.Of(Percentage.Of(d.Percent!.Value), times[i][Math.Min(choice, times[i].Length - 1)].Rule)).OrderByDescending(d => d.Percent!.Value)],
    };

    private Result<ImmutableArray<DraftTerms>> OfInstalments()
    {
        // "T/T in advance" says of no part that it is a deposit: it is the whole.
        if (_clauses is [{ HasShare: false, Kind: InstalmentKind.Deposit } all]) all.IsBalance = true;
        var choices = new (string Note, Instalment Instalment)[_clauses.Count][];
        for (var i = 0; i < choices.Length; i++)
        {
            if (!_clauses[i].HasShare) return _reader.Expected("the share that this is for, such as 30%", _clauses[i].Position);
            var position = choices.Length == 1 ? Position.Only : i == 0 ? Position.First : i == choices.Length - 1 ? Position.Last : Position.Middle;
            choices[i] = ClauseInstalment.Of(_clauses[i], _method, position, _options);
            if (choices[i].Length == 0) return _reader.Expected("an event for this share, such as before shipment", _clauses[i].Position);
        }

        var count = choices.Max(c => c.Length);
        return Enumerable.Range(0, count).Select(k =>
        {
            var chosen = choices.Select(c => c[Math.Min(k, c.Length - 1)]).ToArray();
            return new DraftTerms([.. chosen.Select(c => c.Instalment)], string.Join("; ", chosen.Select(c => c.Note).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)));
        }).ToImmutableArray();
    }

    /// <summary>Where an instalment stands among those of the text.</summary>
    internal enum Position
    {
        Only = 0,
        First,
        Middle,
        Last,
    }
}
