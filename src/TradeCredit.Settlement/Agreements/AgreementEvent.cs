using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>Something that happened to an agreement. <see cref="Agreement"/> replays them in the order of their days; those of one day in the order given.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Proposed), "proposed")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Paid), "paid")]
[JsonDerivedType(typeof(Demanded), "demanded")]
[JsonDerivedType(typeof(Accelerated), "accelerated")]
[JsonDerivedType(typeof(Renegotiated), "renegotiated")]
public abstract record AgreementEvent
{
    private AgreementEvent(LocalDate on) => On = on;

    /// <summary>The day on which it counts.</summary>
    public LocalDate On { get; }

    private protected abstract int CaseIndex { get; }

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="proposed">An offer or counter-offer.</param>
    /// <param name="approved">The creditor's approval.</param>
    /// <param name="accepted">The acceptance.</param>
    /// <param name="withdrawn">The offer taken back.</param>
    /// <param name="paid">A payment.</param>
    /// <param name="demanded">Notice of breach.</param>
    /// <param name="accelerated">Everything called due.</param>
    /// <param name="renegotiated">Another agreement in its place.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(
        Func<Proposed, TResult> proposed, Func<Approved, TResult> approved, Func<Accepted, TResult> accepted, Func<Withdrawn, TResult> withdrawn, Func<Paid, TResult> paid,
        Func<Demanded, TResult> demanded, Func<Accelerated, TResult> accelerated, Func<Renegotiated, TResult> renegotiated)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        ArgumentNullException.ThrowIfNull(approved);
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(withdrawn);
        ArgumentNullException.ThrowIfNull(paid);
        ArgumentNullException.ThrowIfNull(demanded);
        ArgumentNullException.ThrowIfNull(accelerated);
        ArgumentNullException.ThrowIfNull(renegotiated);
        return this switch
        {
            Proposed x => proposed(x),
            Approved x => approved(x),
            Accepted x => accepted(x),
            Withdrawn x => withdrawn(x),
            Paid x => paid(x),
            Demanded x => demanded(x),
            Accelerated x => accelerated(x),
            Renegotiated x => renegotiated(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="proposed">An offer or counter-offer.</param>
    /// <param name="approved">The creditor's approval.</param>
    /// <param name="accepted">The acceptance.</param>
    /// <param name="withdrawn">The offer taken back.</param>
    /// <param name="paid">A payment.</param>
    /// <param name="demanded">Notice of breach.</param>
    /// <param name="accelerated">Everything called due.</param>
    /// <param name="renegotiated">Another agreement in its place.</param>
    public void Switch(
        Action<Proposed> proposed, Action<Approved> approved, Action<Accepted> accepted, Action<Withdrawn> withdrawn, Action<Paid> paid, Action<Demanded> demanded, Action<Accelerated> accelerated,
        Action<Renegotiated> renegotiated)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        ArgumentNullException.ThrowIfNull(approved);
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(withdrawn);
        ArgumentNullException.ThrowIfNull(paid);
        ArgumentNullException.ThrowIfNull(demanded);
        ArgumentNullException.ThrowIfNull(accelerated);
        ArgumentNullException.ThrowIfNull(renegotiated);
        switch (this)
        {
            case Proposed x: proposed(x); break;
            case Approved x: approved(x); break;
            case Accepted x: accepted(x); break;
            case Withdrawn x: withdrawn(x); break;
            case Paid x: paid(x); break;
            case Demanded x: demanded(x); break;
            case Accelerated x: accelerated(x); break;
            case Renegotiated x: renegotiated(x); break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>An offer, or a counter-offer in the place of the one that stood.</summary>
    /// <param name="On">The day.</param>
    /// <param name="From">Whose offer it is: the seller is the creditor, the buyer the debtor.</param>
    /// <param name="Author">The person who wrote it.</param>
    /// <param name="Terms">The terms.</param>
    public sealed record Proposed(LocalDate On, SaleParty From, string Author, AgreementTerms Terms) : AgreementEvent(On)
    {
        private protected override int CaseIndex => 0;
    }

    /// <summary>Somebody of the creditor approved the offer that stands.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Role">His role.</param>
    /// <param name="By">The person, who is not the author of the offer.</param>
    public sealed record Approved(LocalDate On, string Role, string By) : AgreementEvent(On)
    {
        private protected override int CaseIndex => 1;
    }

    /// <summary>The other side accepted the offer that stands. The agreement begins.</summary>
    /// <param name="On">The day.</param>
    /// <param name="From">Who accepted.</param>
    public sealed record Accepted(LocalDate On, SaleParty From) : AgreementEvent(On)
    {
        private protected override int CaseIndex => 2;
    }

    /// <summary>The offer was taken back or refused.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Reason">Why, in words.</param>
    public sealed record Withdrawn(LocalDate On, string Reason) : AgreementEvent(On)
    {
        private protected override int CaseIndex => 3;
    }

    /// <summary>The debtor paid on the plan. The money itself is a fact of the ledger.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Amount">The amount, above zero.</param>
    public sealed record Paid(LocalDate On, Money Amount) : AgreementEvent(On)
    {
        private protected override int CaseIndex => 4;
    }

    /// <summary>The debtor was put on notice of a missed row; the days to cure it begin.</summary>
    /// <param name="On">The day.</param>
    public sealed record Demanded(LocalDate On) : AgreementEvent(On)
    {
        private protected override int CaseIndex => 5;
    }

    /// <summary>The creditor called everything due.</summary>
    /// <param name="On">The day.</param>
    public sealed record Accelerated(LocalDate On) : AgreementEvent(On)
    {
        private protected override int CaseIndex => 6;
    }

    /// <summary>Another agreement took its place; it takes over what is open of the plan's document.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Successor">The id of that agreement.</param>
    public sealed record Renegotiated(LocalDate On, string Successor) : AgreementEvent(On)
    {
        private protected override int CaseIndex => 7;
    }
}
