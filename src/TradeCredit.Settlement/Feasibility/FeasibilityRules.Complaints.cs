namespace TradeCredit.Settlement;

/// <content>Complaints, and authority over all options.</content>
public static partial class FeasibilityRules
{
    private static void MeansToPerform(FeasibilityInquiry on)
    {
        if (on.Case.Complaint is not { } facts) return;
        switch (on.Complaint)
        {
            case ClaimOption.Replace when !facts.HasReplacement:
                on.Block("no-replacement", "There is no stock and no capacity.", "Nothing can be sent in its place.");
                break;
            case ClaimOption.Repair when !facts.CanRepair:
                on.Block("no-repair", "There is no capacity to repair.", "Nobody can repair the goods.");
                break;
            case ClaimOption.NextOrderCredit when !facts.CustomerBuysAgain:
                on.Block("no-further-orders", "The customer does not buy again.", "A credit on the next order is worth nothing to him.");
                break;
            case ClaimOption.Reject when !facts.HasEvidenceToReject:
                on.Block("no-evidence", "There is no inspection, sample or late notice against the complaint.", "A rejection needs evidence.");
                break;
            case ClaimOption.Reject when facts.SellerShare > Ratio.Zero:
                on.Block("seller-liable", $"The seller bears {facts.SellerShare} of the loss.", "A claim that is founded in part cannot be rejected as a whole.");
                break;
            case ClaimOption.FullRefund or ClaimOption.ShareCost when facts.SellerShare is null:
                on.Require("liability-open", "Liability is not decided.", "Evidence is to be requested first.");
                break;
        }
    }

    private static void Authority(FeasibilityInquiry on)
    {
        if (on.Case.Authority is not { } matrix || Approval.For(on.Option, on.Case, on.Value) is not { } approval) return;
        var role = on.Case.Role ?? matrix.Roles[0];
        if (approval.Role is not { } needed) on.Block("not-authorised", approval.Reason, "No role may agree to it.");
        else if (!matrix.Covers(role, needed)) on.Require("not-authorised", $"{approval.Reason} The decision is {role}'s.", $"{needed} must approve.");
    }
}
