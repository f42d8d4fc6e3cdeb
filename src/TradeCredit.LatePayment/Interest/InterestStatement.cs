using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>The interest on a late debt up to a day, line by line, with the payments on the way.</summary>
/// <remarks>
/// <para>It says what settles the debt on <see cref="AsOf"/>: that day counts as an interest day. Interest is exact to the end; what is charged is rounded
/// once, and a payment fills the interest charged up to its day. The lines add up to <see cref="Interest"/>.</para>
/// <para>Immutable; equality is by content.</para>
/// </remarks>
public sealed record InterestStatement
{
    /// <summary>Makes a statement as it was stored.</summary>
    /// <param name="debt">The debt.</param>
    /// <param name="asOf">The day up to which interest counts, that day included.</param>
    /// <param name="dayCount">The day count.</param>
    /// <param name="lines">The lines in order of time.</param>
    /// <param name="payments">The payments in order of time.</param>
    /// <param name="interest">The interest charged, paid or not.</param>
    /// <param name="interestPaid">What payments have filled of it.</param>
    /// <param name="principalOpen">The principal that is left.</param>
    /// <param name="costsOpen">The costs that are left.</param>
    /// <param name="unapplied">Money and credits that nothing could take.</param>
    /// <param name="isCapped">Whether an agreed cap cut the interest.</param>
    [JsonConstructor]
    public InterestStatement(
        LateDebt debt, LocalDate asOf, DayCount dayCount, ImmutableArray<InterestLine> lines, ImmutableArray<AppliedPayment> payments,
        Money interest, Money interestPaid, Money principalOpen, Money costsOpen, Money unapplied, bool isCapped)
    {
        ArgumentNullException.ThrowIfNull(debt);
        ArgumentNullException.ThrowIfNull(dayCount);
        Debt = debt;
        AsOf = asOf;
        DayCount = dayCount;
        Lines = Guard.Assigned(lines, nameof(lines));
        Payments = Guard.Assigned(payments, nameof(payments));
        Interest = interest;
        InterestPaid = interestPaid;
        PrincipalOpen = principalOpen;
        CostsOpen = costsOpen;
        Unapplied = unapplied;
        IsCapped = isCapped;
    }

    /// <summary>The debt.</summary>
    public LateDebt Debt { get; }

    /// <summary>The day up to which interest counts, that day included.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The day count that the factors of the lines come from. It is custom unless the rule says otherwise.</summary>
    public DayCount DayCount { get; }

    /// <summary>The lines in order of time; none if nothing is late.</summary>
    public ImmutableArray<InterestLine> Lines { get; }

    /// <summary>The payments in order of time.</summary>
    public ImmutableArray<AppliedPayment> Payments { get; }

    /// <summary>The interest charged up to <see cref="AsOf"/>, paid or not.</summary>
    public Money Interest { get; }

    /// <summary>What payments have filled of the interest.</summary>
    public Money InterestPaid { get; }

    /// <summary>The principal that is left.</summary>
    public Money PrincipalOpen { get; }

    /// <summary>The costs that are left.</summary>
    public Money CostsOpen { get; }

    /// <summary>Money and credits that nothing could take.</summary>
    public Money Unapplied { get; }

    /// <summary>Whether an agreed cap cut the interest.</summary>
    public bool IsCapped { get; }

    /// <summary>The interest that is left.</summary>
    [JsonIgnore]
    public Money InterestOpen => Interest - InterestPaid;

    /// <summary>What settles the debt on <see cref="AsOf"/>: principal, interest and costs that are left.</summary>
    [JsonIgnore]
    public Money Due => PrincipalOpen + InterestOpen + CostsOpen;

    /// <inheritdoc/>
    public bool Equals(InterestStatement? other) =>
        other is not null && Debt == other.Debt && AsOf == other.AsOf && DayCount == other.DayCount && Interest == other.Interest && InterestPaid == other.InterestPaid
        && PrincipalOpen == other.PrincipalOpen && CostsOpen == other.CostsOpen && Unapplied == other.Unapplied && IsCapped == other.IsCapped
        && Lines.SequenceEqual(other.Lines) && Payments.SequenceEqual(other.Payments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Debt, AsOf, Interest, Lines.Length);

    /// <summary>The lines and payments in order of time, and what is left: a breakdown to check by hand.</summary>
    /// <returns>One line each.</returns>
    public override string ToString()
    {
        var lines = Lines.Select(l => (l.From, Text: l.ToString())).Concat(Payments.Select(p => (From: p.On, Text: p.ToString()))).OrderBy(l => l.From).Select(l => l.Text);
        var settled = CostsOpen.IsZero ? "" : $" + {CostsOpen} costs";
        return string.Join('\n', lines.Append($"{Iso.Text(AsOf)}: {PrincipalOpen} principal + {InterestOpen} interest{settled} = {Due}"));
    }
}
