using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <content>Which regime governs.</content>
public sealed partial class CarriageRules
{
    /// <summary>The regime that governs a contract of carriage.</summary>
    /// <param name="contract">Mode, places, day, and what was agreed.</param>
    /// <returns>
    /// The regime with its reasons. Or <c>claims.regime-unresolved</c>: nothing applies for certain and nothing was agreed; the message names the States whose
    /// status is not on file. Or <c>claims.regime-ambiguous</c>: several regimes claim to apply, and the court decides which it follows.
    /// </returns>
    /// <remarks>
    /// A regime applies by its own force if the links that it asks for (<see cref="CarriageRegime.Scope"/>) lead to States where it is in force on that day,
    /// and the carriage crosses a border. A later regime takes the place of the one it supersedes. What was agreed counts only where nothing applies by its own
    /// force. A State that is not on file is unknown, not outside: there is no silent default.
    /// </remarks>
    public Result<GoverningRegime> Governing(CarriageContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var steps = ImmutableArray.CreateBuilder<ExplainedStep>();
        var applying = new List<CarriageRegime>();
        var unknown = ImmutableArray.CreateBuilder<CarriageRegime>();
        foreach (var regime in CarriageRegime.All.Where(r => r.IsInForce && r.Modes.Contains(contract.Mode) && r.Scope > RegimeScope.Agreement))
        {
            var applies = Applies(regime, contract);
            steps.Add(Step(regime, contract, applies));
            if (applies is true) applying.Add(regime);
            else if (applies is null) unknown.Add(regime);
        }

        applying.RemoveAll(r => applying.Exists(later => later.Superseded.Contains(r.Name, StringComparer.Ordinal)));
        if (applying.Count > 1 && contract.Forum is { } forum) applying.RemoveAll(r => IsInForce(r, forum, contract.On) != true);
        return applying.Count switch
        {
            1 => Chosen(applying[0], contract, mandatory: true, [], steps),
            > 1 => Ambiguous(applying, contract),
            _ when contract.Agreed is { } agreed => Chosen(agreed, contract, mandatory: false, unknown.ToImmutable(), steps),
            _ => Unresolved(contract, unknown),
        };
    }

    // Null = not on file; lifted operators keep it unless the other side decides.
    private bool? Applies(CarriageRegime regime, CarriageContract contract)
    {
        if (contract.Origin == contract.Destination || (contract.IsPostal && regime == CarriageRegime.Cmr)) return false;
        var origin = IsInForce(regime, contract.Origin, contract.On);
        var destination = IsInForce(regime, contract.Destination, contract.On);
        var issue = contract.IssuedIn is { } place ? IsInForce(regime, place, contract.On) : null;
        return regime.Scope switch
        {
            RegimeScope.Issue => issue,
            RegimeScope.OriginOrIssue => origin | issue,
            RegimeScope.OriginOrDestination => origin | destination,
            RegimeScope.OriginDestinationOrIssue => origin | destination | issue,
            _ => origin & destination,
        };
    }

    private static ExplainedStep Step(CarriageRegime regime, CarriageContract contract, bool? applies) => new(
        "claims.regime-scope", $"{contract.Mode}, {contract.Origin} to {contract.Destination}, {Iso.Text(contract.On)}", applies switch { true => "applies", false => "does not apply", null => "not on file" },
        applies switch
        {
            true => $"{regime.Title} applies by its own force ({regime.Scope}).",
            false => $"{regime.Title} does not apply: the carriage has no link to a State where it is in force, or crosses no border, or is excluded.",
            null => $"{regime.Title} may apply: where it is in force is not on file.",
        },
        regime.ScopeSource);

    private static GoverningRegime Chosen(CarriageRegime regime, CarriageContract contract, bool mandatory, ImmutableArray<CarriageRegime> notExcluded, ImmutableArray<ExplainedStep>.Builder steps)
    {
        steps.Add(new ExplainedStep("claims.regime-governs", contract.Agreed is null ? "nothing agreed" : $"agreed: {contract.Agreed.Name}", regime.Name,
            mandatory ? $"{regime.Title} governs by its own force." : $"{regime.Title} governs by agreement.", mandatory ? regime.ScopeSource : ClaimsData.Source("contract")));
        return new GoverningRegime(regime, mandatory, notExcluded, steps.ToImmutable());
    }

    private static Failure Ambiguous(List<CarriageRegime> applying, CarriageContract contract) => new(FailureReason.Ambiguous, "claims.regime-ambiguous",
        $"{string.Join(" and ", applying.Select(r => r.Title))} both claim to apply; which one counts depends on the court{(contract.Forum is null ? ": name its country" : "")}.", "forum", contract.Forum?.Code);

    private static Failure Unresolved(CarriageContract contract, ImmutableArray<CarriageRegime>.Builder unknown) => new(FailureReason.Missing, "claims.regime-unresolved",
        unknown.Count == 0
            ? $"No regime on file governs carriage by {contract.Mode} from {contract.Origin} to {contract.Destination} by its own force, and none was agreed: national law or the contract decides."
            : $"Whether {string.Join(", ", unknown.Select(r => r.Title))} is in force in {contract.Origin}, {contract.Destination} or where the document was issued is not on file; add rows of the table regime-parties with CarriageRules.With, or name what was agreed.",
        "regime", contract.Mode.ToString());
}
