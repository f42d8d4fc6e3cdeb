namespace TradeCredit.LatePayment;

/// <summary>A set of rules on late payment, and for whom it is.</summary>
/// <remarks>What the rules say is in the tables of <see cref="LatePaymentLaw"/> under the regime's id, by date of contract. Equality is by all members.</remarks>
public sealed record LatePaymentRegime
{
    /// <summary>Makes a regime.</summary>
    /// <param name="id">The stable id, for example <c>DE-B2B</c>.</param>
    /// <param name="name">The regime in a few words.</param>
    /// <param name="country">The country; null for one that is found by its id only.</param>
    /// <param name="appliesTo">For which parties; null for a regime that is found by its id only.</param>
    /// <param name="compensationBy">Which date picks the version of the fixed compensation.</param>
    /// <exception cref="ArgumentException">Id or name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is not declared.</exception>
    public LatePaymentRegime(string id, string name, CountryCode? country = null, PartyCondition? appliesTo = null, CompensationDate compensationBy = CompensationDate.Contract)
    {
        Id = Guard.Text(id, nameof(id));
        Name = Guard.Text(name, nameof(name));
        Country = country;
        AppliesTo = appliesTo;
        CompensationBy = Guard.Declared(compensationBy, nameof(compensationBy));
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The regime in a few words.</summary>
    public string Name { get; }

    /// <summary>The country; null for one that is found by its id only.</summary>
    public CountryCode? Country { get; }

    /// <summary>For which parties; null for a regime that is found by its id only.</summary>
    public PartyCondition? AppliesTo { get; }

    /// <summary>Which date picks the version of the fixed compensation.</summary>
    public CompensationDate CompensationBy { get; }

    /// <summary>Id and name.</summary>
    /// <returns>For example <c>DE-B2B (Germany: no consumer involved)</c>.</returns>
    public override string ToString() => $"{Id} ({Name})";
}
