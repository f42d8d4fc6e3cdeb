using System.Collections.Immutable;
using System.Numerics;
using NodaTime;
using TradeCredit.LatePayment;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <content>What the plan says.</content>
internal ref partial struct Planner
{
    private const ulong Listable = (1UL << (int)PlanReason.NotReady) | (1UL << (int)PlanReason.Exhausted) | (1UL << (int)PlanReason.AlreadyAtLevel);

    private Result<ReminderPlan> Build(ContactTiming? timing)
    {
        PlannedContact? contact = null;
        var blockedOffers = ImmutableArray<BlockedOffer>.Empty;
        if (timing is { } t)
        {
            if (!Contact(t, ref blockedOffers).TryGet(out contact, out var failure)) return failure;
        }

        var stages = Stages();
        var shared = _rules.LinesShareLevel && timing is { } level ? _rules.Stages[level.Stage].Level : 0;
        var outlooks = new ItemOutlook[_items.Length];
        for (var i = 0; i < outlooks.Length; i++)
        {
            ref readonly var state = ref _items[i];
            ref readonly var unit = ref _units[state.Unit];
            var item = _account.Items[i];
            var next = state.Stage >= 0 ? _rules.Stages[state.Stage].Level : 0;
            var now = state.IsOpen ? Math.Max(shared, _rules.Memory == LevelMemory.DerivedAfresh ? state.DerivedLevel : Math.Max(unit.Level, next))
                : _rules.Memory == LevelMemory.DerivedAfresh ? state.DerivedLevel : unit.Level;
            var check = state.IsOpen ? _today + 1 : state.CheckDay;
            outlooks[i] = new ItemOutlook(item, Money.OfMinor(state.Demandable, item.Open.Currency), Money.OfMinor(_units[i].Fees, item.Open.Currency), unit.Reminders, unit.Level, now, next, state.ReadyDay, check, state.Reasons);
        }

        var duties = InsurerDuties();
        return new ReminderPlan(_account.File.Debtor, _policy, _now, _date, ImmutableCollections.Of(outlooks), contact, stages, Tasks(), Escalations(duties), blockedOffers, duties, LapsedReminders(), contact is not null && IsLastContact())
        {
            Zone = _account.File.Zone,
            KnownContacts = _account.Contacts.Entries.Length,
        };
    }

    private Result<PlannedContact> Contact(in ContactTiming timing, ref ImmutableArray<BlockedOffer> blockedOffers)
    {
        var stage = _rules.Stages[timing.Stage];
        var window = WindowOf(timing);
        LocalDate? deadline = null;
        if (stage.Deadline is { } days)
        {
            deadline = _date.PlusDays(days);
            if (_rules.Limits.OnBusinessDaysOnly)
            {
                if (!_account.File.Calendar!.Adjust(deadline.Value, BusinessDayConvention.Following).TryGet(out var open, out var failure)) return failure;
                deadline = open;
            }
        }

        var demands = ImmutableArray.CreateBuilder<Demand>(1);
        var occasion = ContactOccasion.Stage;
        for (var i = 0; i < _items.Length; i++)
        {
            if (!IsMessage(i)) continue;
            if (_items[i].Occasion != ContactOccasion.Stage && (occasion is ContactOccasion.Stage or ContactOccasion.Repetition)) occasion = _items[i].Occasion;
            if (!IsFirstMessage(i)) continue;
            if (!DemandOf(i, timing.Stage, deadline).TryGet(out var demand, out var failure)) return failure;
            demands.Add(demand);
        }

        var offers = stage.Offers.IsEmpty ? [] : Offers(stage.Offers, ref blockedOffers);
        return new PlannedContact
        {
            Window = window,
            Stage = stage,
            Channel = timing.Channel,
            Tone = ToneOf(stage),
            Demands = demands.DrainToImmutable(),
            Occasion = occasion,
            Statements = stage.RequiresStatement && IsAnythingNewSince(_state.StatementDay) ? AccountStatement.Of(_account, _date) : [],
            Offers = offers,
            AsksForDate = _state.Acknowledged,
            AsksForCause = stage.Tone >= Tone.Formal && !_state.NamedCause,
            CitedBuffer = occasion == ContactOccasion.BufferEnded ? CitedBuffer() : null,
            Reminder = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_policy.Name}/{_account.File.Debtor.Value}/{_account.Contacts.Entries.Length}/{Iso.Text(_date)}/{stage.Level}"),
        };
    }

    // A debt is new to the debtor's books until a statement has shown it.
    private readonly bool IsAnythingNewSince(int day)
    {
        for (var i = 0; i < _items.Length; i++)
        {
            if (IsMessage(i) && DayNumber.Of(_account.Items[i].PostedOn) > day) return true;
        }

        return false;
    }

    private readonly bool IsMessage(int i) => IsReady(i) && _rules.Stages[_items[i].Stage].Kind == StageKind.Message;

    private readonly bool IsFirstMessage(int i)
    {
        for (var j = 0; j < i; j++)
        {
            if (IsMessage(j) && IsTogether(i, j)) return false;
        }

        return true;
    }

    // A complaint makes the tone one step milder.
    private readonly Tone ToneOf(ReminderStage stage) => IsComplaintHonoured && stage.Tone > Tone.Courteous ? stage.Tone - 1 : stage.Tone;

    private readonly AgreedBuffer? CitedBuffer()
    {
        for (var i = 0; i < _items.Length; i++)
        {
            if (IsMessage(i) && _items[i].Occasion == ContactOccasion.BufferEnded) return EndedBuffer(_account.Items[i]);
        }

        return null;
    }

    private readonly Result<Demand> DemandOf(int first, int contactStage, LocalDate? deadline)
    {
        var (currency, entity) = (_account.Items[first].Open.Currency, _account.Items[first].Id.Entity);
        var zero = Money.Zero(currency);
        var lines = ImmutableArray.CreateBuilder<DemandLine>();
        ImmutableArray<OpenItem>.Builder? listed = null;
        var (principal, interest, highest, notYetDue) = (zero, zero, 0, zero);
        // The fee for the demand as a whole is that of its highest stage, on all that has no fee of its own and has not borne it.
        var (feeItem, feeBase) = (-1, zero);
        InterestSum? exact = null;
        for (var i = 0; i < _items.Length; i++)
        {
            if (!IsTogether(first, i)) continue;
            if (!IsMessage(i))
            {
                ref readonly var other = ref _items[i];
                if (_rules.ListsAllOverdue && other.Reasons != 0 && (other.Reasons & ~Listable) == 0 && other.DueDay < _today) (listed ??= ImmutableArray.CreateBuilder<OpenItem>()).Add(_account.Items[i]);
                continue;
            }

            ref readonly var state = ref _items[i];
            var stage = _rules.Stages[state.Stage];
            var amount = Money.OfMinor(state.Demandable, currency);
            Money? lineFee = null;
            if (stage.FeePer == FeePer.Item)
            {
                if (!FeeOf(i, stage, amount).TryGet(out lineFee, out var noFee)) return noFee;
            }
            else
            {
                if (feeItem < 0 || state.Stage > _items[feeItem].Stage || (state.Stage == _items[feeItem].Stage && IsFeeTaken(feeItem, stage))) feeItem = i;
                if (!IsFeeTaken(i, stage)) feeBase += amount;
            }

            principal += amount;
            if (state.DueDay >= _today) notYetDue += amount;
            Money? lineInterest = null;
            if (stage.Interest != InterestSource.None)
            {
                if (!InterestOf(i, stage.Interest, amount).TryGet(out var statement, out var noInterest)) return noInterest;
                if (statement is not null && _rules.RoundsInterestOnce && !statement.IsCapped) (exact ??= new InterestSum(currency)).Add(statement);
                else if (statement is not null) lineInterest = statement.Interest;
                interest += lineInterest ?? zero;
            }

            var level = _rules.LinesShareLevel ? _rules.Stages[contactStage].Level : Math.Max(stage.Level, _rules.Memory == LevelMemory.FromContacts ? _units[state.Unit].Level : 0);
            highest = Math.Max(highest, level);
            lines.Add(new DemandLine(_account.Items[i], amount, _units[state.Unit].Level, level, lineFee, Money.OfMinor(_units[i].Fees, currency), lineInterest));
        }

        if (exact is not null) interest += exact.Round();
        Money? demandFee = null;
        if (feeItem >= 0 && !FeeOf(feeItem, _rules.Stages[_items[feeItem].Stage], feeBase).TryGet(out demandFee, out var failure)) return failure;
        Money? converted = null;
        if (_rules.DemandCurrency is { } target)
        {
            converted = _account.File.Convert(principal, target);
            if (converted is null) return RateMissing(currency, target);
        }

        var credits = _rules.Netting == CreditNetting.LeftOut ? zero : Money.OfMinor(CreditsWith(first), currency);
        var definition = _rules.Stages[contactStage];
        return new Demand
        {
            Entity = entity,
            Currency = currency,
            Level = highest,
            Lines = lines.DrainToImmutable(),
            NotYetDue = notYetDue,
            AlsoOverdue = listed?.ToImmutable() ?? [],
            Credits = credits,
            CreditsAreSubtracted = _rules.Netting == CreditNetting.Subtracted,
            DemandFee = demandFee ?? zero,
            Interest = interest,
            Deadline = deadline,
            Consequence = definition.Consequence,
            Instructions = _account.File.Instructions.IsEmpty ? [] : [.. _account.File.Instructions.Where(p => p.Currency is null || p.Currency == currency)],
            Converted = converted,
        };
    }

    // Each item and stage once; the compensation of the law once for each item.
    private readonly Result<Money?> FeeOf(int i, ReminderStage stage, Money amount)
    {
        if (stage.Fee is ReminderFee.None || IsFeeTaken(i, stage)) return (Money?)null;
        return CadencePolicy.FeeFor(stage.Fee, _account, _account.Items[i], amount, _date).Map(fee => (Money?)fee);
    }

    private readonly bool IsFeeTaken(int i, ReminderStage stage)
    {
        var taken = _units[i].FeeTaken;
        return (taken >> _items[i].Stage & 1) != 0 || (stage.Fee is ReminderFee.Compensation && (taken & _policy.CompensationStages) != 0);
    }

    private readonly Result<InterestStatement?> InterestOf(int i, InterestSource source, Money amount)
    {
        if (_account.Items[i].DueDate is not { } due || due >= _date) return (InterestStatement?)null;
        var debt = LateDebt.Of(amount, due);
        var late = _account.File.LateRules;
        return source switch
        {
            InterestSource.Agreed when late?.Agreed is { } agreed => agreed.Statement(debt, _date, late.Rates).Map(s => (InterestStatement?)s),
            InterestSource.Statutory when late?.Law is { } law => law.Claim(debt, _date).Map(c => (InterestStatement?)c.Statement),
            _ => new Failure(FailureReason.Missing, "cadence.late-rules-missing", "The stage claims interest; give the debtor's file the law or the agreement that it follows.", "file.lateRules", source.ToString()),
        };
    }

    internal static Failure RateMissing(Currency from, Currency to) =>
        new(FailureReason.Missing, "cadence.rate-missing", "An amount is to be converted; give the debtor's file the exchange rate.", "file.rates", $"{from.Code}/{to.Code}");

    private readonly ImmutableArray<PlannedStage> Stages()
    {
        ImmutableArray<PlannedStage>.Builder? stages = null;
        for (var s = 0; s < _rules.Stages.Length; s++)
        {
            if (_rules.Stages[s].Kind != StageKind.Internal) continue;
            var lines = ImmutableArray.CreateBuilder<ReminderLine>();
            for (var i = 0; i < _items.Length; i++)
            {
                if (IsReady(i) && _items[i].Stage == s) lines.Add(new ReminderLine(_account.Items[i].Id, _rules.Stages[s].Level));
            }

            if (lines.Count > 0) (stages ??= ImmutableArray.CreateBuilder<PlannedStage>()).Add(new PlannedStage(_rules.Stages[s], lines.ToImmutable()));
        }

        return stages?.ToImmutable() ?? [];
    }

    private readonly ImmutableArray<string> LapsedReminders()
    {
        if (_account.Buffers.IsEmpty) return [];
        var lapsed = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < _items.Length; i++)
        {
            ref readonly var unit = ref _units[_items[i].Unit];
            if (unit.PreparedEntry < 0 || !HasLapsed(_account.Items[i], unit)) continue;
            var reminder = ((ContactEvent.ReminderPrepared)_account.Contacts.Entries[unit.PreparedEntry].Event).Reminder;
            if (!lapsed.Contains(reminder, StringComparer.Ordinal)) lapsed.Add(reminder);
        }

        return lapsed.ToImmutable();
    }

    // After this contact every part of the debt that was ever reminded of is at its end.
    private readonly bool IsLastContact()
    {
        for (var u = 0; u < _items.Length; u++)
        {
            if (_items[u].Unit != u) continue;
            var (reminders, stage, isReminded, atStage) = (_units[u].Reminders, _units[u].Stage, false, _units[u].AtStage);
            for (var i = u; i < _items.Length; i++) isReminded |= _items[i].Unit == u && IsMessage(i);
            if (isReminded)
            {
                atStage = _items[FirstMessageOf(u)].Stage > stage ? 1 : atStage + 1;
                stage = Math.Max(stage, _items[FirstMessageOf(u)].Stage);
                reminders++;
            }

            if (reminders == 0) continue;
            var isAtMax = _rules.Limits.MaxReminders is { } max && reminders >= max;
            var repeat = stage >= 0 ? _rules.Stages[stage].Repeat : null;
            if (!isAtMax && (stage < _rules.Stages.Length - 1 || (repeat is not null && !(repeat.Max < atStage)))) return false;
        }

        return true;
    }

    private readonly int FirstMessageOf(int unit)
    {
        var i = unit;
        while (_items[i].Unit != unit || !IsMessage(i)) i++;
        return i;
    }

    // Interest of several items, rounded once.
    private sealed class InterestSum(Currency currency)
    {
        private BigInteger _numerator = BigInteger.Zero;
        private BigInteger _denominator = BigInteger.One;

        public void Add(InterestStatement statement)
        {
            foreach (var line in statement.Lines)
            {
                var rate = line.Rate.Rate.ToRatio();
                var numerator = (BigInteger)line.Base.MinorUnits * rate.Numerator * line.Factor.Numerator;
                var denominator = (BigInteger)rate.Denominator * line.Factor.Denominator;
                _numerator = (_numerator * denominator) + (numerator * _denominator);
                _denominator *= denominator;
                var common = BigInteger.GreatestCommonDivisor(_numerator, _denominator);
                if (common > BigInteger.One) (_numerator, _denominator) = (_numerator / common, _denominator / common);
            }
        }

        public Money Round() => Money.OfQuotient(_numerator, _denominator, currency, Rounding.HalfUp);
    }
}
