using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Claims;

/// <summary>The buyer's notice of a defect.</summary>
/// <param name="GivenOn">The day it was given.</param>
public sealed record DefectNotice(LocalDate GivenOn)
{
    /// <summary>Whether it names the nature of the defect. One that does not counts as none until particulars do. Default: yes.</summary>
    public bool StatesNature { get; init; } = true;

    /// <summary>The day on which later particulars named the nature of the defect that the notice left open; null = none came.</summary>
    public LocalDate? ParticularsOn { get; init; }

    /// <summary>The day from which the notice counts; null = it names no defect.</summary>
    [JsonIgnore]
    public LocalDate? CountsFrom => StatesNature ? GivenOn : ParticularsOn;

    /// <summary>The instant it was given; null = not known. An agreed time in hours needs it.</summary>
    public Instant? GivenAt { get; init; }
}
