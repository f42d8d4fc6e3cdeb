using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Claims;

/// <summary>Recourse of whoever bears a loss against the carrier, the insurer, the supplier or somebody else.</summary>
/// <remarks>
/// Deadlines run from delivery, not from the settlement of the buyer's claim: work them out when the claim comes in. Pure; nothing here decides whether the other side is at
/// fault, that is an input.
/// </remarks>
public static class Recourse
{
    /// <summary>Recourse against a carrier.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="rules">Limits and time limits; null = those that come with the package.</param>
    /// <param name="calendar">The working days of the place of delivery; needed where the regime counts working days or holidays.</param>
    /// <returns>
    /// The recourse; or a failure of <see cref="CarriageRules.Limit(CarriageRegime, LimitFacts)"/>, <c>claims.sdr-rate-missing</c>, <c>claims.calendar-missing</c>, <c>claims.currency-mismatch</c>.
    /// Time limits that are not on file, or whose start is not known, become open questions.
    /// </returns>
    /// <remarks>
    /// The carrier pays the part it answers for (<see cref="ConcurrentCauses"/>), at most the limit, and charges in proportion beside it where the regime refunds them. Late
    /// notice that only shifts the burden of proof never takes the recovery away.
    /// </remarks>
    /// <exception cref="OverflowException">The exact part leaves 64 bits.</exception>
    public static Result<RecourseClaim> AgainstCarrier(CarrierRecourse facts, CarriageRules? rules = null, BusinessCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        rules ??= CarriageRules.BuiltIn;
        if (ShareFault(facts) is { } fault) return fault;
        if (!rules.Limit(facts.Regime, facts.Limit).TryGet(out var limit, out var failure)) return failure;
        if (!limit.In(facts.Loss.Currency, facts.Rate, Rounding.HalfUp).TryGet(out var cap, out failure)) return failure;
        var questions = ImmutableArray.CreateBuilder<OpenQuestion>();
        if (!CarrierTimeBars(facts, rules, calendar, questions).TryGet(out var bars, out failure)) return failure;
        if (limit.Caveat.Length > 0) questions.Add(new OpenQuestion("claims.limit-caveat", limit.Caveat, []));
        var status = Status(facts, bars);
        var recoverable = status is RecourseStatus.Open or RecourseStatus.EvidenceReversed ? Amount(facts, limit, cap, questions) : Money.Zero(facts.Loss.Currency);
        return new RecourseClaim(RecourseTarget.Carrier, facts.ClaimedBy, facts.Leg, recoverable, status) { Limit = limit, Cap = cap, TimeBars = bars, OpenQuestions = questions.ToImmutable() };
    }

    /// <summary>Recourse against a cargo insurer.</summary>
    /// <param name="claimedBy">Who is insured.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="insured">The insured amount, usually 110 % of the value; the most that is paid.</param>
    /// <param name="clauses">The clauses.</param>
    /// <param name="peril">What happened.</param>
    /// <param name="eventOn">The day of the event; null = not known.</param>
    /// <param name="suit">The time for suit against the insurer, from the event; null = not known.</param>
    /// <param name="suitOn">The day suit was brought; null = not yet.</param>
    /// <param name="asOf">The day it is looked at: a suit not brought by a deadline before it is missed. Null = it can still be brought.</param>
    /// <returns>The recourse; or <c>claims.currency-mismatch</c>.</returns>
    /// <remarks>The insured notifies the insurer at once, keeps the loss small and keeps recourse against the carrier alive. <i>Source:</i> Institute Cargo Clauses 2009 (tables); China Maritime Code 1992 art. 236.</remarks>
    public static Result<RecourseClaim> AgainstInsurer(SaleParty claimedBy, Money loss, Money insured, CargoClauses clauses, CargoPeril peril, LocalDate? eventOn = null, TimeBarRule? suit = null,
        LocalDate? suitOn = null, LocalDate? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(peril);
        if (loss.Currency != insured.Currency) return Mismatch("insured", loss.Currency, insured);
        var covered = peril.IsCoveredBy(clauses);
        ImmutableArray<TimeBar> bars = [];
        if (suit is not null && eventOn is { } day)
        {
            if (!suit.Check(day, suitOn).TryGet(out var bar, out var failure)) return failure;
            bars = [bar];
        }

        var status = !covered ? RecourseStatus.NotLiable : bars.Any(b => IsMissed(b, asOf)) ? RecourseStatus.Barred : RecourseStatus.Open;
        return new RecourseClaim(RecourseTarget.Insurer, claimedBy, null, status == RecourseStatus.Open ? Money.Min(loss, insured) : Money.Zero(loss.Currency), status)
        {
            Cap = insured,
            TimeBars = bars,
            OpenQuestions = suit is null ? [new OpenQuestion("claims.insurance-suit-open", "How long is there to sue the insurer under the policy and its law?", [])] : [],
        };
    }

    /// <summary>Recourse against the supplier of the seller.</summary>
    /// <param name="borne">What the seller bears toward the buyer.</param>
    /// <param name="supplierShare">The part of it that the supplier caused, 0 to 1.</param>
    /// <param name="complaint">The time for complaints in the supply contract; null = not known.</param>
    /// <param name="startOn">The day that time starts; null = not known.</param>
    /// <param name="noticeOn">The day notice was given to the supplier; null = not yet.</param>
    /// <param name="cap">The most that the supply contract lets the supplier pay; null = no cap.</param>
    /// <param name="calendar">The working days of the supplier's place; needed where the time counts business days.</param>
    /// <param name="asOf">The day it is looked at: a notice not given by a deadline before it is missed. Null = it can still be given.</param>
    /// <returns>The recourse; or <c>claims.currency-mismatch</c>, <c>claims.calendar-missing</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share lies outside 0 to 1.</exception>
    public static Result<RecourseClaim> AgainstSupplier(
        Money borne, Ratio supplierShare, PeriodLength? complaint = null, LocalDate? startOn = null, LocalDate? noticeOn = null, Money? cap = null, BusinessCalendar? calendar = null, LocalDate? asOf = null)
    {
        if (supplierShare < Ratio.Zero || supplierShare > Ratio.One) throw new ArgumentOutOfRangeException(nameof(supplierShare), supplierShare, "A share lies from 0 to 1.");
        if (cap is { } most && most.Currency != borne.Currency) return Mismatch("cap", borne.Currency, most);
        ImmutableArray<TimeBar> bars = [];
        if (complaint is { } length && startOn is { } start)
        {
            var counting = length.Unit == PeriodUnit.BusinessDays ? DayCounting.WorkingDays : DayCounting.CalendarDays;
            if (!new TimeBarRule(TimeBarClock.AgreedComplaint, length, counting, TimeBarEffect.RightToRelyLost, ClaimsData.Source("contract")).Check(start, noticeOn, calendar).TryGet(out var bar, out var failure)) return failure;
            bars = [bar];
        }

        var barred = bars.Any(b => IsMissed(b, asOf));
        var amount = borne.Times(supplierShare, Rounding.HalfUp);
        return new RecourseClaim(RecourseTarget.Supplier, SaleParty.Seller, null, barred ? Money.Zero(borne.Currency) : cap is { } c ? Money.Min(amount, c) : amount, barred ? RecourseStatus.Barred : RecourseStatus.Open)
        {
            Cap = cap,
            TimeBars = bars,
            OpenQuestions = bars.IsEmpty ? [new OpenQuestion("claims.supply-complaint-open", "Until when must the supplier be told under the supply contract?", [EvidenceKind.Correspondence])] : [],
        };
    }

    /// <summary>Recourse against somebody else, such as a terminal or a warehouse: its contract decides, what is known of it is given.</summary>
    /// <param name="claimedBy">Who claims.</param>
    /// <param name="borne">What the claimant bears.</param>
    /// <param name="share">The part of it that the third party caused, 0 to 1.</param>
    /// <param name="cap">The most that it pays; null = no cap.</param>
    /// <returns>The recourse, with the open question until when it must be told; or <c>claims.currency-mismatch</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share lies outside 0 to 1.</exception>
    public static Result<RecourseClaim> AgainstThirdParty(SaleParty claimedBy, Money borne, Ratio share, Money? cap = null)
    {
        if (share < Ratio.Zero || share > Ratio.One) throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies from 0 to 1.");
        if (cap is { } most && most.Currency != borne.Currency) return Mismatch("cap", borne.Currency, most);
        var amount = borne.Times(share, Rounding.HalfUp);
        return new RecourseClaim(RecourseTarget.ThirdParty, Guard.Declared(claimedBy, nameof(claimedBy)), null, cap is { } c ? Money.Min(amount, c) : amount, RecourseStatus.Open)
        {
            Cap = cap,
            OpenQuestions = [new OpenQuestion("claims.third-party-time-open", "Until when must the third party be told, and sued?", [EvidenceKind.Correspondence])],
        };
    }

    private static Money Amount(CarrierRecourse facts, LiabilityLimit limit, Money? cap, ImmutableArray<OpenQuestion>.Builder questions)
    {
        var part = facts.Regime.Concurrent switch
        {
            ConcurrentCauses.WholeUnlessOtherPartProven when !facts.OtherPartIsProven => Ratio.One,
            ConcurrentCauses.CutByClaimantsFault => Ratio.One - facts.ClaimantShare,
            _ => facts.CarrierShare,
        };
        if (facts.Regime.Concurrent == ConcurrentCauses.NotRead && facts.CarrierShare < Ratio.One)
            questions.Add(new OpenQuestion("claims.concurrent-open", $"Does the carrier answer for more than its own part under {facts.Regime.Title}? It was not read.", []));
        var amount = facts.Loss.Times(part, Rounding.HalfUp);
        if (cap is { } most) amount = Money.Min(amount, most);
        if (limit.IsWithinTotalLoss && facts is { TotalLossLimit: { } total, RecoveredForDamage: var damage })
            amount = Money.Max(Money.Min(amount, total - (damage ?? Money.Zero(total.Currency))), Money.Zero(total.Currency));
        return limit is { RefundsCharges: true, IsUnlimited: false } && facts.Charges is { } charges ? amount + charges : amount;
    }

    private static RecourseStatus Status(CarrierRecourse facts, ImmutableArray<TimeBar> bars)
    {
        if (!facts.IsLiable) return RecourseStatus.NotLiable;
        var delay = facts.Limit.Head == CargoHead.Delay;

        var missed = bars.Where(b => IsMissed(b, facts.AsOf)).ToArray();
        if (missed.Any(b => delay ? b.Effect.EndsDelayClaim : b.Effect.EndsClaim)) return RecourseStatus.Barred;
        return missed.Length > 0 ? RecourseStatus.EvidenceReversed : RecourseStatus.Open;
    }

    // What is not done yet is missed once its day has passed, and not before.
    private static bool IsMissed(TimeBar bar, LocalDate? asOf) => bar.IsMissed && (bar.DoneOn is not null || bar.Deadline < asOf);

    private static Result<ImmutableArray<TimeBar>> CarrierTimeBars(CarrierRecourse facts, CarriageRules rules, BusinessCalendar? calendar, ImmutableArray<OpenQuestion>.Builder questions)
    {
        var notice = facts.Limit.Head == CargoHead.Delay ? TimeBarClock.NoticeDelay : facts.IsHidden ? TimeBarClock.NoticeHidden : TimeBarClock.NoticeApparent;
        var lost = facts.DeliveredOn is null ? facts.Regime.LostOn(facts.TakenOverOn, facts.AgreedOn) : null;
        var bars = ImmutableArray.CreateBuilder<TimeBar>();
        if (!Add(notice, facts.DeliveredOn, facts.NoticeOn).TryGet(out _, out var failure)) return failure;
        if (!Add(TimeBarClock.Suit, facts.DeliveredOn ?? lost ?? facts.AgreedOn, facts.SuitOn).TryGet(out _, out failure)) return failure;
        return bars.ToImmutable();

        Result<bool> Add(TimeBarClock clock, LocalDate? start, LocalDate? doneOn)
        {
            // Intent gives more time to sue where the regime says so.
            var wilful = clock == TimeBarClock.Suit && facts.Limit.IsWilfulOrReckless && rules.TimeBar(facts.Regime, TimeBarClock.SuitWilful).IsSuccess;
            var found = rules.TimeBar(facts.Regime, wilful ? TimeBarClock.SuitWilful : clock, facts.IsInContainer);
            if (!found.TryGet(out var rule, out var missing))
            {
                questions.Add(new OpenQuestion("claims.time-bar-open", missing.Message, []));
                return true;
            }

            if (start is not { } from)
            {
                if (clock == TimeBarClock.Suit) questions.Add(new OpenQuestion("claims.suit-start-open", "When was delivery, or when was it due?", [EvidenceKind.DeliveryReceipt, EvidenceKind.TransportDocument]));
                return true;
            }

            return rule.Check(from, doneOn, calendar).Map(bar =>
            {
                bars.Add(clock == TimeBarClock.Suit && facts.SuitExtendedTo is { } later && later > bar.Deadline ? bar.ExtendedTo(later) : bar);
                return true;
            });
        }
    }

    private static Failure? ShareFault(CarrierRecourse facts)
    {
        if (facts.Loss.IsNegative) return new Failure(FailureReason.InvalidInput, "claims.quantity-negative", "A loss is zero or more.", "loss", facts.Loss.ToString());
        foreach (var (path, amount) in new[] { ("charges", facts.Charges), ("totalLossLimit", facts.TotalLossLimit), ("recoveredForDamage", facts.RecoveredForDamage) })
        {
            if (amount is { } a && a.Currency != facts.Loss.Currency) return Mismatch(path, facts.Loss.Currency, a);
        }

        return facts.CarrierShare < Ratio.Zero || facts.ClaimantShare < Ratio.Zero || facts.CarrierShare + facts.ClaimantShare > Ratio.One && facts.ClaimantShare > Ratio.Zero
            ? new Failure(FailureReason.Contradiction, "claims.shares-do-not-sum", "The shares of carrier and claimant are 0 or more and not above one together.", "carrierShare", $"{facts.CarrierShare} + {facts.ClaimantShare}") : null;
    }

    private static Failure Mismatch(string path, Currency expected, Money actual) => new(FailureReason.CurrencyMismatch, "claims.currency-mismatch",
        $"The loss is in {expected.Code}, this amount in {actual.Currency.Code}: convert one by a dated rate first.", path, actual.ToString());
}
