using System.Collections.Immutable;

namespace TradeCredit.Terms;

/// <summary>A text with all its readings as payment terms: one if it is plain, several if trade reads it in several ways.</summary>
/// <remarks>Immutable; equality is by content.</remarks>
public sealed record TermsReadings
{
    internal TermsReadings(string text, TermsNotation notation, ImmutableArray<TermsReading> readings)
    {
        Text = text;
        Notation = notation;
        Readings = readings;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The notation that it was read in.</summary>
    public TermsNotation Notation { get; }

    /// <summary>The readings, the most literal first; at least one.</summary>
    public ImmutableArray<TermsReading> Readings { get; }

    /// <summary>Whether there are several readings. None of them is preferred: who wrote the text must say which one is meant.</summary>
    public bool IsAmbiguous => Readings.Length > 1;

    /// <summary>The only reading.</summary>
    /// <returns>The reading, or a failure <c>terms.text-ambiguous</c> that lists what each reading gives.</returns>
    public Result<TermsReading> Only() => !IsAmbiguous ? Readings[0] : new Failure(
        FailureReason.Ambiguous, "terms.text-ambiguous",
        $"The text has {Readings.Length} readings: {string.Join(" | ", Readings.Select((r, i) => $"({(char)('a' + i)}) {r.Note}: {r.Example}"))}.", "", Text);

    /// <summary>The terms of the only reading.</summary>
    /// <returns>The terms, or a failure: <c>terms.text-ambiguous</c>, <c>terms.net-not-stated</c>, or the first fault of the terms.</returns>
    public Result<PaymentTerms> ToTerms() => Only().Then(static r => r.ToTerms());

    /// <inheritdoc/>
    public bool Equals(TermsReadings? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal) && Notation == other.Notation && Readings.SequenceEqual(other.Readings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Notation, Readings.Length);
}
