using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit.Claims;

/// <summary>Who caused a loss and who bears it between seller and buyer, with every rule that was looked at: a reasoned proposal, no legal advice.</summary>
/// <remarks>
/// Both vectors of shares are exact and sum to one. The same facts give the same decision, step by step. Equality is by all members and by content.
/// </remarks>
public sealed record LiabilityDecision
{
    internal LiabilityDecision(
        ClaimKind kind, ImmutableArray<CauseShare> causeShares, ImmutableArray<LiabilityShare> saleShares, ImmutableArray<TimeBar> timeBars,
        ImmutableArray<BarredRemedy> barredRemedies, ImmutableArray<OpenQuestion> openQuestions, Quantum? quantum, ImmutableArray<LiabilityStep> steps)
    {
        Kind = kind;
        CauseShares = causeShares;
        SaleShares = saleShares;
        TimeBars = timeBars;
        BarredRemedies = barredRemedies;
        OpenQuestions = openQuestions;
        Quantum = quantum;
        Steps = steps;
    }

    /// <summary>What the line is about.</summary>
    public ClaimKind Kind { get; }

    /// <summary>Who caused the loss: parts above 0 that sum to one.</summary>
    public ImmutableArray<CauseShare> CauseShares { get; }

    /// <summary>Who bears it between seller and buyer: three parts, seller, buyer and undetermined, that sum to one.</summary>
    public ImmutableArray<LiabilityShare> SaleShares { get; }

    /// <summary>The time limits that were looked at toward the seller.</summary>
    public ImmutableArray<TimeBar> TimeBars { get; }

    /// <summary>The remedies that the buyer does not have.</summary>
    public ImmutableArray<BarredRemedy> BarredRemedies { get; }

    /// <summary>What is open, and what would decide it.</summary>
    public ImmutableArray<OpenQuestion> OpenQuestions { get; }

    /// <summary>What the seller pays; null if no loss was stated, or a part is undetermined.</summary>
    public Quantum? Quantum { get; }

    /// <summary>Every rule in order: those that fired and those that did not.</summary>
    public ImmutableArray<LiabilityStep> Steps { get; }

    /// <summary>The part that the seller bears.</summary>
    [JsonIgnore]
    public Ratio SellerShare => SaleShares[(int)LiabilityBearer.Seller].Share;

    /// <summary>The part that the buyer bears.</summary>
    [JsonIgnore]
    public Ratio BuyerShare => SaleShares[(int)LiabilityBearer.Buyer].Share;

    /// <summary>The part that is open.</summary>
    [JsonIgnore]
    public Ratio UndeterminedShare => SaleShares[(int)LiabilityBearer.Undetermined].Share;

    /// <summary>The outcome in one word.</summary>
    [JsonIgnore]
    public LiabilityOutcome Outcome => UndeterminedShare > Ratio.Zero ? LiabilityOutcome.Undetermined
        : SellerShare == Ratio.Zero ? LiabilityOutcome.NotLiable
        : SellerShare == Ratio.One ? LiabilityOutcome.Liable : LiabilityOutcome.Shared;

    /// <summary>The decision as a reader sees it: the outcome, then one line for each rule that fired, then what is open.</summary>
    /// <param name="all">Whether rules that did not fire are listed too.</param>
    /// <returns>Lines of English text, separated by line feeds; the same in every culture.</returns>
    public string Explain(bool all = false) => string.Join('\n',
    [
        $"{Outcome}: {string.Join(", ", SaleShares.Where(s => s.Share > Ratio.Zero))}. Caused by: {string.Join(", ", CauseShares)}.{(Quantum is null ? "" : $" Payable: {Quantum.Payable}.")}",
        .. Steps.Where(s => all || s.Fired).Select(s => $"- {(s.Fired ? "" : "(not) ")}{s}"),
        .. OpenQuestions.Select(q => $"? {q}"),
    ]);

    /// <inheritdoc/>
    public bool Equals(LiabilityDecision? other) =>
        other is not null && Kind == other.Kind && CauseShares.SequenceEqual(other.CauseShares) && SaleShares.SequenceEqual(other.SaleShares) && TimeBars.SequenceEqual(other.TimeBars)
        && BarredRemedies.SequenceEqual(other.BarredRemedies) && OpenQuestions.SequenceEqual(other.OpenQuestions) && Quantum == other.Quantum && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, CauseShares.Length, SellerShare, BuyerShare, Steps.Length);

    /// <summary>The decision as a reader sees it.</summary>
    /// <returns>What <see cref="Explain"/> gives.</returns>
    public override string ToString() => Explain();
}
