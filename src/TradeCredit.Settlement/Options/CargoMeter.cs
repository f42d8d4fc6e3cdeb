using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>A tariff that runs for cargo at a port.</summary>
/// <param name="Tariff">The tariff, in the currency of the claim.</param>
/// <param name="From">The day of the event that it counts from: discharge, availability or gate-out, as the tariff says.</param>
/// <param name="Units">How many containers or other units, 1 or more.</param>
public sealed record CargoMeter(MeterTariff Tariff, LocalDate From, int Units)
{
    /// <summary>What has run up by a day.</summary>
    /// <param name="day">The day, which counts.</param>
    /// <returns>The cost; zero before the event.</returns>
    /// <exception cref="FailureException">The tariff does not reach so far, or its calendar is not known.</exception>
    /// <exception cref="DefinitionException">The tariff cannot be used.</exception>
    public Money CostOn(LocalDate day) => day < From ? Money.Zero(Tariff.Currency) : Tariff.Charge(From, day, Units).Value.Total;
}
