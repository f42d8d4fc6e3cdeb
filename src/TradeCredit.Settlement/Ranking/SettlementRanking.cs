using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace TradeCredit.Settlement;

/// <summary>The options of a case in order, with a reason for each place; and those that may not be carried out, with theirs.</summary>
/// <remarks>
/// The same options give the same order, however they are given; one more or one less does not change the places of the others to each other. Equality is by case, order and candidates.
/// </remarks>
public sealed record SettlementRanking
{
    private SettlementRanking(SettlementCase @case, RankOrder order, ImmutableArray<SettlementCandidate> candidates, ImmutableArray<RankedOption> ranked, ImmutableArray<InfeasibleOption> infeasible, ImmutableArray<Failure> refused)
    {
        Case = @case;
        Order = order;
        Candidates = candidates;
        Ranked = ranked;
        Infeasible = infeasible;
        Refused = refused;
    }

    /// <summary>The case.</summary>
    public SettlementCase Case { get; }

    /// <summary>In which order.</summary>
    public RankOrder Order { get; }

    /// <summary>The options as given.</summary>
    public ImmutableArray<SettlementCandidate> Candidates { get; }

    /// <summary>The options that may be carried out, the best first.</summary>
    public ImmutableArray<RankedOption> Ranked { get; }

    /// <summary>The options that may not, by id.</summary>
    public ImmutableArray<InfeasibleOption> Infeasible { get; }

    /// <summary>The options that cannot be valued, each with its position among the candidates.</summary>
    public ImmutableArray<Failure> Refused { get; }

    /// <summary>The option in the first place; null if none may be carried out.</summary>
    public RankedOption? Best => Ranked.IsEmpty ? null : Ranked[0];

    /// <summary>What identifies the comparison: the SHA-256 of case and ranking as text, in hexadecimal. An agreement keeps it, so that what it rests on can be shown later.</summary>
    [JsonIgnore]
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Case.Id} {Case.Claim} {Iso.Text(Case.AsOf)} {Case.CostOfCapital}\n{this}")));

    /// <summary>Ranks options.</summary>
    /// <param name="case">The case.</param>
    /// <param name="candidates">The options, in any order.</param>
    /// <param name="order">The order; null = by net present value.</param>
    /// <returns>The ranking. An option whose figures are wrong is refused and does not stop the others.</returns>
    /// <exception cref="DefinitionException">The case cannot be used; the exception holds all faults.</exception>
    /// <exception cref="ArgumentException">Two options have one id.</exception>
    public static SettlementRanking Of(SettlementCase @case, IEnumerable<SettlementCandidate> candidates, RankOrder? order = null)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(candidates);
        if (@case.Validate() is { IsEmpty: false } faults) throw new DefinitionException("settlement case", faults);
        ImmutableArray<SettlementCandidate> given = [.. candidates];
        if (given.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count() != given.Length) throw new ArgumentException("Each option has an id of its own.", nameof(candidates));
        var (assessed, infeasible, refused) = (new List<Assessed>(), new List<InfeasibleOption>(), new List<Failure>());
        for (var i = 0; i < given.Length; i++)
        {
            var candidate = given[i];
            if (!OptionValue.Of(candidate.Option, @case, candidate.RetentionAfter, candidate.Scenarios).TryGet(out var value, out var failure))
            {
                refused.Add(failure.Under(candidate.Id).At(i));
                continue;
            }

            var feasibility = Feasibility.Of(candidate.Option, @case, value);
            if (feasibility is Feasibility.Infeasible reasons) infeasible.Add(new InfeasibleOption(candidate, reasons));
            else assessed.Add(new Assessed(candidate, value, feasibility, Approval.For(candidate.Option, @case, value)));
        }

        var by = order ?? RankOrder.ByNpv;
        assessed.Sort((one, other) => Compare(@case, by, one, other));
        var ranked = assessed.Select((a, i) => Rank(@case, by, assessed, i));
        return new SettlementRanking(@case, by, given, [.. ranked], [.. infeasible.OrderBy(o => o.Candidate.Id, StringComparer.Ordinal)], [.. refused]);
    }

    /// <summary>What the ranking becomes if the decision is put off: cargo options begin later, and are discounted to the same day as before. Other options stay as they are: their days are agreed on.</summary>
    /// <param name="days">Calendar days, 0 or more.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative.</exception>
    public SettlementRanking AfterWaiting(int days) => Of(Case, Candidates.Select(c => c.Option is CargoOption cargo ? c with { Option = cargo.After(days) } : c), Order);

    /// <inheritdoc/>
    public bool Equals(SettlementRanking? other) => other is not null && Case == other.Case && Order == other.Order && Candidates.SequenceEqual(other.Candidates);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Case, Order, Candidates.Length);

    /// <summary>The ranking, an option a line.</summary>
    /// <returns>Lines separated by line feeds.</returns>
    public override string ToString() => string.Join('\n', [.. Ranked.Select(r => $"{r}. {r.Reason}"), .. Infeasible.Select(o => $"- {o.Candidate.Id}: {string.Join(' ', o.Feasibility.Reasons)}")]);

    private static int Compare(SettlementCase @case, RankOrder order, Assessed one, Assessed other)
    {
        var result = -RankComparison.Compare(order, one.Value, other.Value).Result;
        if (result != 0) return result;
        result = Level(@case, one.Approval).CompareTo(Level(@case, other.Approval));
        if (result != 0) return result;
        result = string.CompareOrdinal(one.Candidate.Option.Code, other.Candidate.Option.Code);
        return result != 0 ? result : string.CompareOrdinal(one.Candidate.Id, other.Candidate.Id);
    }

    private static int Level(SettlementCase @case, Approval? approval) => approval?.Role is { } role ? @case.Authority!.Roles.IndexOf(role) : 0;

    private static RankedOption Rank(SettlementCase @case, RankOrder order, List<Assessed> assessed, int i)
    {
        var own = assessed[i];
        var against = assessed[i > 0 ? 0 : Math.Min(1, assessed.Count - 1)];
        return new RankedOption(
            i + 1, own.Candidate, own.Value, own.Feasibility, own.Approval, assessed.Find(a => RankComparison.Dominates(a.Value, own.Value))?.Candidate.Id,
            i + 1 < assessed.Count ? RankReason.Of(order, own.Candidate.Id, own.Value, assessed[i + 1].Candidate.Id, assessed[i + 1].Value) : assessed.Count == 1 ? "The only option that may be carried out." : "Nothing stands below it.",
            ReferenceEquals(own, against) || own.Candidate.Scenarios is not null ? null : BreakEven.Of(own.Candidate.Option, @case, against.Value.Npv, against.Candidate.Id));
    }

    private sealed record Assessed(SettlementCandidate Candidate, OptionValue Value, Feasibility Feasibility, Approval? Approval);
}
