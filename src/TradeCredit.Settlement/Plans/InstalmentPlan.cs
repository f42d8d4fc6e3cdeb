using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.Settlement;

/// <summary>An instalment plan: what is due on which date, principal and interest apart, to the minor unit.</summary>
/// <remarks>
/// <para>An immutable snapshot of what is owed: made from <see cref="PlanTerms"/> or from rows as agreed, changed by <see cref="Apply(PlanChange, BusinessCalendars)"/> into
/// another plan. Due dates ascend strictly; every amount is zero or more; the principal of the rows comes to <see cref="Principal"/>, so the balance never grows and ends at zero.</para>
/// <para>Equality is by content.</para>
/// </remarks>
/// <example><code>
/// PlanTerms.Level(12, PlanDates.Monthly(firstDue), PlanInterest.Monthly(6m)).Plan(Money.Of(100_000m, Currency.USD), agreedOn)
/// </code></example>
public sealed partial record InstalmentPlan
{
    /// <summary>Makes a plan as it was stored.</summary>
    /// <param name="start">The day from which the principal bears interest.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="rows">The rows, numbered from 1, with their balances; none = nothing is owed.</param>
    /// <param name="interest">What the plan costs; null = nothing.</param>
    /// <param name="flatOn">The principal that flat interest is counted on; null = interest on the balance.</param>
    /// <param name="instalment">The total that the rows share; null = they share none.</param>
    /// <param name="roll">How due dates move to business days; null = they stay.</param>
    /// <exception cref="ArgumentException">Rows are out of order, or numbers or balances do not fit.</exception>
    /// <exception cref="CurrencyMismatchException">A row is in another currency.</exception>
    [JsonConstructor]
    public InstalmentPlan(LocalDate start, Currency currency, ImmutableArray<PlanRow> rows, PlanInterest? interest = null, Money? flatOn = null, Money? instalment = null, DueRule? roll = null)
        : this(start, currency, Guard.Assigned(rows, nameof(rows)), interest, flatOn, instalment, roll, Principals(rows, currency))
    {
        var left = Principal.MinorUnits;
        for (var i = 0; i < rows.Length; i++)
        {
            left -= rows[i].PrincipalMinor;
            if (rows[i].Number != i + 1 || rows[i].BalanceAfter.MinorUnits != left)
                throw new ArgumentException($"Row {i + 1} has number {rows[i].Number} and a balance of {rows[i].BalanceAfter}; expected were {i + 1} and {Money.OfMinor(left, currency)}. Use Of for rows that are not numbered yet.", nameof(rows));
            if (i > 0 && rows[i].Due.Unadjusted <= rows[i - 1].Due.Unadjusted)
                throw new ArgumentException($"Due dates ascend; after {Iso.Text(rows[i - 1].Due.Unadjusted)} comes {Iso.Text(rows[i].Due.Unadjusted)}.", nameof(rows));
        }
    }

    private InstalmentPlan(LocalDate start, Currency currency, ImmutableArray<PlanRow> rows, PlanInterest? interest, Money? flatOn, Money? instalment, DueRule? roll, Money principal)
    {
        Start = start;
        Currency = currency;
        Rows = rows;
        Interest = interest;
        FlatOn = flatOn;
        Instalment = instalment;
        Roll = roll ?? DueRule.None;
        Principal = principal;
    }

    /// <summary>The day from which the principal bears interest.</summary>
    public LocalDate Start { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The rows in the order of their dates.</summary>
    public ImmutableArray<PlanRow> Rows { get; }

    /// <summary>What the plan costs; null = nothing.</summary>
    public PlanInterest? Interest { get; }

    /// <summary>The principal that flat interest is counted on; null = interest on the balance.</summary>
    public Money? FlatOn { get; }

    /// <summary>The total that the rows share, but for grace and the last one; null = they share none.</summary>
    public Money? Instalment { get; }

    /// <summary>How due dates move to business days.</summary>
    public DueRule Roll { get; }

    /// <summary>The principal of all rows.</summary>
    [JsonIgnore]
    public Money Principal { get; }

    /// <summary>The interest of all rows.</summary>
    [JsonIgnore]
    public Money TotalInterest => Money.Sum(Rows.Select(r => r.Interest), Currency);

    /// <summary>Everything that the rows come to.</summary>
    [JsonIgnore]
    public Money Total => Money.Sum(Rows.Select(r => r.Total), Currency);

    /// <summary>The unadjusted date of the last row; null if there is none.</summary>
    [JsonIgnore]
    public LocalDate? LastDue => Rows.IsEmpty ? null : Rows[^1].Due.Unadjusted;

    /// <summary>A plan of rows as agreed.</summary>
    /// <param name="start">The day from which the principal bears interest.</param>
    /// <param name="rows">The rows in the order of their dates, at least one.</param>
    /// <returns>The plan, its rows numbered and with their balances.</returns>
    /// <exception cref="ArgumentException">There is no row, or due dates do not ascend from the start on.</exception>
    /// <exception cref="CurrencyMismatchException">The rows are in several currencies.</exception>
    public static InstalmentPlan Of(LocalDate start, params ReadOnlySpan<PlanRow> rows) => Of(start, [.. rows], null);

    /// <inheritdoc cref="Of(LocalDate, ReadOnlySpan{PlanRow})"/>
    /// <param name="start">The day from which the principal bears interest.</param>
    /// <param name="rows">The rows in the order of their dates, at least one.</param>
    /// <param name="interest">How interest is counted when the plan changes; the interest of the rows stays as it is. Flat interest is counted on the principal of all rows.</param>
    public static InstalmentPlan Of(LocalDate start, ImmutableArray<PlanRow> rows, PlanInterest? interest)
    {
        if (rows.IsDefaultOrEmpty) throw new ArgumentException("A plan has at least one row.", nameof(rows));
        var from = start;
        var dated = ImmutableArray.CreateBuilder<PlanRow>(rows.Length);
        foreach (var row in rows)
        {
            if (row.Due.Unadjusted < from || (row.Due.Unadjusted == from && dated.Count > 0))
                throw new ArgumentException($"Due dates ascend from the start on; after {Iso.Text(from)} comes {Iso.Text(row.Due.Unadjusted)}.", nameof(rows));
            dated.Add(row.On(from, row.Due));
            from = row.Due.Unadjusted;
        }

        var principal = Principals(rows, rows[0].Currency);
        return new InstalmentPlan(start, rows[0].Currency, Numbered(dated), interest, interest is { IsFlat: true } ? principal : null, null, null, principal);
    }

    /// <inheritdoc/>
    public bool Equals(InstalmentPlan? other) =>
        other is not null && Start == other.Start && Currency == other.Currency && FlatOn == other.FlatOn && Instalment == other.Instalment && Interest == other.Interest && Roll == other.Roll
        && Rows.SequenceEqual(other.Rows);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, Currency, Principal, Rows.Length);

    /// <summary>The rows, one a line.</summary>
    /// <returns>For example <c>1: 2026-12-01 EUR 102.50 (principal 100.00, interest 2.50), then 900.00</c> and so on.</returns>
    public override string ToString() => string.Join('\n', Rows);

    internal static InstalmentPlan OfComputed(LocalDate start, Currency currency, ImmutableArray<PlanRow> rows, Money principal, PlanInterest? interest, Money? flatOn, Money? instalment, DueRule roll) =>
        new(start, currency, rows, interest, flatOn, instalment, roll, principal);

    /// <summary>The same plan with other rows, in the order of their dates; they get their numbers and balances here.</summary>
    internal InstalmentPlan WithRows(IReadOnlyList<PlanRow> rows, Money? instalment, PlanInterest? interest) =>
        new(Start, Currency, Numbered(rows), interest, FlatOn, instalment, Roll, Principals(rows, Currency));

    internal InstalmentPlan WithRows(IReadOnlyList<PlanRow> rows) => WithRows(rows, Instalment, Interest);

    /// <summary>The position of the first row due on a day or later; the number of rows if there is none.</summary>
    internal int IndexFrom(LocalDate day)
    {
        var index = 0;
        while (index < Rows.Length && Rows[index].Due.Unadjusted < day) index++;
        return index;
    }

    private static ImmutableArray<PlanRow> Numbered(IReadOnlyList<PlanRow> rows)
    {
        var numbered = new PlanRow[rows.Count];
        var balance = 0L;
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            numbered[i] = rows[i].At(i + 1, balance);
            balance += rows[i].PrincipalMinor;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(numbered);
    }

    private static Money Principals(IEnumerable<PlanRow> rows, Currency currency) => Money.Sum(rows.Select(r => r.Principal), currency);
}
