using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>One contact with the debtor: when, how, in which tone, with which demands.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record PlannedContact
{
    /// <summary>When it may be made.</summary>
    public required ContactWindow Window { get; init; }

    /// <summary>The stage: the highest of the items.</summary>
    public required ReminderStage Stage { get; init; }

    /// <summary>The channel.</summary>
    public required ContactChannel Channel { get; init; }

    /// <summary>How it speaks: as the stage says, one step milder after a complaint.</summary>
    public required Tone Tone { get; init; }

    /// <summary>What is demanded, by company and currency.</summary>
    public required ImmutableArray<Demand> Demands { get; init; }

    /// <summary>What brought it about.</summary>
    public required ContactOccasion Occasion { get; init; }

    /// <summary>The statements of account that go with it, one for each currency; none if the stage does not ask for them or one that was sent has shown the items.</summary>
    public ImmutableArray<AccountStatement> Statements { get; init; } = [];

    /// <summary>What is offered.</summary>
    public ImmutableArray<SolutionOffer> Offers { get; init; } = [];

    /// <summary>Whether the debtor is asked for a day of payment, since he has answered without naming one.</summary>
    public bool AsksForDate { get; init; }

    /// <summary>Whether the debtor is asked why he is late, since he has never said.</summary>
    public bool AsksForCause { get; init; }

    /// <summary>The buffer that it cites; null = none.</summary>
    public AgreedBuffer? CitedBuffer { get; init; }

    /// <summary>What identifies the reminder.</summary>
    public required string Reminder { get; init; }

    /// <summary>The contact as an event, once it is made.</summary>
    /// <param name="debtor">The debtor.</param>
    /// <param name="at">When it was made.</param>
    /// <param name="contentHash">A hash of what was sent, for evidence; null = not kept.</param>
    /// <returns>The event.</returns>
    public ContactEvent.ReminderSent ToSent(DebtorId debtor, Instant at, string? contentHash = null)
    {
        var lines = ImmutableArray.CreateBuilder<ReminderLine>();
        foreach (var demand in Demands)
        {
            // A fee for the demand as a whole is noted with its first line of the highest level.
            var whole = demand.DemandFee;
            foreach (var line in demand.Lines)
            {
                var bears = !whole.IsZero && line.Level == demand.Level;
                var fee = bears ? (line.Fee ?? Money.Zero(whole.Currency)) + whole : line.Fee;
                if (bears) whole = Money.Zero(whole.Currency);
                lines.Add(new ReminderLine(line.Item.Id, line.Level, fee));
            }
        }

        return new ContactEvent.ReminderSent(debtor, at, Reminder, Channel, Stage.Level, lines.ToImmutable(), Demands.Select(d => d.Deadline).FirstOrDefault(d => d is not null), hadStatement: !Statements.IsEmpty, contentHash: contentHash);
    }

    /// <inheritdoc/>
    public bool Equals(PlannedContact? other) =>
        other is not null && Window == other.Window && Stage == other.Stage && Channel == other.Channel && Tone == other.Tone && Occasion == other.Occasion && AsksForDate == other.AsksForDate && AsksForCause == other.AsksForCause
        && CitedBuffer == other.CitedBuffer && string.Equals(Reminder, other.Reminder, StringComparison.Ordinal) && Demands.SequenceEqual(other.Demands) && Statements.SequenceEqual(other.Statements) && Offers.SequenceEqual(other.Offers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Window, Stage.Level, Channel, Demands.Length);
}
