using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>How one payment was spread, and what it left.</summary>
/// <param name="On">The day of the payment.</param>
/// <param name="Amount">The money.</param>
/// <param name="ToCosts">What costs got of it.</param>
/// <param name="ToInterest">What interest got of it.</param>
/// <param name="ToPrincipal">What the principal got of it.</param>
/// <param name="Unapplied">What nothing could take.</param>
/// <param name="PrincipalOpen">The principal that is left.</param>
public sealed record AppliedPayment(LocalDate On, Money Amount, Money ToCosts, Money ToInterest, Money ToPrincipal, Money Unapplied, Money PrincipalOpen)
{
    /// <summary>The payment in words.</summary>
    /// <returns>For example <c>2024-05-02: EUR 4000.00 = EUR 40.00 costs + EUR 110.64 interest + EUR 3849.36 principal; EUR 6150.64 left</c>.</returns>
    public override string ToString() =>
        $"{Iso.Text(On)}: {Amount} = {ToCosts} costs + {ToInterest} interest + {ToPrincipal} principal{(Unapplied.IsZero ? "" : $" + {Unapplied} unapplied")}; {PrincipalOpen} left";
}
