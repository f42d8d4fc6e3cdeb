using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>Relief from British value added tax on a supply that was not paid for.</summary>
/// <remarks>Exports are mostly zero-rated: then there is no tax to relieve. <i>Source:</i> HMRC VR7420.</remarks>
public static class UnitedKingdomVat
{
    /// <summary>When relief can be claimed: from six months to four years and six months after the later of due date and supply, both days included.</summary>
    /// <param name="due">The due date.</param>
    /// <param name="supplied">The date of the supply.</param>
    /// <returns>The window; or a failure as for <see cref="DeadlineRule.From"/>.</returns>
    public static Result<DateInterval> ReliefWindow(LocalDate due, LocalDate supplied) =>
        DeadlineRules.Known("gb-vat-relief-from").FromLater(due, supplied).Then(from =>
            DeadlineRules.Known("gb-vat-relief-to").FromLater(due, supplied).Map(to => new DateInterval(from, to)));
}
