using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Cadence;

/// <summary>What stands about a debtor whatever he owes: where he is, how he can be reached, who he is.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record DebtorFile
{
    private static readonly ImmutableArray<ContactChannel> AllChannels = [.. Enum.GetValues<ContactChannel>()];

    /// <summary>The debtor.</summary>
    public required DebtorId Debtor { get; init; }

    /// <summary>The zone of the place where he is contacted.</summary>
    public required DateTimeZone Zone { get; init => field = Guard.Present(value, nameof(Zone)); }

    /// <summary>His business days; null = not known, which a policy that needs them refuses.</summary>
    public BusinessCalendar? Calendar { get; init; }

    /// <summary>The creditor's business days, for calls and internal stages; null = every day.</summary>
    public BusinessCalendar? CreditorCalendar { get; init; }

    /// <summary>Whether he is left alone altogether.</summary>
    public bool IsExempt { get; init; }

    /// <summary>The channels for which an address and permission are there. Default: all.</summary>
    public ImmutableArray<ContactChannel> Channels { get; init => field = Guard.Assigned(value, nameof(Channels)); } = AllChannels;

    /// <summary>How he is addressed.</summary>
    public CultureProfile Culture { get; init => field = Guard.Present(value, nameof(Culture)); } = new();

    /// <summary>Who he is.</summary>
    public DebtorProfile Profile { get; init => field = Guard.Present(value, nameof(Profile)); } = new();

    /// <summary>How he can pay.</summary>
    public ImmutableArray<PaymentInstruction> Instructions { get; init => field = Guard.Whole(value, nameof(Instructions)); } = [];

    /// <summary>What law and contract say about late payment; null = not known.</summary>
    public LateRules? LateRules { get; init; }

    /// <summary>Exchange rates, by which fees and demands are converted.</summary>
    public ImmutableArray<ExchangeRate> Rates { get; init => field = Guard.Whole(value, nameof(Rates)); } = [];

    /// <inheritdoc/>
    public bool Equals(DebtorFile? other) =>
        other is not null && Debtor == other.Debtor && Zone.Equals(other.Zone) && ReferenceEquals(Calendar, other.Calendar) && ReferenceEquals(CreditorCalendar, other.CreditorCalendar) && IsExempt == other.IsExempt
        && Culture == other.Culture && Profile == other.Profile && LateRules == other.LateRules && Channels.AsSpan().SequenceEqual(other.Channels.AsSpan()) && Instructions.SequenceEqual(other.Instructions)
        && Rates.SequenceEqual(other.Rates);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Debtor, Zone.Id, IsExempt);

    internal Money? Convert(Money amount, Currency to)
    {
        if (amount.Currency == to) return amount;
        foreach (var rate in Rates)
        {
            if ((rate.Base.Currency == amount.Currency && rate.Quote.Currency == to) || (rate.Quote.Currency == amount.Currency && rate.Base.Currency == to)) return rate.Convert(amount, Rounding.HalfUp);
        }

        return null;
    }
}
