using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Claims;

/// <content>Events carrying out, reviewing, closing.</content>
public abstract partial record CaseEvent
{
    /// <summary>The agreement begins to be carried out.</summary>
    /// <param name="Items">What must be done.</param>
    public sealed record ExecutionStarted(ImmutableArray<ExecutionItem> Items) : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "executionStarted";

        private protected override int CaseIndex => 15;

        /// <inheritdoc/>
        public bool Equals(ExecutionStarted? other) => base.Equals(other) && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Items.Length);
    }

    /// <summary>Something that was agreed is done.</summary>
    /// <param name="Item">The id of the item.</param>
    /// <param name="Proof">The document that proves it.</param>
    public sealed record ItemExecuted(string Item, string Proof) : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "itemExecuted";

        private protected override int CaseIndex => 16;
    }

    /// <summary>All is done; a day to follow up is set.</summary>
    /// <param name="On">The day.</param>
    public sealed record FollowUpSet(LocalDate On) : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "followUpSet";

        private protected override int CaseIndex => 17;
    }

    /// <summary>The case is reviewed.</summary>
    /// <param name="Review">What it taught.</param>
    public sealed record CaseReviewed(CaseReview Review) : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "caseReviewed";

        private protected override int CaseIndex => 18;
    }

    /// <summary>The case is closed.</summary>
    public sealed record CaseClosed : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "caseClosed";

        private protected override int CaseIndex => 19;
    }

    /// <summary>The claimant withdrew.</summary>
    /// <param name="Reason">Why; empty = not said.</param>
    public sealed record ClaimWithdrawn(string Reason) : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "claimWithdrawn";

        private protected override int CaseIndex => 20;
    }

    /// <summary>The case is opened again.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record CaseReopened(string Reason) : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "caseReopened";

        private protected override int CaseIndex => 21;
    }
}
