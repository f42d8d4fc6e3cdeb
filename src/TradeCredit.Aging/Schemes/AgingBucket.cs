using NodaTime;

namespace TradeCredit.Aging;

/// <summary>One bucket of an aging, on a given as-of day.</summary>
/// <param name="Index">Its position, from 0 = youngest.</param>
/// <param name="Label">Its label, derived from the edges or given.</param>
/// <param name="Earliest">The earliest date that falls into it; null = no limit.</param>
/// <param name="Latest">The latest date that falls into it; null = no limit. An empty bucket has a latest before its earliest.</param>
/// <remarks>Dates are of the basis that the items are aged by, usually the due date. Both ends count.</remarks>
public sealed record AgingBucket(int Index, string Label, LocalDate? Earliest, LocalDate? Latest)
{
    internal string DatesText => (Earliest, Latest) switch
    {
        ({ } from, { } to) => $"from {Iso.Text(from)} to {Iso.Text(to)}",
        ({ } from, null) => $"from {Iso.Text(from)} on",
        (null, { } to) => $"up to {Iso.Text(to)}",
        _ => "of any day",
    };
}
