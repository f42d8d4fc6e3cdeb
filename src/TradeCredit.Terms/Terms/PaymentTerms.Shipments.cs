using System.Collections.Immutable;

namespace TradeCredit.Terms;

/// <content>Partial shipments.</content>
public sealed partial record PaymentTerms
{
    /// <summary>
    /// The terms for goods that go in several shipments, paid for shipment by shipment: each instalment that waits for the event becomes one for each label,
    /// its share cut in proportion. Where everything is due on the last shipment instead, resolve the event once, with the last date.
    /// </summary>
    /// <param name="event">The event that occurs several times, for example the bill of lading.</param>
    /// <param name="parts">A label for each occurrence with its part of the goods; together exactly 1.</param>
    /// <returns>The changed terms.</returns>
    /// <exception cref="ArgumentException">The parts are not above zero or do not come to exactly 1.</exception>
    /// <exception cref="DefinitionException">The terms cannot be used so, for example because two labels are equal and the conventions refuse equal instalments.</exception>
    public PaymentTerms PerShipment(TradeEvent @event, params ReadOnlySpan<(string Label, Ratio Part)> parts)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var sum = ExactSum.Zero;
        foreach (var (_, part) in parts)
        {
            if (part <= Ratio.Zero) throw new ArgumentException($"The part {part} of a shipment must be above 0.", nameof(parts));
            sum = sum.Plus(part);
        }

        if (sum.ComparedToWhole != 0) throw new ArgumentException($"The parts come to {sum}; together they must come to exactly 100 %.", nameof(parts));
        var instalments = ImmutableArray.CreateBuilder<Instalment>();
        foreach (var instalment in Instalments)
        {
            if (instalment.Trigger is not Trigger.OnEvent { Label: "" } waiting || waiting.Event != @event)
            {
                instalments.Add(instalment);
                continue;
            }

            var shares = Cut(instalment.Share, parts);
            for (var i = 0; i < shares.Length; i++) instalments.Add(instalment with { Share = shares[i], Trigger = new Trigger.OnEvent(@event, parts[i].Label) });
        }

        return Checked(this with { Instalments = instalments.ToImmutable() });
    }

    private static Share[] Cut(Share share, ReadOnlySpan<(string Label, Ratio Part)> parts)
    {
        var shares = new Share[parts.Length];
        if (share is Share.FixedAmount { Amount: var amount })
        {
            var weights = new Ratio[parts.Length];
            for (var i = 0; i < weights.Length; i++) weights[i] = parts[i].Part;
            var amounts = amount.Allocate(weights, ResidualRule.LargestRemainder);
            for (var i = 0; i < shares.Length; i++) shares[i] = new Share.FixedAmount(amounts[i]);
            return shares;
        }

        var (whole, of) = share.Stated!.Value;
        var left = Ratio.One;
        for (var i = 0; i < shares.Length; i++)
        {
            // A part of what remains is measured against what the parts before it have left.
            shares[i] = share is Share.Balance && i == shares.Length - 1 ? share : new Share.Part(whole * parts[i].Part / left, of);
            if (of == ShareBasis.Remaining) left -= whole * parts[i].Part;
        }

        return shares;
    }
}
