using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>The values of the canonical notation.</summary>
internal static class CanonicalValues
{
    public static bool TryDate(ref NotationReader reader, out LocalDate date) => Iso.TryDate(reader.TakeWhile(static c => c == '-' || char.IsAsciiDigit(c)).ToString(), out date);

    public static bool TryCurrency(ref NotationReader reader, CurrencySet currencies, out Currency currency) =>
        currencies.TryGet(reader.TakeWhile(char.IsAsciiLetterOrDigit), out currency);

    public static bool TryPercent(ref NotationReader reader, out Percentage percent)
    {
        var start = reader.Position;
        _ = reader.TakeWhile(IsNumeric);
        _ = reader.Take(' ');
        var isPercent = reader.Take('%');
        percent = default;
        if (isPercent && Percentage.TryParse(reader.Since(start), null, out percent)) return true;
        reader.Return(start);
        return false;
    }

    public static bool TryDecimal(ref NotationReader reader, out decimal number) =>
        decimal.TryParse(reader.TakeWhile(IsNumeric), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    public static bool TryRatio(ref NotationReader reader, out Ratio ratio) => Ratio.TryParse(reader.TakeWhile(static c => IsNumeric(c) || c == '/'), null, out ratio);

    public static bool TryMethod(ref NotationReader reader, [NotNullWhen(true)] out PaymentMethod? method) => PaymentMethod.TryOf(reader.TakeWord().ToString(), out method);

    public static bool TryRounding(ref NotationReader reader, [NotNullWhen(true)] out Rounding? rounding) =>
        Rounding.TryParse(reader.TakeWhile(static c => char.IsAsciiLetterLower(c) || IsNumeric(c) || c == '/').ToString(), null, out rounding);

    public static Result<Money> ReadMoney(ref NotationReader reader, CurrencySet currencies)
    {
        var start = reader.Position;
        _ = reader.TakeWhile(char.IsAsciiLetterOrDigit);
        _ = reader.Take(' ');
        _ = reader.TakeWhile(IsNumeric);
        if (Money.Read(reader.Since(start), currencies, CultureInfo.InvariantCulture).TryGet(out var money, out _)) return money;
        reader.Return(start);
        return reader.Expected("an amount such as EUR 500.00");
    }

    /// <summary>balance, 30%, 1/3 of untaxed, EUR 500.00.</summary>
    public static Result<Share> ReadShare(ref NotationReader reader, CurrencySet currencies)
    {
        if (reader.Take("balance")) return new Share.Balance();
        if (char.IsAsciiLetterUpper(reader.Next)) return ReadMoney(ref reader, currencies).Map(static m => (Share)new Share.FixedAmount(m));
        if (TryPercent(ref reader, out var percent)) return ReadBasis(ref reader).Map(of => (Share)new Share.Percent(percent, of));
        var start = reader.Position;
        if (TryRatio(ref reader, out var part)) return ReadBasis(ref reader).Map(of => (Share)new Share.Part(part, of));
        reader.Return(start);
        return reader.Expected("a share such as 30%, 1/3, EUR 500.00 or balance");
    }

    /// <summary>2%@10d, EUR 50.00@10d, 2%@10d of EUR 1000.00.</summary>
    public static Result<CashDiscount> ReadDiscount(ref NotationReader reader, CurrencySet currencies)
    {
        var isPercent = TryPercent(ref reader, out var percent);
        Failure? failure = null;
        Money amount = default;
        if (!isPercent && !ReadMoney(ref reader, currencies).TryGet(out amount, out failure)) return failure;
        if (!reader.Take('@')) return reader.Expected("@ and the rule of the window");
        if (!DueRuleNotation.Read(ref reader).TryGet(out var within, out failure)) return failure;
        if (!isPercent) return CashDiscount.Of(amount, within);
        if (!reader.Take(" of ")) return CashDiscount.Of(percent, within);
        return ReadMoney(ref reader, currencies).Map(stated => CashDiscount.Of(percent, within, stated));
    }

    private static Result<ShareBasis> ReadBasis(ref NotationReader reader)
    {
        if (!reader.Take(" of ")) return ShareBasis.Total;
        return reader.TakeEnum<ShareBasis>(out var basis) ? basis : reader.Expected("what the share is of, such as untaxed");
    }

    private static bool IsNumeric(char c) => char.IsAsciiDigit(c) || c is '.' or '-';
}
