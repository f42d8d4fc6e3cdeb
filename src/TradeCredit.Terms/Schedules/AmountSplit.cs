using System.Globalization;

namespace TradeCredit.Terms;

/// <summary>Splits the amounts of an invoice over the instalments of its terms: totals first, then the tax and freight that lie in each.</summary>
internal readonly ref struct AmountSplit(PaymentTerms terms, InvoiceAmounts amounts, StepRecorder? recorder, int explained)
{
    /// <summary>The amounts of each instalment; together they are those of the invoice.</summary>
    public Result<InvoiceAmounts[]> Parts()
    {
        if (!Totals().TryGet(out var totals, out var failure)) return failure;
        var tax = Place(amounts.Tax, totals, static (basis, amounts) => basis switch
        {
            ShareBasis.Untaxed or ShareBasis.Goods => Ratio.Zero,
            ShareBasis.Tax => Ratio.One,
            ShareBasis.TaxAndFreight => amounts.Tax.RatioTo(amounts.Tax + amounts.Freight),
            _ => null,
        });
        var untaxed = Less(totals, tax);
        var freight = Place(amounts.Freight, untaxed, static (basis, _) => basis switch
        {
            ShareBasis.Goods or ShareBasis.Tax => Ratio.Zero,
            ShareBasis.TaxAndFreight => Ratio.One,
            _ => null,
        });
        var fixedTax = Place(amounts.FixedTax, tax, static (_, _) => null);
        var notDiscountable = Place(amounts.NotDiscountable, Less(untaxed, freight), static (_, _) => null);
        var parts = new InvoiceAmounts[totals.Length];
        for (var i = 0; i < parts.Length; i++) parts[i] = new InvoiceAmounts(totals[i], tax[i], fixedTax[i], freight[i], notDiscountable[i]);
        return parts;
    }

    // The total of each instalment; together they are the total of the invoice.
    private Result<Money[]> Totals()
    {
        var instalments = terms.Instalments;
        var totals = new Money[instalments.Length];
        var left = amounts.Total;
        for (var i = 0; i < totals.Length - 1; i++)
        {
            var log = i + 1 == explained ? recorder : null;
            var rounding = instalments[i].Rounding ?? terms.Conventions.Rounding;
            totals[i] = Share(instalments[i].Share, left).Round(rounding);
            log?.Add("terms.share", instalments[i].Share.ToString(), totals[i].ToString(), $"{instalments[i].Share}, of {amounts.Total} in all, rounded {rounding}: {totals[i]}.");
            if (IsMore(totals[i], left) && terms.Conventions.OverAllocation != OverAllocation.AllowNegative)
            {
                if (terms.Conventions.OverAllocation == OverAllocation.Refuse && !IsByRounding(totals, i)) return OverAllocated(i, amounts.Total - left + totals[i]);
                totals[i] = left;
                log?.Add("terms.share-cut", left.ToString(), left.ToString(), $"No more than {left} is left.");
            }

            left -= totals[i];
        }

        totals[^1] = left;
        if (totals.Length == explained) recorder?.Add("terms.share", instalments[^1].Share.ToString(), left.ToString(), $"The last instalment takes what is left of {amounts.Total}: {left}.");
        return left.Sign * amounts.Total.Sign < 0 && terms.Conventions.OverAllocation != OverAllocation.AllowNegative ? OverAllocated(totals.Length - 1, amounts.Total - left) : totals;
    }

    private ExactAmount Share(Share share, Money left)
    {
        if (share.Stated is { } stated) return ExactAmount.Of(Basis(stated.Of, left)).Times(stated.Part);
        var amount = ((Share.FixedAmount)share).Amount;
        return ExactAmount.Of(amounts.Total.IsNegative ? -amount : amount);
    }

    private Money Basis(ShareBasis of, Money left) => of switch
    {
        ShareBasis.Untaxed => amounts.Untaxed,
        ShareBasis.Goods => amounts.Goods,
        ShareBasis.TaxAndFreight => amounts.Tax + amounts.Freight,
        ShareBasis.Tax => amounts.Tax,
        ShareBasis.Remaining => left,
        _ => amounts.Total,
    };

    // Whether exact shares would still have fitted: then only rounding up made them too much, and nobody stated more than the whole.
    private bool IsByRounding(Money[] totals, int last)
    {
        var sum = ExactAmount.Of(Money.Zero(amounts.Currency));
        for (var i = 0; i <= last; i++)
        {
            var share = terms.Instalments[i].Share;
            sum = sum.Plus(share.Stated is { Of: ShareBasis.Remaining } && i < last ? ExactAmount.Of(totals[i]) : Share(share, Left(totals, i)));
        }

        return !IsMore(sum, ExactAmount.Of(amounts.Total));
    }

    private Money Left(Money[] totals, int count) => amounts.Total - Money.Sum(totals.Take(count), amounts.Currency);

    // Where a part of the invoice lies: an instalment whose basis says it has its own part; the others share the rest in proportion to their room.
    private Money[] Place(Money whole, Money[] room, Func<ShareBasis, InvoiceAmounts, Ratio?> own)
    {
        var placed = new Money[room.Length];
        Array.Fill(placed, Money.Zero(whole.Currency));
        if (whole.IsZero) return placed;
        var left = whole;
        var weights = new Ratio[room.Length];
        for (var i = 0; i < room.Length; i++)
        {
            // The last instalment has what is left of everything.
            var basis = i == room.Length - 1 ? ShareBasis.Remaining : terms.Instalments[i].Share.Stated?.Of ?? ShareBasis.Total;
            if (own(basis, amounts) is not { } part) weights[i] = room[i].Sign * whole.Sign > 0 ? Ratio.Of(Int128.Abs(room[i].MinorUnits), 1) : Ratio.Zero;
            else placed[i] = Within(room[i].Times(part, Rounding.HalfUp), room[i], left);
            left -= placed[i];
        }

        if (Array.Exists(weights, w => w > Ratio.Zero))
        {
            var spread = left.Allocate(weights, ResidualRule.LargestRemainder);
            for (var i = 0; i < room.Length; i++) placed[i] += Within(spread[i], room[i] - placed[i], left);
        }

        // What rounding leaves goes where there is room, the last instalment first.
        for (var i = room.Length - 1; i >= 0; i--)
        {
            left = whole - Money.Sum(placed, whole.Currency);
            placed[i] += Within(left, room[i] - placed[i], left);
        }

        return placed;
    }

    // As much of an amount as there is room for and as is left; nothing where one of them has the other sign.
    private static Money Within(Money amount, Money room, Money left)
    {
        if (amount.Sign * left.Sign <= 0 || room.Sign * left.Sign <= 0) return Money.Zero(amount.Currency);
        var least = amount.Abs() < room.Abs() ? amount : room;
        return least.Abs() < left.Abs() ? least : left;
    }

    private static Money[] Less(Money[] from, Money[] amounts)
    {
        var rest = new Money[from.Length];
        for (var i = 0; i < rest.Length; i++) rest[i] = from[i] - amounts[i];
        return rest;
    }

    // More than a limit, in the direction of either sign; an amount of the other sign than its limit is more than it, too.
    private static bool IsMore(Money amount, Money limit) => amount.Sign * limit.Sign < 0 || amount.Abs() > limit.Abs();

    private static bool IsMore(ExactAmount amount, ExactAmount limit) => amount.CompareMagnitudeTo(limit) > 0;

    private static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"instalments[{index}]");

    private Failure OverAllocated(int index, Money allocated) => new(FailureReason.Contradiction, "terms.over-allocated",
        $"The instalments come to {allocated}, more than the total of {amounts.Total}.", PathOf(index), allocated.ToString());
}
