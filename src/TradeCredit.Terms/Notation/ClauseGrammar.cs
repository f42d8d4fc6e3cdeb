using System.Collections.Immutable;

namespace TradeCredit.Terms;

/// <summary>Clauses of contracts in a human language: shares on events, discounts and net periods. The words differ by language, the order of words hardly matters.</summary>
internal sealed class ClauseGrammar
{
    private const int MostUnits = 9999;
    private const int LargestDivisor = 6;
    private const string AnyClause = "a share such as 30%, a period such as 30 days, an event, or a method of payment";

    private readonly TokenReader _reader;
    private readonly NotationOptions _options;
    private readonly List<Clause> _clauses = [];
    private Clause _clause = new(0);

    private ClauseGrammar(TokenReader reader, NotationOptions options)
    {
        _reader = reader;
        _options = options;
    }

    public static Result<ImmutableArray<DraftTerms>> Read(string text, NotationOptions options, Vocabulary vocabulary, string decimalMarks) =>
        Read(new TokenReader(text, Scanner.Scan(text, vocabulary, decimalMarks, out _)), options);

    internal static Result<ImmutableArray<DraftTerms>> Read(TokenReader reader, NotationOptions options)
    {
        var grammar = new ClauseGrammar(reader, options);
        if (grammar.ReadClauses() is { } failure) return failure;
        return new ClauseAssembly(reader, options, grammar._clauses).Drafts();
    }

    private Failure? ReadClauses()
    {
        while (!_reader.AtEnd)
        {
            if (ReadWord() is { } failure) return failure;
        }

        Close();
        return _clauses.Count > 0 ? null : _reader.Expected(AnyClause);
    }

    private Failure? ReadWord()
    {
        var next = _reader.Next;
        if (next.Meaning == Meaning.Number) return ReadNumber();
        _reader.Take();
        switch (next.Meaning)
        {
            case Meaning.Filler or Meaning.Joint: return null;
            case Meaning.Separator or Meaning.FullStop: Close(); return null;
            case Meaning.Slash when !_clause.IsEmpty: Close(); return null;
            case Meaning.Net: For(c => c.Percent is not null || c.IsDiscount).IsNet = true; return null;
            case Meaning.Discount: _clause.IsDiscount = true; return null;
            case Meaning.Balance: ReadBalance(); return null;
            case Meaning.Immediately: _clause.IsImmediate = true; return null;
            case Meaning.AtSight: _clause.IsAtSight = true; return null;
            case Meaning.Sight: _clause.IsAfterSight = true; return null;
            case Meaning.MonthlyStatement: _clause.IsMonthlyStatement = true; return null;
            case Meaning.NextMonthStatement: _clause.IsNextMonthStatement = true; return null;
            case Meaning.MonthlyAccount: _clause.MonthEnd = MonthEndPlace.OfNextMonth; return null;
            case Meaning.MonthEnd: _clause.MonthEnd = _clause.IsNextMonth ? MonthEndPlace.OfNextMonth : _clause.Period is null ? MonthEndPlace.First : MonthEndPlace.Last; return null;
            case Meaning.AfterMonthEnd: _clause.MonthEnd = MonthEndPlace.After; return null;
            case Meaning.NextMonthEnd: _clause.MonthEnd = MonthEndPlace.OfNextMonth; return null;
            case Meaning.NextMonth or Meaning.Proximo: return ReadNextMonth();
            case Meaning.Relation: return ReadRelation(next);
            case Meaning.Kind: For(c => c.Kind is not null && c.HasShare).Kind = Kebab.TryParse<InstalmentKind>(next.Value, out var kind) ? kind : null; return null;
            case Meaning.Event when _clause.Event is null: _clause.Event = TradeEvent.Of(next.Value); return null;
            case Meaning.Method when _clause.Method is null || _clause.HasShare: For(c => c.Method is not null).Method = PaymentMethod.Of(next.Value); return null;
            case Meaning.CashBeforeShipment when _clause.Method is null && _clause.Event is null: (_clause.Method, _clause.Event, _clause.IsBefore) = (PaymentMethod.CashInAdvance, TradeEvent.Shipment, true); return null;
            case Meaning.Date when _clause.Date is null: _clause.Date = Iso.TryDate(next.Value, out var date) ? date : null; return null;
            case Meaning.OnDay: return ReadDay();
            default: return _reader.Expected(_clause.IsEmpty ? AnyClause : "a comma or the end of the text, or more about this clause", next.Position);
        }
    }

    // 30%, 30 days, 10th, or 30/70.
    private Failure? ReadNumber()
    {
        var number = _reader.Next;
        switch (_reader.Ahead(1).Meaning)
        {
            case Meaning.Percent:
                _reader.Take();
                _reader.Take();
                // "30 days net 2% discount 14 days": the period before belongs to "net".
                var clause = For(c => c.Percent is not null || (c.IsBalance && c.HasTime) || (c.IsNet && c.Period is not null && _reader.Next.Meaning == Meaning.Discount));
                (clause.Percent, clause.IsBalance) = (number.Number, false);
                return null;
            case Meaning.Slash: return TakeFraction() ? null : ReadSplit();
            case Meaning.Ordinal: return ReadDay();
            case Meaning.FullStop when _reader.Ahead(2).Meaning is Meaning.NextMonth or Meaning.Proximo: return ReadDay();
            case Meaning.Unit when _clause.IsNextMonth && _reader.Ahead(1).Value is "d": return ReadDay();
        }

        if (!_reader.TakeCount(MostUnits, out var count)) return _reader.Expected($"a percentage, or a whole number up to {MostUnits}");
        if (!_reader.Take(Meaning.Unit, out var unit)) return _reader.Expected("% or a unit such as days after the number");
        if (CountedUnit.Of(unit.Value, _options.Calendar) is not { } counted) return CountedUnit.CalendarMissing(unit.Position);
        var timed = For(c => c.Period is not null && (c.HasShare || c.IsNet || c.IsDiscount));
        if (timed.Period is not null) return _reader.Expected("a comma before another period", number.Position);
        timed.Period = (count.Value, counted);
        return null;
    }

    // 1/3 of the whole, but not 2/10: no parts are as small as the days of a discount are many.
    private bool TakeFraction()
    {
        var (part, whole) = (_reader.Next.Number, _reader.Ahead(2));
        if (whole.Meaning != Meaning.Number || whole.Number is < 2 or > LargestDivisor || part < 1 || part >= whole.Number || !decimal.IsInteger(part) || !decimal.IsInteger(whole.Number) || _reader.Ahead(3).Meaning is Meaning.Slash or Meaning.Percent) return false;
        for (var i = 0; i < 3; i++) _reader.Take();
        For(c => c.HasShare).Part = Ratio.Of((long)part, (long)whole.Number);
        return true;
    }

    // 30/70: shares that come to the whole.
    private Failure? ReadSplit()
    {
        var position = _reader.Next.Position;
        var method = _clause.Method;
        var sum = 0m;
        do
        {
            if (_reader.Next.Meaning != Meaning.Number) return _reader.Expected("another share after /");
            var clause = For(c => c.HasShare);
            clause.Method = method;
            clause.Percent = _reader.Take().Number;
            sum += clause.Percent.Value;
        }
        while (_reader.Take(Meaning.Slash));
        _reader.Take(Meaning.Percent);
        return sum == 100m ? null : _reader.Expected("shares that come to 100, or a discount such as 2% within 10 days", position);
    }

    private Failure? ReadDay()
    {
        if (!_reader.TakeCount(31, out var day) || day < 1) return _reader.Expected("a day of the month, 1 to 31");
        _clause.Day = day;
        _reader.Skip(Meaning.Ordinal, Meaning.Unit);
        if (_reader.Next.Meaning == Meaning.FullStop && _reader.Ahead(1).Meaning is Meaning.NextMonth or Meaning.Proximo) _reader.Take();
        return null;
    }

    private Failure? ReadNextMonth()
    {
        _clause.IsNextMonth = true;
        if (_clause.MonthEnd == MonthEndPlace.First) _clause.MonthEnd = MonthEndPlace.OfNextMonth;
        return null;
    }

    private void ReadBalance()
    {
        if (_clause is { HasShare: true, IsBalance: false, Kind: null, HasTime: false }) return;
        For(c => c.HasShare).IsBalance = true;
    }

    private Failure? ReadRelation(Token relation)
    {
        _clause.IsBefore = relation.Value is "before";
        return null;
    }

    // The clause being read; a new one where it has such a thing already.
    private Clause For(Predicate<Clause> has)
    {
        if (has(_clause)) Close();
        return _clause;
    }

    private void Close()
    {
        if (!_clause.IsEmpty) _clauses.Add(_clause);
        _clause = new Clause(_reader.Next.Position);
    }
}
