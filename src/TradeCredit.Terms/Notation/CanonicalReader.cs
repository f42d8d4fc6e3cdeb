using System.Collections.Immutable;

namespace TradeCredit.Terms;

/// <summary>Reads terms in canonical notation: the inverse of what <see cref="CanonicalWriter"/> writes.</summary>
internal static class CanonicalReader
{
    private const string AfterInstalment = "another word of the instalment, ; and an instalment, | and a setting, or the end";

    public static Result<PaymentTerms> Read(string text, CurrencySet currencies)
    {
        var reader = new NotationReader(text);
        if (!reader.TakeQuoted(out var code)) return reader.Expected("the code of the terms in quotes, as ToNotation writes it (TermsNotation reads texts of trade such as 2/10 net 30)");
        var version = "1";
        if (reader.Take(" version ") && !reader.TakeQuoted(out version)) return reader.Expected("the version in quotes");
        Currency? currency = null;
        if (reader.Take(" in "))
        {
            if (!CanonicalValues.TryCurrency(ref reader, currencies, out var only)) return reader.Expected("the code of a currency");
            currency = only;
        }

        if (!reader.Take(": ")) return reader.Expected("a colon, a blank and the first instalment");
        var instalments = ImmutableArray.CreateBuilder<Instalment>();
        do
        {
            if (!ReadInstalment(ref reader, currencies).TryGet(out var instalment, out var failure)) return failure;
            instalments.Add(instalment);
        }
        while (reader.Take("; "));
        var terms = new PaymentTerms { Code = code, Version = version, Currency = currency, Instalments = instalments.ToImmutable() };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var instructions = ImmutableArray.CreateBuilder<PaymentInstruction>();
        while (reader.Take(" | "))
        {
            if (!CanonicalSettings.Read(ref reader, currencies, terms, instructions, seen).TryGet(out terms, out var failure)) return failure;
        }

        return reader.AtEnd ? terms with { Instructions = instructions.ToImmutable() } : reader.Expected(AfterInstalment);
    }

    private static Result<Instalment> ReadInstalment(ref NotationReader reader, CurrencySet currencies)
    {
        if (!CanonicalValues.ReadShare(ref reader, currencies).TryGet(out var share, out var failure)) return failure;
        var instalment = new Instalment { Share = share };
        var discounts = ImmutableArray.CreateBuilder<CashDiscount>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Next == ' ' && !reader.IsNext(" | "))
        {
            _ = reader.Take(' ');
            var start = reader.Position;
            var word = reader.TakeWord().ToString();
            if (!reader.Take(' ') || (word is not "less" && !seen.Add(word)))
            {
                reader.Return(start);
                return reader.Expected(AfterInstalment);
            }

            if (word is "less")
            {
                if (!CanonicalValues.ReadDiscount(ref reader, currencies).TryGet(out var discount, out failure)) return failure;
                discounts.Add(discount);
            }
            else if (!ReadWord(ref reader, word, start, instalment).TryGet(out instalment, out failure))
            {
                return failure;
            }
        }

        return instalment with { Discounts = discounts.ToImmutable() };
    }

    private static Result<Instalment> ReadWord(ref NotationReader reader, string word, int start, Instalment instalment)
    {
        switch (word)
        {
            case "on": return ReadTrigger(ref reader).Map(t => instalment with { Trigger = t });
            case "due": return DueRuleNotation.Read(ref reader).Map(instalment.DueBy);
            case "as": return reader.TakeEnum<InstalmentKind>(out var kind) ? instalment with { Kind = kind } : reader.Expected("the kind of the instalment");
            case "by": return CanonicalValues.TryMethod(ref reader, out var method) ? instalment.By(method) : reader.Expected("a method of payment");
            case "documents": return reader.TakeEnum<DocumentRelease>(out var release) ? instalment.Releasing(release) : reader.Expected("a release of documents");
            case "grace": return reader.TakeNumber(out var days) ? instalment.Grace(days) : reader.Expected("a number of days");
            case "rounding": return CanonicalValues.TryRounding(ref reader, out var rounding) ? instalment with { Rounding = rounding } : reader.Expected("a rounding such as half-up or half-up/0.05");
            case "if": return reader.TakeQuoted(out var condition) ? instalment with { Condition = condition } : reader.Expected("a condition in quotes");
        }

        reader.Return(start);
        return reader.Expected(AfterInstalment);
    }

    private static Result<Trigger> ReadTrigger(ref NotationReader reader)
    {
        if (char.IsAsciiDigit(reader.Next)) return CanonicalValues.TryDate(ref reader, out var date) ? new Trigger.OnDate(date) : reader.Expected("a date such as 2026-12-31");
        if (reader.Take("previous")) return new Trigger.AfterPrevious();
        var afterDiscount = reader.Take("discount-end ");
        var start = reader.Position;
        if (!TradeEvent.TryOf(reader.TakeWord().ToString(), out var @event))
        {
            reader.Return(start);
            return reader.Expected("an event, previous, discount-end and an event, or a date");
        }

        var label = "";
        if (reader.Take(" \"") && !reader.TakeQuotedRest(out label)) return reader.Expected("a quote at the end of the label");
        var on = new Trigger.OnEvent(@event, label);
        return afterDiscount ? new Trigger.AfterDiscount(on) : on;
    }
}
