using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Claims;

/// <content>Events from the options to the agreement.</content>
public abstract partial record CaseEvent
{
    /// <summary>One or two options are drafted.</summary>
    /// <param name="PreparedBy">Who drafted them.</param>
    /// <param name="Offers">The options.</param>
    public sealed record OptionsDrafted(string PreparedBy, ImmutableArray<RemedyOffer> Offers) : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "optionsDrafted";

        private protected override int CaseIndex => 6;

        /// <inheritdoc/>
        public bool Equals(OptionsDrafted? other) => base.Equals(other) && string.Equals(PreparedBy, other.PreparedBy, StringComparison.Ordinal) && Offers.SequenceEqual(other.Offers);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Offers.Length);
    }

    /// <summary>An option is approved in one role.</summary>
    /// <param name="Offer">The option, from 1.</param>
    /// <param name="Role">In which role.</param>
    /// <param name="By">Who approved.</param>
    public sealed record OptionApproved(int Offer, ApprovalRole Role, string By) : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "optionApproved";

        private protected override int CaseIndex => 7;
    }

    /// <summary>All options have their approvals and are released for the reply.</summary>
    public sealed record OptionsReleased : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "optionsReleased";

        private protected override int CaseIndex => 8;
    }

    /// <summary>Approval is refused for reasons; the options go back.</summary>
    /// <param name="Role">In which role.</param>
    /// <param name="By">Who refused.</param>
    /// <param name="Reason">Why.</param>
    public sealed record ApprovalRefused(ApprovalRole Role, string By, string Reason) : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "approvalRefused";

        private protected override int CaseIndex => 9;
    }

    /// <summary>The formal reply went out with the report of the investigation.</summary>
    /// <param name="Language">The language of the reply.</param>
    /// <param name="DispatchProof">What proves that it was sent.</param>
    public sealed record Replied(string Language, string DispatchProof) : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "replied";

        private protected override int CaseIndex => 10;
    }

    /// <summary>One side made an offer in the negotiation.</summary>
    /// <param name="From">Who made it.</param>
    /// <param name="Terms">The offer, in words.</param>
    public sealed record OfferMade(SaleParty From, string Terms) : CaseEvent
    {
        /// <summary>The amount; null = none.</summary>
        public Money? Amount { get; init; }

        /// <summary>Until when the other side may answer; null = no day was named.</summary>
        public LocalDate? Deadline { get; init; }

        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "offerMade";

        private protected override int CaseIndex => 11;
    }

    /// <summary>The case went up to somebody else.</summary>
    /// <param name="To">To whom.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Escalated(string To, string Reason) : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "escalated";

        private protected override int CaseIndex => 12;
    }

    /// <summary>An agreement is signed.</summary>
    /// <param name="Remedy">What was agreed.</param>
    /// <param name="SignedProof">The signed document.</param>
    public sealed record AgreementReached(RemedyOffer Remedy, string SignedProof) : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "agreementReached";

        private protected override int CaseIndex => 13;
    }

    /// <summary>The claim is finally rejected.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record RejectedFinally(string Reason) : CaseEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Code => "rejectedFinally";

        private protected override int CaseIndex => 14;
    }
}
