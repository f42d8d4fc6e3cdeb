using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>One line of payment terms: how much, counted from what, due when.</summary>
/// <remarks>
/// Immutable; the methods return changed copies and read like the contract. Equality is by all members. Without further words an instalment is due on
/// the invoice date.
/// </remarks>
/// <example><code>Instalment.Percent(70).On(TradeEvent.BillOfLadingCopySent).Within(days: 3)</code></example>
public sealed record Instalment
{
    /// <summary>How much of the whole.</summary>
    public required Share Share { get; init => field = Guard.Present(value, nameof(Share)); }

    /// <summary>What the due rule counts from. Default: the invoice date.</summary>
    public Trigger Trigger { get; init => field = Guard.Present(value, nameof(Trigger)); } = Trigger.Invoice;

    /// <summary>How the due date is found from there. Default: the same day.</summary>
    public DueRule Due { get; init => field = Guard.Present(value, nameof(Due)); } = DueRule.None;

    /// <summary>What the instalment is for. Default: payment of the price.</summary>
    public InstalmentKind Kind { get; init; } = InstalmentKind.Regular;

    /// <summary>Cash discounts, the shortest window first. Default: none.</summary>
    public ImmutableArray<CashDiscount> Discounts { get; init => field = Guard.Assigned(value, nameof(Discounts)); } = [];

    /// <summary>How it is paid; null = as the terms say.</summary>
    public PaymentMethod? Method { get; init; }

    /// <summary>When the buyer gets the documents that give control of the goods.</summary>
    public DocumentRelease Documents { get; init; } = DocumentRelease.NotStated;

    /// <summary>Calendar days after the due date before it counts as overdue; the due date does not change.</summary>
    public int GraceDays { get; init; }

    /// <summary>How the share is rounded; null = as the terms say.</summary>
    public Rounding? Rounding { get; init; }

    /// <summary>A condition in words of the contract, for people to read; empty for none.</summary>
    public string Condition { get; init => field = Guard.Present(value, nameof(Condition)); } = "";

    /// <summary>All of it in one instalment.</summary>
    /// <returns>The balance, which is everything when no instalment stands before it.</returns>
    public static Instalment Full() => Balance();

    /// <summary>What the instalments before have left.</summary>
    /// <returns>The instalment.</returns>
    public static Instalment Balance() => new() { Share = new Share.Balance() };

    /// <summary>A percentage.</summary>
    /// <param name="percent">The number before the percent sign, from 0 to 100.</param>
    /// <param name="of">What it is a percentage of.</param>
    /// <returns>The instalment.</returns>
    public static Instalment Percent(decimal percent, ShareBasis of = ShareBasis.Total) => new() { Share = new Share.Percent(Percentage.Of(percent), of) };

    /// <summary>An exact part, for example a third.</summary>
    /// <param name="part">The part, from 0 to 1.</param>
    /// <param name="of">What it is a part of.</param>
    /// <returns>The instalment.</returns>
    public static Instalment Part(Ratio part, ShareBasis of = ShareBasis.Total) => new() { Share = new Share.Part(part, of) };

    /// <summary>A fixed amount.</summary>
    /// <param name="amount">The amount, above 0.</param>
    /// <returns>The instalment.</returns>
    public static Instalment Fixed(Money amount) => new() { Share = new Share.FixedAmount(amount) };

    /// <summary>All tax and freight of the invoice, often due at once while the goods are paid in instalments.</summary>
    /// <returns>The instalment.</returns>
    public static Instalment TaxAndFreight() => Percent(100, ShareBasis.TaxAndFreight);

    /// <summary>Counted from an event.</summary>
    /// <param name="event">The event.</param>
    /// <param name="label">Tells several events of one kind apart.</param>
    /// <returns>The changed instalment.</returns>
    public Instalment On(TradeEvent @event, string label = "") => this with { Trigger = new Trigger.OnEvent(@event ?? throw new ArgumentNullException(nameof(@event)), label) };

    /// <summary>Due on a fixed date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The changed instalment.</returns>
    public Instalment On(LocalDate date) => this with { Trigger = new Trigger.OnDate(date) };

    /// <summary>Counted from the due date of the instalment before.</summary>
    /// <returns>The changed instalment.</returns>
    public Instalment AfterPrevious() => this with { Trigger = new Trigger.AfterPrevious() };

    /// <summary>Due within calendar days of the trigger, the start day excluded.</summary>
    /// <param name="days">The days.</param>
    /// <returns>The changed instalment.</returns>
    public Instalment Within(int days) => DueBy(DueRule.Days(days));

    /// <summary>Due calendar days before the trigger, for example 5 days before shipment.</summary>
    /// <param name="days">The days.</param>
    /// <returns>The changed instalment.</returns>
    public Instalment Before(int days) => DueBy(DueRule.Days(-days));

    /// <summary>Due by a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The changed instalment.</returns>
    public Instalment DueBy(DueRule rule) => this with { Due = rule ?? throw new ArgumentNullException(nameof(rule)) };

    /// <summary>With one more cash discount.</summary>
    /// <param name="percent">The number before the percent sign.</param>
    /// <param name="withinDays">Calendar days from the trigger; the last one counts.</param>
    /// <returns>The changed instalment.</returns>
    public Instalment Discount(decimal percent, int withinDays) => Discount(CashDiscount.Of(Percentage.Of(percent), DueRule.Days(withinDays)));

    /// <summary>With one more cash discount.</summary>
    /// <param name="discount">The discount.</param>
    /// <returns>The changed instalment.</returns>
    public Instalment Discount(CashDiscount discount) => this with { Discounts = Discounts.Add(discount ?? throw new ArgumentNullException(nameof(discount))) };

    /// <summary>Paid by a method.</summary>
    /// <param name="method">The method.</param>
    /// <returns>The changed instalment.</returns>
    public Instalment By(PaymentMethod method) => this with { Method = method ?? throw new ArgumentNullException(nameof(method)) };

    /// <summary>Documents released as stated.</summary>
    /// <param name="release">When.</param>
    /// <returns>The changed instalment.</returns>
    public Instalment Releasing(DocumentRelease release) => this with { Documents = release };

    /// <summary>As a deposit.</summary>
    /// <returns>The changed instalment.</returns>
    public Instalment AsDeposit() => this with { Kind = InstalmentKind.Deposit };

    /// <summary>As a retention that an event releases.</summary>
    /// <param name="release">The event.</param>
    /// <returns>The changed instalment.</returns>
    public Instalment RetainedUntil(TradeEvent release) => On(release) with { Kind = InstalmentKind.Retention };

    /// <summary>With days of grace before it counts as overdue.</summary>
    /// <param name="days">The days.</param>
    /// <returns>The changed instalment.</returns>
    public Instalment Grace(int days) => this with { GraceDays = days };

    /// <inheritdoc/>
    public bool Equals(Instalment? other) =>
        other is not null && Share == other.Share && Trigger == other.Trigger && Due == other.Due && Kind == other.Kind && Method == other.Method && Documents == other.Documents
        && GraceDays == other.GraceDays && Rounding == other.Rounding && string.Equals(Condition, other.Condition, StringComparison.Ordinal) && Discounts.SequenceEqual(other.Discounts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Share, Trigger, Due, Kind, Discounts.Length);

    /// <summary>The amounts of money that it states.</summary>
    internal IEnumerable<Money> StatedAmounts
    {
        get
        {
            if (Share is Share.FixedAmount { Amount: var share }) yield return share;
            foreach (var discount in Discounts)
            {
                if ((discount?.Amount ?? discount?.Base) is { } amount) yield return amount;
            }
        }
    }

    internal IEnumerable<Failure> Faults()
    {
        foreach (var fault in ShareFaults()) yield return fault.Under("share");
        foreach (var fault in DiscountFaults()) yield return fault;
        if (GraceDays < 0) yield return new Failure(FailureReason.InvalidInput, "terms.grace-negative", "Grace is 0 days or more.", "graceDays", GraceDays.ToString(CultureInfo.InvariantCulture));
        if (Due.LeadsBack && !CanLeadBack)
            yield return new Failure(FailureReason.InvalidInput, "terms.due-before-base", "Only an event that comes after the invoice, such as shipment, or a fixed date can be counted back from.", "due", Due.ToString());
        if (Trigger is Trigger.AfterDiscount && Discounts.IsEmpty)
            yield return new Failure(FailureReason.Missing, "terms.discount-missing", "The due date counts from the end of a discount, and the instalment has none.", "trigger");
        if (Trigger is Trigger.OnEvent { Event: null } or Trigger.OnEvent { Label: null } or Trigger.AfterDiscount { From: null or { Event: null } or { Label: null } })
            yield return new Failure(FailureReason.Missing, "terms.event-missing", "The trigger names no event.", "trigger");
        if (!Enum.IsDefined(Kind)) yield return new Failure(FailureReason.InvalidInput, "terms.setting-unknown", "The kind is not declared.", "kind", Kind.ToString());
        if (!Enum.IsDefined(Documents)) yield return new Failure(FailureReason.InvalidInput, "terms.setting-unknown", "The release of documents is not declared.", "documents", Documents.ToString());
    }

    // An invoice cannot ask for payment before it is there; nor does a chain of instalments run backwards.
    private bool CanLeadBack => Trigger switch
    {
        Trigger.OnEvent { Event: var e } => IsAfterInvoice(e),
        Trigger.OnDate => true,
        _ => false,
    };

    private bool CanDiscountsLeadBack => Trigger is Trigger.AfterDiscount { From.Event: var e } ? IsAfterInvoice(e) : CanLeadBack;

    private static bool IsAfterInvoice(TradeEvent e) => e != TradeEvent.Invoice && e != TradeEvent.InvoiceReceived;

    internal IEnumerable<Failure> ShareFaults()
    {
        var fault = Share switch
        {
            Share.Percent p when p.Value < Percentage.Zero || p.Value > Percentage.Hundred => "A percentage lies from 0 to 100 %.",
            Share.Percent p when CashDiscount.IsTooPrecise(p.Value) => "A percentage has at most 12 decimals; an exact part, such as 1/3, is a part.",
            Share.Percent { Of: var of } when !Enum.IsDefined(of) => "The basis is not declared.",
            Share.Part p when p.Value < Ratio.Zero || p.Value > Ratio.One => "A part lies from 0 to 1.",
            Share.Part { Of: var of } when !Enum.IsDefined(of) => "The basis is not declared.",
            Share.FixedAmount { Amount.IsPositive: false } => "A fixed amount is above zero.",
            Share.FixedAmount f when f.Amount.Currency == Currency.None => "A fixed amount has a currency.",
            _ => null,
        };
        if (fault is not null) yield return new Failure(FailureReason.InvalidInput, "terms.share-out-of-range", fault, "", Share.ToString());
    }

    private IEnumerable<Failure> DiscountFaults()
    {
        for (var i = 0; i < Discounts.Length; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"discounts[{i}]");
            if (Discounts[i] is null)
            {
                yield return new Failure(FailureReason.Missing, "terms.discount-missing", "A discount is missing.", path);
                yield break;
            }

            foreach (var fault in Discounts[i].Faults()) yield return fault.Under(path);
            if (Discounts[i].Within.LeadsBack && !CanDiscountsLeadBack)
                yield return new Failure(FailureReason.InvalidInput, "terms.discount-before-base", "Only an event that comes after the invoice, such as shipment, or a fixed date can be counted back from.", path, Discounts[i].Within.ToString());
            if (i == 0) continue;
            if (Discounts[i].Percent is { } later && Discounts[i - 1].Percent is { } earlier && later >= earlier)
                yield return new Failure(FailureReason.Contradiction, "terms.discounts-not-descending", $"A later discount is smaller than an earlier one; after {earlier} comes {later}.", path, later.ToString());
            if (PlainDays(Discounts[i].Within) is { } last && PlainDays(Discounts[i - 1].Within) is { } before && last <= before)
                yield return new Failure(FailureReason.Contradiction, "terms.discount-windows-not-ascending", string.Create(CultureInfo.InvariantCulture, $"A later discount has a longer window; after {before} days come {last}."), path, Discounts[i].Within.ToString());
        }

        // Windows by other rules are compared when there are dates.
        if (Discounts.Length > 0 && Trigger is not Trigger.AfterDiscount && PlainDays(Due) is { } net && PlainDays(Discounts[^1].Within) is { } window && window > net)
            yield return new Failure(FailureReason.Contradiction, "terms.discount-after-due", string.Create(CultureInfo.InvariantCulture, $"The discount window of {window} days ends after the net period of {net} days."), "discounts", Discounts[^1].ToString());
    }

    private static int? PlainDays(DueRule rule) => rule.Steps switch
    {
        [] => 0,
        [DueStep.Add { Unit: CalendarUnit.Day } add] => add.Count,
        _ => null,
    };
}
