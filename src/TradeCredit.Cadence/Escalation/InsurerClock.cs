using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>Days that insurers count from the original due day, whatever was agreed since.</summary>
/// <remarks>
/// How many days is a matter of the policy: the figures come from <see cref="CreditCover"/>. <i>Source:</i> convention of credit insurance; for example the
/// export-import bank of the United States counts a debt as past due when 90 days after the due date have passed.
/// </remarks>
public static class InsurerClock
{
    /// <summary>The day on which a debt counts as past due, or a duty of so many days ends.</summary>
    /// <param name="originalDueDate">The due day before any change.</param>
    /// <param name="days">Calendar days after it.</param>
    /// <returns>The day, which itself counts as past due.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are below 0.</exception>
    public static LocalDate PastDueOn(LocalDate originalDueDate, int days) => originalDueDate.PlusDays(Guard.InRange(days, 0, 36_500, "days", nameof(days)));

    /// <summary>Whether a debt is past due in the insurer's sense.</summary>
    /// <param name="originalDueDate">The due day before any change.</param>
    /// <param name="days">Calendar days after it.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <returns>Whether that many days have passed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are below 0.</exception>
    public static bool IsPastDue(LocalDate originalDueDate, int days, LocalDate asOf) => asOf >= PastDueOn(originalDueDate, days);

    /// <summary>The last day to which payment may be put off without the insurer's consent.</summary>
    /// <param name="cover">The cover.</param>
    /// <param name="originalDueDate">The due day before any change; null = none.</param>
    /// <returns>The day; null = the cover does not limit it, or there is no due day.</returns>
    public static LocalDate? LatestExtension(CreditCover cover, LocalDate? originalDueDate)
    {
        ArgumentNullException.ThrowIfNull(cover);
        return cover.MaximumExtensionDays is { } days && originalDueDate is { } due ? due.PlusDays(days) : null;
    }
}
