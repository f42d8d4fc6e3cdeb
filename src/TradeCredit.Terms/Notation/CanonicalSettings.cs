using System.Collections.Immutable;

namespace TradeCredit.Terms;

/// <summary>Reads the settings of the canonical notation, each after a bar.</summary>
internal static class CanonicalSettings
{
    /// <summary>The terms with one more setting.</summary>
    public static Result<PaymentTerms> Read(ref NotationReader reader, CurrencySet currencies, PaymentTerms terms, ImmutableArray<PaymentInstruction>.Builder instructions, HashSet<string> seen)
    {
        var start = reader.Position;
        var word = reader.TakeWord().ToString();
        if (word is not "pay" && !seen.Add(word))
        {
            reader.Return(start);
            return reader.Expected("a setting that is not there yet");
        }

        if (word is "method") return reader.Take(' ') && CanonicalValues.TryMethod(ref reader, out var method) ? terms with { Method = method } : reader.Expected("a blank and a method of payment");
        if (word is "pay")
        {
            if (!ReadInstruction(ref reader, currencies).TryGet(out var instruction, out var failure)) return failure;
            instructions.Add(instruction);
            return terms;
        }

        if (ReadConvention(ref reader, word, terms.Conventions) is { } conventions) return conventions.Map(c => terms with { Conventions = c });
        if (ReadPolicy(ref reader, word, terms.Discounts) is { } policy) return policy.Map(p => terms with { Discounts = p });
        if (ReadClause(ref reader, word, terms.Default ?? new DefaultClause()) is { } clause) return clause.Map(c => terms with { Default = c });
        reader.Return(start);
        return reader.Expected("a setting such as rounding half-up/0.05 or title-retained");
    }

    private static Result<TermsConventions>? ReadConvention(ref NotationReader reader, string word, TermsConventions conventions)
    {
        switch (word)
        {
            case "no-equal-instalments": return conventions with { RefusesEqualInstalments = true };
            case "no-discount-on-instalments": return conventions with { RefusesDiscountOnInstalments = true };
            case "rounding": return reader.Take(' ') && CanonicalValues.TryRounding(ref reader, out var rounding) ? conventions with { Rounding = rounding } : reader.Expected("a blank and a rounding");
            case "last-instalment": return reader.TakeSetting<LastInstalment>(out var last) ? conventions with { LastInstalment = last } : reader.Expected(Choices<LastInstalment>());
            case "over-allocation": return reader.TakeSetting<OverAllocation>(out var over) ? conventions with { OverAllocation = over } : reader.Expected(Choices<OverAllocation>());
            case "zero-total": return reader.TakeSetting<ZeroTotal>(out var zero) ? conventions with { ZeroTotal = zero } : reader.Expected(Choices<ZeroTotal>());
            case "before-base": return reader.TakeSetting<BeforeBase>(out var before) ? conventions with { BeforeBase = before } : reader.Expected(Choices<BeforeBase>());
            default: return null;
        }
    }

    private static Result<DiscountPolicy>? ReadPolicy(ref NotationReader reader, string word, DiscountPolicy policy)
    {
        switch (word)
        {
            case "no-discount-on-freight": return policy with { ExcludesFreight = true };
            case "no-discount-on-credit-notes": return policy with { AppliesToCreditNotes = false };
            case "discount-tax": return reader.TakeSetting<DiscountTax>(out var tax) ? policy with { Tax = tax } : reader.Expected(Choices<DiscountTax>());
            case "discount-on-part-payments": return reader.TakeSetting<PartialPaymentDiscount>(out var partial) ? policy with { PartialPayments = partial } : reader.Expected(Choices<PartialPaymentDiscount>());
            case "discount-grace": return reader.Take(' ') && reader.TakeNumber(out var days) ? policy with { GraceDays = days } : reader.Expected("a blank and a number of days");
            case "discount-rounding": return reader.Take(' ') && CanonicalValues.TryRounding(ref reader, out var rounding) ? policy with { Rounding = rounding } : reader.Expected("a blank and a rounding");
            default: return null;
        }
    }

    private static Result<DefaultClause>? ReadClause(ref NotationReader reader, string word, DefaultClause clause)
    {
        switch (word)
        {
            case "default-clause": return clause;
            case "title-retained": return clause with { RetentionOfTitle = true };
            case "no-set-off": return clause with { ExcludesSetOff = true };
            case "no-withholding": return clause with { ExcludesWithholding = true };
            case "no-cisg": return clause with { ExcludesCisg = true };
            case "law": return reader.Take(' ') && CountryCode.TryParse(reader.TakeWhile(char.IsAsciiLetter), null, out var law) ? clause with { GoverningLaw = law } : reader.Expected("a blank and the code of a country");
            case "forum": return reader.Take(' ') && reader.TakeQuoted(out var forum) ? clause with { Forum = forum } : reader.Expected("a blank and the forum in quotes");
            case "interest": return ReadInterest(ref reader).Map(i => clause with { Interest = i });
            case "acceleration": return ReadAcceleration(ref reader).Map(a => clause with { Acceleration = a });
            default: return null;
        }
    }

    private static Result<PaymentInstruction> ReadInstruction(ref NotationReader reader, CurrencySet currencies)
    {
        if (!reader.TakeSetting<PaymentChannel>(out var channel)) return reader.Expected(Choices<PaymentChannel>());
        Span<string> parts = ["", "", ""];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!reader.Take(' ') || !reader.TakeQuoted(out parts[i])) return reader.Expected("payee, account and institution, each in quotes");
        }

        Currency? currency = null;
        if (reader.Take(" in "))
        {
            if (!CanonicalValues.TryCurrency(ref reader, currencies, out var only)) return reader.Expected("the code of a currency");
            currency = only;
        }

        return string.IsNullOrWhiteSpace(parts[0]) || string.IsNullOrWhiteSpace(parts[1]) ? reader.Expected("a payee and an account that are not blank") : new PaymentInstruction(channel, parts[0], parts[1], parts[2], currency);
    }

    private static Result<AgreedInterest> ReadInterest(ref NotationReader reader)
    {
        if (!ReadRate(ref reader).TryGet(out var rate, out var failure)) return failure;
        var interest = new AgreedInterest { Rate = rate };
        if (reader.Take(" binding "))
        {
            if (!reader.TakeEnum<RateBinding>(out var binding)) return reader.Expected(Choices<RateBinding>());
            interest = interest with { Binding = binding };
        }

        if (reader.Take(" compounding "))
        {
            if (!reader.TakeEnum<Compounding>(out var compounding)) return reader.Expected(Choices<Compounding>());
            interest = interest with { Compounding = compounding };
        }

        if (!ReadOptionalPercent(ref reader, " cap ").TryGet(out var cap, out failure)) return failure;
        interest = interest with { Cap = cap };
        if (reader.Take(" grace "))
        {
            if (!reader.TakeNumber(out var days)) return reader.Expected("a number of days");
            interest = interest with { GraceDays = days };
        }

        interest = interest with { GraceIsFree = reader.Take(" grace-is-free") };
        if (!reader.Take(" day-count ")) return interest;
        var start = reader.Position;
        if (DayCount.TryOf(reader.TakeWhile(static c => c is not ' ').ToString(), out var dayCount)) return interest with { DayCount = dayCount };
        reader.Return(start);
        return reader.Expected("a day count such as ACT/360");
    }

    private static Result<InterestRate> ReadRate(ref NotationReader reader)
    {
        if (reader.Take(" yearly ")) return CanonicalValues.TryPercent(ref reader, out var yearly) ? new InterestRate.Yearly(yearly) : reader.Expected("a percentage");
        if (reader.Take(" daily ")) return CanonicalValues.TryPercent(ref reader, out var daily) ? new InterestRate.Daily(daily) : reader.Expected("a percentage");
        if (!reader.Take(" over ") || !reader.TakeQuoted(out var series)) return reader.Expected("yearly, daily, or over and a series in quotes");
        if (!reader.Take(' ') || !CanonicalValues.TryPercent(ref reader, out var margin)) return reader.Expected("the margin as a percentage");
        var rate = new InterestRate.OverReference(series, margin);
        if (reader.Take(" times "))
        {
            if (!CanonicalValues.TryDecimal(ref reader, out var multiple)) return reader.Expected("a number");
            rate = rate with { Multiple = multiple };
        }

        if (reader.Take(" at "))
        {
            if (!reader.TakeEnum<ReferenceDay>(out var day)) return reader.Expected(Choices<ReferenceDay>());
            rate = rate with { Day = day };
        }

        if (!ReadOptionalPercent(ref reader, " rounded-up-to ").TryGet(out var step, out var failure)) return failure;
        if (!ReadOptionalPercent(ref reader, " minimum ").TryGet(out var minimum, out failure)) return failure;
        if (!ReadOptionalPercent(ref reader, " maximum ").TryGet(out var maximum, out failure)) return failure;
        return rate with { RoundedUpTo = step, Minimum = minimum, Maximum = maximum };
    }

    private static Result<Percentage?> ReadOptionalPercent(ref NotationReader reader, string word)
    {
        if (!reader.Take(word)) return (Percentage?)null;
        return CanonicalValues.TryPercent(ref reader, out var percent) ? percent : reader.Expected("a percentage");
    }

    private static Result<AccelerationClause> ReadAcceleration(ref NotationReader reader)
    {
        int? missed = null;
        Ratio? share = null;
        if (reader.Take(" missed "))
        {
            if (!reader.TakeNumber(out var count)) return reader.Expected("a number of instalments");
            missed = count;
        }

        if (reader.Take(" share "))
        {
            if (!CanonicalValues.TryRatio(ref reader, out var part)) return reader.Expected("a part such as 1/5");
            share = part;
        }

        return reader.Take(" cure ") && reader.TakeNumber(out var days) ? new AccelerationClause(missed, share, days) : reader.Expected("cure and a number of days");
    }

    private static string Choices<T>()
        where T : struct, Enum =>
        $"a blank and one of {string.Join(", ", Enum.GetValues<T>().Select(Kebab.Of))}";
}
