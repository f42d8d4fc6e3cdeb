using NodaTime;

namespace TradeCredit.Terms;

/// <summary>What one clause of a text says: how much, when, how. Filled word by word.</summary>
internal sealed class Clause(int position)
{
    /// <summary>Where it begins.</summary>
    public int Position { get; } = position;

    public decimal? Percent { get; set; }

    /// <summary>A share that is written as a fraction, such as 1/3.</summary>
    public Ratio? Part { get; set; }

    public bool IsBalance { get; set; }

    public bool IsDiscount { get; set; }

    public bool IsNet { get; set; }

    public InstalmentKind? Kind { get; set; }

    public PaymentMethod? Method { get; set; }

    public TradeEvent? Event { get; set; }

    public LocalDate? Date { get; set; }

    public bool IsBefore { get; set; }

    public (int Count, CountedUnit Unit)? Period { get; set; }

    /// <summary>The day of a month.</summary>
    public int? Day { get; set; }

    public bool IsNextMonth { get; set; }

    public MonthEndPlace MonthEnd { get; set; }

    public bool IsImmediate { get; set; }

    public bool IsAtSight { get; set; }

    public bool IsAfterSight { get; set; }

    /// <summary>Whether it counts from the monthly statement.</summary>
    public bool IsMonthlyStatement { get; set; }

    /// <summary>Whether it counts from the first day of the month after the statement.</summary>
    public bool IsNextMonthStatement { get; set; }

    /// <summary>Whether it says how much.</summary>
    public bool HasShare => Percent is not null || Part is not null || IsBalance;

    /// <summary>Whether it says when.</summary>
    public bool HasTime => Period is not null || Event is not null || Date is not null || Day is not null || MonthEnd != MonthEndPlace.Nowhere || IsImmediate || IsAtSight || IsAfterSight || IsMonthlyStatement || IsNextMonthStatement;

    public bool IsEmpty => !HasShare && !HasTime && !IsDiscount && !IsNet && Kind is null && Method is null;

    /// <summary>Whether it says nothing but when, and perhaps how.</summary>
    public bool IsTimeOnly => HasTime && !HasShare && !IsDiscount && !IsNet && Kind is null && !IsMonthlyStatement && !IsNextMonthStatement;

    /// <summary>Whether it says nothing but that nothing is taken off.</summary>
    public bool IsNetOnly => IsNet && !HasTime && !HasShare && !IsDiscount && Kind is null && Method is null;

    /// <summary>Whether it says nothing but how.</summary>
    public bool IsMethodOnly => Method is not null && !HasShare && !HasTime && !IsDiscount && !IsNet && Kind is null;

    /// <summary>Whether it says a time in two ways of which one would be ignored.</summary>
    public bool HasTwoTimes
    {
        get
        {
            var isCounted = Period is not null || Day is not null || MonthEnd != MonthEndPlace.Nowhere || IsNextMonth;
            var isStatement = IsMonthlyStatement || IsNextMonthStatement;
            return ((IsImmediate || IsAtSight) && (isCounted || isStatement))
                || (isStatement && (Day is not null || MonthEnd != MonthEndPlace.Nowhere || IsNextMonth || Event is not null || Date is not null))
                || (IsNextMonth && Day is null && MonthEnd != MonthEndPlace.OfNextMonth)
                || (IsNextMonth && Day is not null && (Period is not null || MonthEnd != MonthEndPlace.Nowhere))
                || (MonthEnd == MonthEndPlace.OfNextMonth && Day is not null)
                || (Date is not null && Event is not null);
        }
    }

    /// <summary>Takes over when, and how if it does not say it itself.</summary>
    public void TakeTimeOf(Clause other)
    {
        (Event, Date, IsBefore, Period, Day) = (other.Event, other.Date, other.IsBefore, other.Period, other.Day);
        (IsNextMonth, MonthEnd, IsImmediate, IsAtSight, IsAfterSight) = (other.IsNextMonth, other.MonthEnd, other.IsImmediate, other.IsAtSight, other.IsAfterSight);
        Method ??= other.Method;
    }
}
