using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>How a row of an agreed plan was kept.</summary>
/// <param name="Due">Its unadjusted due date.</param>
/// <param name="Total">What was due with it.</param>
/// <param name="Open">What of it is open.</param>
/// <param name="State">How it was kept.</param>
/// <param name="DaysLate">Calendar days from its adjusted due date to its last payment, or to the day of the answer while it is open; 0 if it is not late.</param>
public sealed record AgreementRow(LocalDate Due, Money Total, Money Open, AgreementRowState State, int DaysLate);
