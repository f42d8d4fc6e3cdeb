using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>Payment terms in UN/EDIFACT: segments PAT (terms), PCD (percentage) and DTM (date), and the code lists that they use.</summary>
/// <remarks>
/// <para><c>PAT+22++5:3:D:10'PCD+12:2'</c> is 2 % discount within 10 days after the invoice date; <c>PAT+1++5:3:D:30'</c> net 30 days; <c>PAT+3'DTM+13:20261231:102'</c> net on
/// a fixed date. "From" (2009 code 13) counts the reference date itself.</para>
/// <para><i>Source:</i> UN/EDIFACT segment PAT; code lists 4279, 2475, 2009, 2151 as far as the package's table has them.</para>
/// </remarks>
public static class EdifactTerms
{
    private static readonly Lazy<FrozenDictionary<(string Element, string Code), Code>> Codes = new(static () => TermsData.Read("edifact.csv").ToFrozenDictionary(
        static r => (r["element"], r["code"]),
        static r => new Code(r["name"], r["means"], r["rule"].Length == 0 ? DueRule.None : DueRule.Parse(r["rule"], null), r["event"].Length == 0 ? null : TradeEvent.Of(r["event"]))));

    /// <summary>The event of a time reference code.</summary>
    /// <param name="code">A code of list 2475, for example <c>5</c>.</param>
    /// <returns>The event, or <c>terms.code-unknown</c>.</returns>
    public static Result<TradeEvent> EventOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return TradeEvent.All.FirstOrDefault(e => e.TimeReferenceCode is { } known && string.Equals(known.ToString(CultureInfo.InvariantCulture), code, StringComparison.Ordinal)) is { } found
            ? found : Unknown("2475", code);
    }

    /// <summary>The English name of a type of terms.</summary>
    /// <param name="code">A code of list 4279, for example <c>22</c>.</param>
    /// <returns>The name, or <c>terms.code-unknown</c>.</returns>
    public static Result<string> TypeName(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Find("4279", code).Map(static c => c.Name);
    }

    internal static Result<ImmutableArray<DraftTerms>> Read(string text, NotationOptions options)
    {
        var reader = new NotationReader(text);
        var instalment = Instalment.Full();
        var discounts = ImmutableArray.CreateBuilder<CashDiscount>();
        (Trigger.OnEvent? Trigger, bool HasNet) state = default;
        do
        {
            SkipBlanks(ref reader);
            if (ReadGroup(ref reader, text, options, ref instalment, discounts, ref state) is { } failure) return failure;
            SkipBlanks(ref reader);
        }
        while (!reader.AtEnd);
        return ImmutableArray.Create(new DraftTerms([instalment with { Discounts = discounts.ToImmutable() }], state.HasNet ? "" : "no net period is stated", state.HasNet));
    }

    // PAT with what follows it.
    private static Failure? ReadGroup(ref NotationReader reader, string text, NotationOptions options, ref Instalment instalment, ImmutableArray<CashDiscount>.Builder discounts, ref (Trigger.OnEvent? Trigger, bool HasNet) state)
    {
        var start = reader.Position;
        if (!reader.Take("PAT+")) return Unreadable.At(text, reader.Position, "PAT+");
        if (!Find("4279", Word(ref reader)).TryGet(out var type, out var failure)) return failure;
        if (type.Means is "none") return new Failure(FailureReason.NotPermitted, "terms.code-not-expressible", $"Terms of type '{type.Name}' say nothing about dates by themselves.", "", text);
        if (state.HasNet && type.Means is "net") return Unreadable.At(text, start, "the end: a net period is already stated");
        var (rule, trigger, hasTime) = (type.Rule, type.Event is { } usual ? new Trigger.OnEvent(usual) : null, type.Rule != DueRule.None || type.Event is not null);
        if (reader.Take('+'))
        {
            _ = reader.TakeWhile(static c => c is not '+' and not '\'');
            if (reader.Take('+'))
            {
                if (ReadTime(ref reader, text, options, ref rule).TryGet(out var @event, out failure)) (trigger, hasTime) = (new Trigger.OnEvent(@event), true);
                else return failure;
            }
        }

        if (!EndSegment(ref reader)) return Unreadable.At(text, reader.Position, "' at the end of the segment");
        Percentage? percent = null;
        if (reader.Take("PCD+12:"))
        {
            if (!Percentage.TryParse(reader.TakeWhile(static c => char.IsAsciiDigit(c) || c == '.').ToString() + "%", null, out var read)) return Unreadable.At(text, reader.Position, "a percentage such as 2 or 2.5");
            percent = read;
            _ = reader.TakeWhile(static c => c != '\'');
            if (!EndSegment(ref reader)) return Unreadable.At(text, reader.Position, "' at the end of the segment");
        }

        if (ReadDate(ref reader, text, type.Means is "net" ? "DTM+13:" : "DTM+12:").TryGet(out var date, out failure) && date is { } day) (rule, hasTime) = (DueRule.On(day), true);
        else if (failure is not null) return failure;
        if (!hasTime) return Unreadable.At(text, reader.Position, "the time of these terms, such as ++5:3:D:30");
        trigger ??= new Trigger.OnEvent(TradeEvent.Invoice);
        if (state.Trigger is { } other && other != trigger) return Unreadable.At(text, start, $"one event that all terms count from, {other}");
        instalment = instalment with { Trigger = trigger };
        state = (trigger, state.HasNet || type.Means is "net");
        if (type.Means is "net")
        {
            instalment = instalment.DueBy(rule);
            return percent is null ? null : Unreadable.At(text, start, "no percentage with a net period");
        }

        if (percent is null) return Unreadable.At(text, reader.Position, "PCD+12: and the percentage of the discount");
        discounts.Add(CashDiscount.Of(percent.Value, rule));
        return null;
    }

    // 2475:2009:2151:2152
    private static Result<TradeEvent> ReadTime(ref NotationReader reader, string text, NotationOptions options, ref DueRule rule)
    {
        if (!EventOf(Word(ref reader)).TryGet(out var @event, out var failure)) return failure;
        if (!reader.Take(':')) return @event;
        if (!Find("2009", Word(ref reader)).TryGet(out var relation, out failure)) return failure;
        foreach (var step in relation.Rule.Steps) rule = rule.Then(step);
        if (!reader.Take(':')) return @event;
        var unitAt = reader.Position;
        if (!Find("2151", Word(ref reader)).TryGet(out var unit, out failure)) return failure;
        if (!reader.Take(':')) return Unreadable.At(text, reader.Position, "a colon and the number of periods");
        var countAt = reader.Position;
        if (!reader.TakeNumber(out var count) || count > 999) return Unreadable.At(text, countAt, "a number of periods up to 999");
        if (CountedUnit.Of(unit.Means, options.Calendar) is not { } counted) return CountedUnit.CalendarMissing(unitAt);
        if (relation.Means is "from" && (count == 0 || counted != default)) return Unreadable.At(text, unitAt, "calendar days, one or more, where the reference date counts");
        rule = counted.Plus(rule, relation.Means switch { "before" => -count, "from" => count - 1, _ => count });
        return @event;
    }

    private static Result<LocalDate?> ReadDate(ref NotationReader reader, string text, string segment)
    {
        if (!reader.Take(segment)) return (LocalDate?)null;
        var start = reader.Position;
        var digits = reader.TakeWhile(char.IsAsciiDigit).ToString();
        if (digits.Length != 8 || !Iso.TryDate($"{digits[..4]}-{digits[4..6]}-{digits[6..]}", out var date)) return Unreadable.At(text, start, "a date such as 20261231");
        return reader.Take(":102") && EndSegment(ref reader) ? date : Unreadable.At(text, reader.Position, ":102 and the end of the segment");
    }

    private static bool EndSegment(ref NotationReader reader)
    {
        if (!reader.Take('\'') && !reader.AtEnd) return false;
        SkipBlanks(ref reader);
        return true;
    }

    private static void SkipBlanks(ref NotationReader reader) => _ = reader.TakeWhile(char.IsWhiteSpace);

    private static string Word(ref NotationReader reader) => reader.TakeWhile(char.IsAsciiLetterOrDigit).ToString();

    private static Result<Code> Find(string element, string code) => Codes.Value.TryGetValue((element, code), out var found) ? found : Unknown(element, code);

    private static Failure Unknown(string element, string code) => new(FailureReason.NotFound, "terms.code-unknown", $"'{code}' is no code of list {element} that the package knows.", "", code);

    private sealed record Code(string Name, string Means, DueRule Rule, TradeEvent? Event);
}
