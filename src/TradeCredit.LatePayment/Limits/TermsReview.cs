using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TradeCredit.Terms;

namespace TradeCredit.LatePayment;

/// <summary>Agreed payment terms beside what law permits, instalment by instalment.</summary>
/// <remarks>Immutable; equality is by content.</remarks>
public sealed record TermsReview
{
    /// <summary>Makes a review as it was stored.</summary>
    /// <param name="findings">One finding for each instalment, in order.</param>
    /// <param name="nearest">The terms brought to the nearest that are permitted; null if there are none such.</param>
    public TermsReview(ImmutableArray<TermFinding> findings, PaymentTerms? nearest)
    {
        Findings = Guard.Assigned(findings, nameof(findings));
        Nearest = nearest;
    }

    /// <summary>One finding for each instalment, in order.</summary>
    public ImmutableArray<TermFinding> Findings { get; }

    /// <summary>The terms with each instalment that is not permitted brought to the nearest that is; null if there is none such, or only a schedule was looked at.</summary>
    public PaymentTerms? Nearest { get; }

    /// <summary>The least favourable verdict; undetermined counts as less favourable than a condition.</summary>
    [JsonIgnore]
    public TermVerdict Verdict
    {
        get
        {
            ReadOnlySpan<TermVerdict> order = [TermVerdict.NotPermitted, TermVerdict.Undetermined, TermVerdict.PermittedOnCondition];
            foreach (var verdict in order)
            {
                if (Findings.Any(f => f.Verdict == verdict)) return verdict;
            }

            return TermVerdict.Permitted;
        }
    }

    /// <inheritdoc/>
    public bool Equals(TermsReview? other) => other is not null && Nearest == other.Nearest && Findings.SequenceEqual(other.Findings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Findings.Length, Nearest);

    /// <summary>The sentences, one a line.</summary>
    /// <returns>The findings.</returns>
    public override string ToString() => string.Join('\n', Findings.Select(f => f.Sentence));
}
