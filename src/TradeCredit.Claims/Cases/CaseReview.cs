namespace TradeCredit.Claims;

/// <summary>What a case taught: the root cause, what was corrected, what prevents it, what it cost.</summary>
/// <remarks>Equality is by all members.</remarks>
/// <param name="RootCause">The root cause.</param>
/// <param name="Product">The product.</param>
/// <param name="Supplier">The supplier whose part failed; empty = none.</param>
/// <param name="Corrective">What was corrected at once, in words.</param>
/// <param name="Preventive">What prevents it.</param>
/// <param name="Cost">What the case cost in all.</param>
public sealed record CaseReview(CauseKind RootCause, string Product, string Supplier, string Corrective, PreventiveAction Preventive, Money Cost);
