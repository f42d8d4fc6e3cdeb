using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TradeCredit.Settlement;

/// <summary>The rules that decide whether an option may be carried out, as a table: each with its sentence and its source.</summary>
/// <remarks>All rules look at every option, in the order of the table; a rule that is not about an option finds nothing. See <see cref="Feasibility.Of"/>.</remarks>
public static partial class FeasibilityRules
{
    private static readonly FrozenDictionary<string, Action<FeasibilityInquiry>> Checks = new Dictionary<string, Action<FeasibilityInquiry>>(StringComparer.Ordinal)
    {
        ["control-of-goods"] = ControlOfGoodsRule,
        ["release-on-funds"] = ReleaseOnFunds,
        ["consent-to-redirect"] = ConsentToRedirect,
        ["before-abandonment"] = BeforeAbandonment,
        ["insurer-consent"] = InsurerConsent,
        ["insurance-window"] = InsuranceWindow,
        ["disputed-debt"] = DisputedDebt,
        ["collection-instruction"] = CollectionRule,
        ["forum-open"] = ForumOpen,
        ["one-restructuring"] = OneRestructuring,
        ["write-off-conditions"] = WriteOffConditions,
        ["presentation-in-time"] = PresentationInTime,
        ["duty-to-sell"] = DutyToSell,
        ["substitute-sale"] = SubstituteSaleRule,
        ["means-to-perform"] = MeansToPerform,
        ["set-off-allowed"] = SetOffAllowed,
        ["insolvency-open"] = InsolvencyOpen,
        ["authority"] = Authority,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All rules in order.</summary>
    public static ImmutableArray<FeasibilityRule> All { get; } = Load();

    internal static void Apply(FeasibilityInquiry inquiry)
    {
        foreach (var rule in All) inquiry.Under(rule, Checks[rule.Id]);
    }

    private static ImmutableArray<FeasibilityRule> Load()
    {
        ImmutableArray<FeasibilityRule> rules =
        [
            .. SettlementTables.Read("feasibility-rules").Select(row =>
            {
                if (!Checks.ContainsKey(row["id"])) throw row.Fault("No check is bound to the rule.");
                var kind = Enum.TryParse<LegalSourceKind>(row["kind"], out var parsed) ? parsed : throw row.Fault($"'{row["kind"]}' is no kind of source.");
                return new FeasibilityRule(row["id"], row["rule"], new LegalSource("feasibility-" + row["id"], row["source"], row["article"], kind, null, row["note"].Length == 0 ? null : row["note"]));
            }),
        ];
        if (rules.Length != Checks.Count) throw new InvalidOperationException($"feasibility-rules has {rules.Length.ToInvariantText()} rules, and {Checks.Count.ToInvariantText()} checks are bound.");
        return rules;
    }
}
