using System.Collections.Immutable;
using System.Globalization;

namespace TradeCredit.Terms;

/// <summary>American shorthand: discounts, a net period and what they count from, in any order that the field uses.</summary>
internal sealed class ShorthandGrammar
{
    private const int MostDays = 9999;
    private const string AnyElement = "terms such as 2/10, net 30, n/30, 10 EOM, 15 MFI, ROG or COD";

    private readonly TokenReader _reader;
    private readonly NotationOptions _options;
    private readonly List<ShorthandItem> _discounts = [];
    private ShorthandItem? _net;
    private Trigger? _trigger;
    private PaymentMethod? _method;
    private DocumentRelease _documents;
    private bool _underMonthEnd;
    private bool _onReceipt;
    private int _extra;

    private ShorthandGrammar(TokenReader reader, NotationOptions options)
    {
        _reader = reader;
        _options = options;
    }

    private bool IsEmpty => _discounts.Count == 0 && _net is null;

    public static Result<ImmutableArray<DraftTerms>> Read(string text, NotationOptions options) =>
        Read(new TokenReader(text, Scanner.Scan(text, Vocabulary.Of("us"), ".", out _)), options);

    internal static Result<ImmutableArray<DraftTerms>> Read(TokenReader reader, NotationOptions options)
    {
        var grammar = new ShorthandGrammar(reader, options);
        return grammar.ReadElements() is { } failure ? failure : grammar.Drafts();
    }

    private Failure? ReadElements()
    {
        while (true)
        {
            _reader.Skip(Meaning.Separator, Meaning.FullStop, Meaning.Filler, Meaning.Joint);
            if (_reader.AtEnd) break;
            if (ReadElement() is { } failure) return failure;
        }

        if (IsEmpty && _method is null && !_onReceipt) return _reader.Expected(AnyElement);
        if (Find(i => i is { IsDay: true, Count: < 1 or > 31 }) is { } impossible) return _reader.Expected("a day of the month from 1 to 31", impossible.Position);
        return Find(i => i is { IsDay: true, MonthsAhead: 0 }) is { } day && !_underMonthEnd && Find(i => i.IsUnderMonthEnd) is null
            ? _reader.Expected($"prox or MFI, to say of which month the day {day.Count} is") : null;
    }

    private Failure? ReadElement()
    {
        switch (_reader.Next.Meaning)
        {
            case Meaning.Number when _reader.Ahead(1).Meaning is Meaning.Percent or Meaning.Slash: return ReadDiscount();
            case Meaning.Number when _reader.Ahead(1).Meaning is Meaning.Extra: return ReadExtra();
            case Meaning.Number: return ReadNet(marked: false);
            case Meaning.Extra: _reader.Take(); return ReadExtra();
            case Meaning.Net: _reader.Take(); return ReadNet(marked: true);
            case Meaning.MonthEnd or Meaning.Proximo or Meaning.NextMonth or Meaning.AfterMonthEnd: return ReadMonthEnd();
            case Meaning.MonthlyAccount: return SetNet(ShorthandItem.AtMonthEnd(_reader.Take().Position) with { MonthsAhead = 1 });
            case Meaning.Immediately: return SetNet(new ShorthandItem(_reader.Take().Position));
            case Meaning.Relation when _reader.Next.Value is not "before" && _reader.Ahead(1).Meaning == Meaning.Event: _reader.Take(); return ReadEvent();
            case Meaning.Event: return ReadEvent();
            case Meaning.AsOf: _reader.Take(); return ReadDate();
            case Meaning.OnReceipt or Meaning.Method or Meaning.CashBeforeShipment: return ReadMethod();
            default: return _reader.Expected(AnyElement);
        }
    }

    // p/d or p% d, where d can be the end of the month.
    private Failure? ReadDiscount()
    {
        var percent = _reader.Take().Number;
        _reader.Skip(Meaning.Percent, Meaning.Slash, Meaning.Discount, Meaning.Filler);
        if (!ReadPeriod().TryGet(out var item, out var failure)) return failure;
        _discounts.Add(item with { Percent = percent });
        return null;
    }

    private Failure? ReadNet(bool marked)
    {
        if (marked)
        {
            _reader.Skip(Meaning.Slash, Meaning.FullStop, Meaning.Filler, Meaning.Joint);
            if (_reader.Next.Meaning is Meaning.Immediately or Meaning.OnReceipt) return null;
            // "net EOM 10" is "net 10 EOM".
            if (_reader.Next.Meaning == Meaning.MonthEnd && _reader.Ahead(1).Meaning == Meaning.Number) return ReadMonthEnd();
        }

        if (!ReadPeriod().TryGet(out var item, out var failure)) return failure;
        // "O/A 60" leaves out the word for its days.
        return marked || _method == PaymentMethod.OpenAccount || item.IsDay || item.IsUnderMonthEnd || item.IsMonthEnd || item.HasUnit ? SetNet(item) : _reader.Expected("% or / for a discount, or days, th, EOM or MFI for a net period");
    }

    // A number of days, a day of a month, or the end of the month; with what follows it at once.
    private Result<ShorthandItem> ReadPeriod()
    {
        var position = _reader.Next.Position;
        if (_reader.Take(Meaning.MonthEnd)) return ShorthandItem.AtMonthEnd(position);
        if (!_reader.TakeCount(MostDays, out var count)) return _reader.Expected("a whole number of days, or EOM");
        var item = new ShorthandItem(position) { Count = count.Value, IsDay = _reader.Take(Meaning.Ordinal) };
        if (_reader.Take(Meaning.Unit, out var unit))
        {
            if (CountedUnit.Of(unit.Value, _options.Calendar) is not { } counted) return CountedUnit.CalendarMissing(unit.Position);
            item = item with { Unit = counted, HasUnit = true };
        }

        // "5th 3rd prox" is the 5th of the third month.
        if (item.IsDay && _reader.Ahead(1).Meaning == Meaning.Ordinal && _reader.TakeCount(12, out var months))
        {
            _reader.Take();
            if (_reader.Next.Meaning != Meaning.Proximo) return _reader.Expected("prox after the number of the month");
            item = item with { MonthsAhead = months.Value };
        }

        return ReadAnchor(item);
    }

    private Result<ShorthandItem> ReadAnchor(ShorthandItem item)
    {
        var anchored = _reader.Next.Meaning switch
        {
            Meaning.AfterMonthEnd => item with { IsUnderMonthEnd = true, IsPlain = true },
            Meaning.MonthEnd or Meaning.Proximo => item with { IsUnderMonthEnd = true },
            Meaning.NextMonth => item with { IsUnderMonthEnd = true, IsDay = true },
            _ => item,
        };
        if (anchored.IsUnderMonthEnd) _reader.Take();
        return anchored;
    }

    // EOM alone; "EOM 10"; or, after what it is for, for all of it.
    private Failure? ReadMonthEnd()
    {
        var token = _reader.Take();
        _reader.Skip(Meaning.Joint);
        if (_reader.Next.Meaning == Meaning.Number && _net is null && _reader.Ahead(1).Meaning is not (Meaning.Percent or Meaning.Slash))
        {
            if (!ReadPeriod().TryGet(out var item, out var failure)) return failure;
            return SetNet(item with { IsUnderMonthEnd = true, IsDay = item.IsDay || token.Meaning == Meaning.NextMonth });
        }

        if (IsEmpty) return token.Meaning == Meaning.MonthEnd ? SetNet(ShorthandItem.AtMonthEnd(token.Position)) : _reader.Expected("a day, such as prox 10");
        _underMonthEnd = true;
        return null;
    }

    private Failure? ReadExtra()
    {
        if (_extra > 0) return _reader.Expected("the end: extra days are already stated");
        if (!_reader.TakeCount(MostDays, out var days)) return _reader.Expected("a whole number of extra days");
        _reader.Take(Meaning.Extra);
        _extra = days.Value;
        if (_net is { IsMonthEnd: false, IsDay: false } net) _net = net with { Count = net.Count + _extra };
        for (var i = 0; i < _discounts.Count; i++) _discounts[i] = _discounts[i] with { Count = _discounts[i].Count + _extra };
        return _discounts.Count > 0 && Find(i => i.Count > MostDays) is null && _discounts.TrueForAll(d => d.IsCount) ? null : _reader.Expected("a discount in days before its extra days, together at most 9999 days");
    }

    private Failure? ReadEvent() => SetTrigger(new Trigger.OnEvent(TradeEvent.Of(_reader.Take().Value)));

    // "as of May 1, 2026", or the ISO date.
    private Failure? ReadDate()
    {
        if (_reader.Take(Meaning.Date, out var iso)) return Iso.TryDate(iso.Value, out var exact) ? SetTrigger(new Trigger.OnDate(exact)) : _reader.Expected("a date");
        if (!_reader.Take(Meaning.Month, out var month)) return _reader.Expected("a date such as May 1, 2026 or 2026-05-01");
        if (!_reader.TakeCount(31, out var day)) return _reader.Expected("a day of the month");
        _reader.Take(Meaning.Ordinal);
        var year = _options.Year;
        if (_reader.Next.Meaning == Meaning.Number || (_reader.Next.Meaning == Meaning.Separator && _reader.Ahead(1) is { Meaning: Meaning.Number, Number: >= 1000 }))
        {
            _reader.Skip(Meaning.Separator);
            if (!_reader.TakeCount(9999, out year)) return _reader.Expected("a year");
        }

        if (year is null) return _reader.Expected("the year of the date");
        return Iso.TryDate($"{year:0000}-{int.Parse(month.Value, CultureInfo.InvariantCulture):00}-{day:00}", out var date)
            ? SetTrigger(new Trigger.OnDate(date)) : _reader.Expected("a day that the month has");
    }

    private Failure? ReadMethod()
    {
        if (_method is not null || _onReceipt) return _reader.Expected("the end: it is already said how it is paid");
        var token = _reader.Take();
        if (token.Meaning == Meaning.OnReceipt)
        {
            _onReceipt = true;
            return IsEmpty ? null : _reader.Expected("no net period before 'on receipt'");
        }

        _method = token.Meaning == Meaning.Method ? PaymentMethod.Of(token.Value) : PaymentMethod.CashInAdvance;
        var defaults = MethodDefaults.Of(_method);
        _documents = defaults.Documents;
        if (!IsEmpty) return null;
        return (token.Meaning == Meaning.Method ? defaults.Event : TradeEvent.Shipment) is { } @event ? SetTrigger(new Trigger.OnEvent(@event)) : null;
    }

    private Failure? SetNet(ShorthandItem item)
    {
        if (_net is not null || _onReceipt) return _reader.Expected("the end: a net period is already stated");
        _net = item;
        return null;
    }

    private Failure? SetTrigger(Trigger trigger)
    {
        if (_trigger is not null && _method is null) return _reader.Expected("the end: it is already said what the periods count from");
        _trigger = trigger;
        return null;
    }

    private ShorthandItem? Find(Predicate<ShorthandItem> matches) => _net is { } net && matches(net) ? net : _discounts.Find(matches);

    private ImmutableArray<DraftTerms> Drafts()
    {
        if (_onReceipt)
        {
            return
            [
                Draft("due on the invoice date, as accounting systems count", Trigger.Invoice, DueRule.None),
                Draft("due when the buyer has received the invoice", new Trigger.OnEvent(TradeEvent.InvoiceReceived), DueRule.None),
            ];
        }

        var trigger = _trigger ?? Trigger.Invoice;
        return [.. Ways().Select(w => w.NetFromDiscount is { } days
            ? trigger is Trigger.OnEvent on ? Draft(w.Note, new Trigger.AfterDiscount(on), DueRule.Days(days), w) : null
            : Draft(w.Note, trigger, w.Net, w)).OfType<DraftTerms>()];
    }

    private DraftTerms Draft(string note, Trigger trigger, DueRule? net, ShorthandWay? way = null) => new(
        [new Instalment
        {
            Share = new Share.Balance(),
            Trigger = trigger,
            Due = net ?? DueRule.None,
            Method = _method,
            Documents = _documents,
            Discounts = [.. way is null ? [] : _discounts.Zip(way.Discounts, static (d, rule) => CashDiscount.Of(Percentage.Of(d.Percent!.Value), rule))],
        }],
        note, net is not null);

    // The ways in which trade reads what is stated, the most literal first.
    private IEnumerable<ShorthandWay> Ways()
    {
        var cutoff = _options.LastDayOfMonth;
        var all = _underMonthEnd || (_discounts.Count == 0 ? _net?.IsUnderMonthEnd ?? false : _discounts.Concat(_net is null ? [] : [_net]).All(i => i.IsUnderMonthEnd || !i.IsCount));
        DueRule[] Discounts(bool monthEnd) => [.. _discounts.Select(d => d.Rule(monthEnd || d.IsUnderMonthEnd, cutoff))];
        ShorthandWay Way(string note, bool discountsUnder, DueRule? net, int? fromDiscount = null) => new(note, Discounts(discountsUnder), net, fromDiscount);

        // A method or an event alone: due on that day.
        if (_net is null && _discounts.Count == 0)
        {
            yield return Way("", false, DueRule.None);
        }
        else if (_net is null)
        {
            var anchored = _underMonthEnd || _discounts.Exists(d => d.IsUnderMonthEnd);
            yield return Way("no net period is stated", all, null);
            if (anchored) yield return Way("the net period ends with the month after the invoice", all, DueRule.None.ToEndOf(CalendarUnit.Month, 1));
            if (anchored || _extra > 0) yield return Way("the net period is 20 days from the last day of the discount", all, null, 20);
        }
        else if (!_net.IsCount || _net.IsPlain)
        {
            yield return Way("", all, _net.Rule(_net.IsUnderMonthEnd, cutoff));
        }
        else if (_discounts.Count == 0)
        {
            foreach (var (note, rule) in all ? _net.ReadingsAlone(cutoff) : [("", _net.Rule(false, cutoff))]) yield return Way(note, false, rule);
        }
        else if (all)
        {
            yield return Way("discount and net period both count from the end of the month", true, _net.Rule(true, cutoff));
            yield return Way("the net period counts from the last day of the discount", true, null, _net.Count);
        }
        else if (_net.IsUnderMonthEnd || _discounts.Exists(d => d.IsUnderMonthEnd))
        {
            foreach (var way in MixedWays(Way, cutoff)) yield return way;
        }
        else
        {
            yield return Way("", false, _net.Rule(false, cutoff));
        }
    }

    // One of discount and net period names the end of the month, the other does not.
    private IEnumerable<ShorthandWay> MixedWays(Func<string, bool, DueRule?, int?, ShorthandWay> way, int? cutoff)
    {
        var net = _net!;
        if (net.IsUnderMonthEnd)
        {
            yield return way("discount and net period both count from the end of the month", true, net.Rule(true, cutoff), null);
            yield return way("only the net period counts from the end of the month", false, net.Rule(true, cutoff), null);
        }
        else if (_discounts.Exists(d => d.IsDay))
        {
            yield return way("the net period counts from the invoice date", false, net.Rule(false, cutoff), null);
            if (net.Count is >= 1 and <= 31) yield return way($"the net period ends on day {net.Count} of the month after the invoice", false, (net with { IsDay = true }).Rule(true, cutoff), null);
            yield return way("the net period counts from the first day of the month after the invoice", false, DueRule.None.ToStartOf(CalendarUnit.Month, 1).PlusDays(net.Count), null);
        }
        else
        {
            yield return way("discount and net period both count from the end of the month", true, net.Rule(true, cutoff), null);
            yield return way("only the discount counts from the end of the month", false, net.Rule(false, cutoff), null);
        }
    }
}
