using System.Collections.Immutable;

namespace TradeCredit.Cadence;

/// <summary>How a debtor is addressed. It chooses words and channel, never the amount, the day or the stage.</summary>
/// <remarks>No country is tied to any of this: it is what you know of this debtor. Equality is by content.</remarks>
public sealed record CultureProfile
{
    /// <summary>The language of messages, as a tag such as <c>en</c> or <c>zh-Hans</c>.</summary>
    public string Language { get; init => field = Guard.Present(value, nameof(Language)); } = "en";

    /// <summary>The form of address, in words.</summary>
    public string AddressForm { get; init => field = Guard.Present(value, nameof(AddressForm)); } = "";

    /// <summary>How plainly first words are put.</summary>
    public Directness Directness { get; init; }

    /// <summary>The channels he prefers; they go first among those of a stage.</summary>
    public ImmutableArray<ContactChannel> PreferredChannels { get; init => field = Guard.Assigned(value, nameof(PreferredChannels)); } = [];

    /// <summary>A go-between; null = none.</summary>
    public string? Intermediary { get; init; }

    /// <inheritdoc/>
    public bool Equals(CultureProfile? other) =>
        other is not null && string.Equals(Language, other.Language, StringComparison.Ordinal) && string.Equals(AddressForm, other.AddressForm, StringComparison.Ordinal) && Directness == other.Directness
        && string.Equals(Intermediary, other.Intermediary, StringComparison.Ordinal) && PreferredChannels.AsSpan().SequenceEqual(other.PreferredChannels.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Language, AddressForm, Directness);
}
