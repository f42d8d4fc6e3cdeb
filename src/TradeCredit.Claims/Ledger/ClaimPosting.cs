using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Claims;

/// <summary>For which claim, for whom and when the events of a claim are written into the ledger.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record ClaimPosting
{
    /// <summary>Makes a posting.</summary>
    /// <param name="claim">What identifies the claim in the ledger: the id of its dispute and hold, and the start of the keys of its events. A case that is opened again takes an id of its own, such as CL-7/2. Not blank.</param>
    /// <param name="debtor">The debtor.</param>
    /// <param name="on">The day on which the events count.</param>
    /// <param name="at">The instant at which they are entered.</param>
    /// <exception cref="ArgumentException">The id is blank, or the debtor is the default value.</exception>
    public ClaimPosting(string claim, DebtorId debtor, LocalDate on, Instant at)
    {
        if (debtor == default) throw new ArgumentException("default(DebtorId) names no debtor.", nameof(debtor));
        Claim = Guard.Text(claim, nameof(claim));
        Debtor = debtor;
        On = on;
        At = at;
    }

    /// <summary>What identifies the claim in the ledger.</summary>
    public string Claim { get; }

    /// <summary>The debtor.</summary>
    public DebtorId Debtor { get; }

    /// <summary>The day on which the events count.</summary>
    public LocalDate On { get; }

    /// <summary>The instant at which they are entered.</summary>
    public Instant At { get; }

    internal Recorded<LedgerEvent> Record(string what, LedgerEvent happened) => new($"{Claim}/{what}", On, At, happened);
}
