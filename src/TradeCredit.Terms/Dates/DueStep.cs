using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>One step of a due rule: from a date to a date. The order of the steps is the term.</summary>
/// <remarks>
/// Steps are made by the methods of <see cref="DueRule"/>. Equality is by content. Each has a short canonical text, for example <c>30d</c>,
/// <c>eom</c>, <c>day10+1</c>. <i>Source:</i> convention of trade; the steps are those that contracts and accounting systems use.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Add), "add")]
[JsonDerivedType(typeof(EndOf), "endOf")]
[JsonDerivedType(typeof(StartOf), "startOf")]
[JsonDerivedType(typeof(DayOfMonth), "dayOfMonth")]
[JsonDerivedType(typeof(PayDays), "payDays")]
[JsonDerivedType(typeof(Weekday), "weekday")]
[JsonDerivedType(typeof(Cutoff), "cutoff")]
[JsonDerivedType(typeof(DayRanges), "dayRanges")]
[JsonDerivedType(typeof(FixedDate), "fixedDate")]
[JsonDerivedType(typeof(BusinessDays), "businessDays")]
[JsonDerivedType(typeof(Adjust), "adjust")]
[JsonDerivedType(typeof(Mapped), "mapped")]
[JsonDerivedType(typeof(Outside), "outside")]
public abstract partial record DueStep
{
    private DueStep()
    {
    }

    /// <summary>Whether the step moves a date only because of holidays or closed days; what stands before it is the unadjusted date.</summary>
    [JsonIgnore]
    public virtual bool IsAdjustment => false;

    /// <summary>Whether the step can only lead back in time.</summary>
    internal virtual bool LeadsBack => false;

    private protected abstract int CaseIndex { get; }

    /// <summary>The step in a few English words.</summary>
    internal abstract string Words { get; }

    /// <summary>The date that the step leads to.</summary>
    internal abstract Result<LocalDate> Apply(LocalDate date, CalendarSource calendars);

    /// <summary>What is wrong with the step itself.</summary>
    internal virtual IEnumerable<Failure> Faults() => [];

    private static LocalDate FirstOfMonth(LocalDate date, int monthsAhead) => date.PlusDays(1 - date.Day).PlusMonths(monthsAhead);

    // The day of the month of a date, or its last day where the month is shorter.
    private static LocalDate Clamped(LocalDate firstOfMonth, int day) => firstOfMonth.PlusDays(Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(firstOfMonth.Year, firstOfMonth.Month)) - 1);

    private static string Signed(int number) => number == 0 ? "" : number.ToString("+0;-0", CultureInfo.InvariantCulture);

    private static string InMonthsAhead(int months) => months switch
    {
        0 => "of the month",
        1 => "of the following month",
        _ => string.Create(CultureInfo.InvariantCulture, $"of the month {months} months later"),
    };

    private static Failure Undeclared(string member, string value) => new(FailureReason.InvalidInput, "terms.setting-unknown", "The setting is not declared.", member, value);

    private static Failure Absent(string member) => new(FailureReason.Missing, "terms.step-incomplete", $"The step has no {member}.", member);

    private static Failure OutOfRange(string member, int value, int minimum, int maximum, string unit) => new(
        FailureReason.InvalidInput, "terms.step-out-of-range", string.Create(CultureInfo.InvariantCulture, $"{member} lies from {minimum} to {maximum} {unit}."), member,
        value.ToString(CultureInfo.InvariantCulture));
}
