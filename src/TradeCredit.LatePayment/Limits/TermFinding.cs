using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.LatePayment;

/// <summary>What law says of one instalment of agreed terms.</summary>
/// <param name="Instalment">The number of the instalment, from 1.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Sentence">The finding in one English sentence; the wording may change between releases.</param>
/// <param name="Rule">The statutory term that decided; null if none did.</param>
/// <param name="Due">The agreed due day, where it is too late or needs a condition: of the schedule, or the worst of the base dates that were tried.</param>
/// <param name="LastPermitted">The last day that may be agreed without more beside it.</param>
/// <param name="Nearest">The nearest term that may be agreed; null where the agreed one will do.</param>
public sealed record TermFinding(
    int Instalment, TermVerdict Verdict, string Sentence, StatutoryTerm? Rule = null, LocalDate? Due = null, LocalDate? LastPermitted = null, StatutoryTerm? Nearest = null)
{
    /// <summary>The finding as a failure, for lists of faults.</summary>
    /// <returns>A failure <c>late-payment.term-not-permitted</c>, <c>late-payment.term-needs-condition</c> or <c>late-payment.term-undetermined</c>; null for a permitted term.</returns>
    public Failure? ToFailure() => Verdict switch
    {
        TermVerdict.NotPermitted => Fault(FailureReason.NotPermitted, "late-payment.term-not-permitted"),
        TermVerdict.PermittedOnCondition => Fault(FailureReason.NotPermitted, "late-payment.term-needs-condition"),
        TermVerdict.Undetermined => Fault(FailureReason.Missing, "late-payment.term-undetermined"),
        _ => null,
    };

    private Failure Fault(FailureReason reason, string code) =>
        new(reason, code, Sentence, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"instalments[{Instalment - 1}]"), Due is { } due ? Iso.Text(due) : null);
}
