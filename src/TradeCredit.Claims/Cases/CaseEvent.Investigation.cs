using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Claims;

/// <content>Events up to the proposal of liability.</content>
public abstract partial record CaseEvent
{
    /// <summary>The claim is acknowledged.</summary>
    /// <remarks>An acknowledgement must neither admit liability nor waive a late notice.</remarks>
    /// <param name="Text">What was written.</param>
    public sealed record Acknowledged(string Text) : CaseEvent
    {
        /// <summary>Whether it says that it admits and waives nothing. Default: yes.</summary>
        public bool WithoutPrejudice { get; init; } = true;

        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "acknowledged";

        private protected override int CaseIndex => 0;
    }

    /// <summary>The investigation is opened.</summary>
    public sealed record InvestigationOpened : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "investigationOpened";

        private protected override int CaseIndex => 1;
    }

    /// <summary>Evidence is asked for; the clock of the step stands until it comes.</summary>
    /// <param name="Requests">What is asked for, and whom.</param>
    public sealed record EvidenceRequested(ImmutableArray<EvidenceRequest> Requests) : CaseEvent
    {
        /// <summary>Until when; null = no day was named.</summary>
        public LocalDate? DueOn { get; init; }

        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "evidenceRequested";

        private protected override int CaseIndex => 2;

        /// <inheritdoc/>
        public bool Equals(EvidenceRequested? other) => base.Equals(other) && DueOn == other.DueOn && Requests.SequenceEqual(other.Requests);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Requests.Length);
    }

    /// <summary>Evidence came in.</summary>
    /// <param name="Evidence">The evidence.</param>
    public sealed record EvidenceReceived(ImmutableArray<Evidence> Evidence) : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "evidenceReceived";

        private protected override int CaseIndex => 3;

        /// <inheritdoc/>
        public bool Equals(EvidenceReceived? other) => base.Equals(other) && Evidence.SequenceEqual(other.Evidence);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Evidence.Length);
    }

    /// <summary>A finding on a cause is recorded.</summary>
    /// <param name="Finding">The finding.</param>
    public sealed record FindingRecorded(CauseFinding Finding) : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "findingRecorded";

        private protected override int CaseIndex => 4;
    }

    /// <summary>Liability is proposed.</summary>
    /// <param name="CauseShares">Who caused the loss; the shares sum to one.</param>
    /// <param name="SaleShares">Who bears it; the shares sum to one.</param>
    /// <param name="Explanation">Why, in words.</param>
    public sealed record LiabilityProposed(ImmutableArray<CauseShare> CauseShares, ImmutableArray<LiabilityShare> SaleShares, string Explanation) : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "liabilityProposed";

        private protected override int CaseIndex => 5;

        /// <inheritdoc/>
        public bool Equals(LiabilityProposed? other) => base.Equals(other) && string.Equals(Explanation, other.Explanation, StringComparison.Ordinal) && CauseShares.SequenceEqual(other.CauseShares) && SaleShares.SequenceEqual(other.SaleShares);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), CauseShares.Length, SaleShares.Length);
    }
}
