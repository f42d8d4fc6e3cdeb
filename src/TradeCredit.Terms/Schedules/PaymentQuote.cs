using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>What settles the open instalments of a schedule on a day.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record PaymentQuote
{
    internal PaymentQuote(LocalDate payDay, LocalDate? invoiceDate, Currency currency, ImmutableArray<QuoteLine> lines)
    {
        PayDay = payDay;
        IsPrepayment = payDay < invoiceDate;
        Lines = lines;
        Payable = Money.Sum(lines.Select(l => l.Payable), currency);
        Discount = Money.Sum(lines.Select(l => l.DiscountNet + l.DiscountTax), currency);
    }

    /// <summary>The day on which the money arrives.</summary>
    public LocalDate PayDay { get; }

    /// <summary>Whether the day lies before the invoice date. Discounts are earned all the same; false while there is no invoice date.</summary>
    public bool IsPrepayment { get; }

    /// <summary>One line for each instalment that is open, pending ones included.</summary>
    public ImmutableArray<QuoteLine> Lines { get; }

    /// <summary>What is to be paid in all.</summary>
    public Money Payable { get; }

    /// <summary>The discount in all.</summary>
    public Money Discount { get; }

    /// <inheritdoc/>
    public bool Equals(PaymentQuote? other) => other is not null && PayDay == other.PayDay && IsPrepayment == other.IsPrepayment && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(PayDay, Payable, Lines.Length);
}
