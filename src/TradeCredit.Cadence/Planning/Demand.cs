using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Cadence;

/// <summary>What is demanded in one currency by one company: amounts, the pay-by day, what follows, and how to pay.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record Demand
{
    /// <summary>The company that demands.</summary>
    public required EntityId Entity { get; init; }

    /// <summary>The currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The level: the highest of its lines.</summary>
    public required int Level { get; init; }

    /// <summary>The items that are reminded of, in the order of due days.</summary>
    public required ImmutableArray<DemandLine> Lines { get; init; }

    /// <summary>Overdue items that are listed without a change of level.</summary>
    public ImmutableArray<OpenItem> AlsoOverdue { get; init; } = [];

    /// <summary>Credits that are not applied, as a positive amount; zero if they are left out or there are none.</summary>
    public required Money Credits { get; init; }

    /// <summary>Whether the credits are subtracted from the total.</summary>
    public bool CreditsAreSubtracted { get; init; }

    /// <summary>The fee for the demand as a whole; zero = none.</summary>
    public required Money DemandFee { get; init; }

    /// <summary>The interest that is claimed.</summary>
    public required Money Interest { get; init; }

    /// <summary>The pay-by day; null = at once.</summary>
    public LocalDate? Deadline { get; init; }

    /// <summary>What follows if nothing is paid, in words.</summary>
    public string Consequence { get; init; } = "";

    /// <summary>How to pay in this currency.</summary>
    public ImmutableArray<PaymentInstruction> Instructions { get; init; } = [];

    /// <summary>The open amounts in the currency of demands, by the account's exchange rates; null = no other currency is asked for.</summary>
    public Money? Converted { get; init; }

    /// <summary>The amounts demanded of the items.</summary>
    public Money Principal => Money.Sum(Lines.Select(l => l.Amount), Currency);

    /// <summary>All fees: of this demand, of its items, and of earlier reminders of them.</summary>
    public Money Fees => Money.Sum(Lines.Select(l => l.EarlierFees + (l.Fee ?? Money.Zero(Currency))), Currency) + DemandFee;

    /// <summary>Fees and interest.</summary>
    public Money Charges => Fees + Interest;

    /// <summary>What is demanded in all: principal, less credits that are subtracted, plus charges.</summary>
    public Money Total => Principal + Charges - (CreditsAreSubtracted ? Credits : Money.Zero(Currency));

    /// <inheritdoc/>
    public bool Equals(Demand? other) =>
        other is not null && Entity == other.Entity && Currency == other.Currency && Level == other.Level && Credits == other.Credits && CreditsAreSubtracted == other.CreditsAreSubtracted && DemandFee == other.DemandFee
        && Interest == other.Interest && Deadline == other.Deadline && string.Equals(Consequence, other.Consequence, StringComparison.Ordinal) && Converted == other.Converted && Lines.SequenceEqual(other.Lines)
        && AlsoOverdue.SequenceEqual(other.AlsoOverdue) && Instructions.SequenceEqual(other.Instructions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Entity, Currency, Level, Lines.Length);
}
