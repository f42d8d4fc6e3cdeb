using NodaTime;

namespace TradeCredit;

/// <summary>A day on which a place is closed, and why.</summary>
/// <remarks>Equality is by date and name.</remarks>
public sealed record Holiday
{
    /// <summary>Names a holiday.</summary>
    /// <param name="date">The day.</param>
    /// <param name="name">The name, for example <c>Good Friday</c>; not blank.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public Holiday(LocalDate date, string name)
    {
        Date = date;
        Name = Guard.Text(name, nameof(name));
    }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Date and name on one line.</summary>
    /// <returns>For example <c>2026-04-03 Good Friday</c>.</returns>
    public override string ToString() => $"{Iso.Text(Date)} {Name}";
}
