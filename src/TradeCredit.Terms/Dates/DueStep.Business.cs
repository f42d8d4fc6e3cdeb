using System.Globalization;
using NodaTime;

namespace TradeCredit.Terms;

/// <content>Steps that need a calendar.</content>
public abstract partial record DueStep
{
    /// <summary>Counts business days; the start day is excluded, and 0 moves to the next business day. Text <c>5bd@TARGET</c>.</summary>
    /// <param name="Count">How many, from -9999 to 9999; negative counts back.</param>
    /// <param name="Calendar">The calendar that says which days count.</param>
    public sealed record BusinessDays(int Count, CalendarId Calendar) : DueStep
    {
        private protected override int CaseIndex => 9;

        internal override bool LeadsBack => Count < 0;

        internal override string Words => string.Create(CultureInfo.InvariantCulture, $"{(Count < 0 ? "less" : "plus")} {Math.Abs(Count)} business day{(Math.Abs(Count) == 1 ? "" : "s")} of {Calendar}");

        /// <summary>The canonical text.</summary>
        /// <returns>For example <c>5bd@TARGET</c>.</returns>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}bd@{Calendar}");

        internal override Result<LocalDate> Apply(LocalDate date, CalendarSource calendars) =>
            calendars.Find(Calendar).TryGet(out var calendar, out var failure) ? Count == 0 ? calendar.Adjust(date, BusinessDayConvention.Following) : calendar.AddBusinessDays(date, Count) : failure;

        internal override IEnumerable<Failure> Faults()
        {
            if (Count is < -9999 or > 9999) yield return OutOfRange("count", Count, -9999, 9999, "business days");
            if (Calendar == default) yield return CalendarMissing();
        }
    }

    /// <summary>Moves a closed day to an open one by a convention. Text <c>ModifiedFollowing@TARGET</c>.</summary>
    /// <param name="Convention">The convention.</param>
    /// <param name="Calendar">The calendar that says which days are open.</param>
    public sealed record Adjust(BusinessDayConvention Convention, CalendarId Calendar) : DueStep
    {
        /// <inheritdoc/>
        public override bool IsAdjustment => true;

        private protected override int CaseIndex => 10;

        internal override string Words => $"{Convention.Name} by {Calendar}";

        /// <summary>The canonical text.</summary>
        /// <returns>For example <c>Following@TARGET</c>.</returns>
        public override string ToString() => $"{Convention?.Name}@{Calendar}";

        internal override Result<LocalDate> Apply(LocalDate date, CalendarSource calendars) =>
            calendars.Find(Calendar).TryGet(out var calendar, out var failure) ? calendar.Adjust(date, Convention) : failure;

        internal override IEnumerable<Failure> Faults()
        {
            if (Convention is null) yield return Absent("convention");
            if (Calendar == default) yield return CalendarMissing();
        }
    }

    /// <summary>Moves each listed day to the day that stands for it. Text <c>map(2026-05-01&gt;2026-05-04)</c>.</summary>
    /// <param name="Map">The listed days.</param>
    public sealed record Mapped(HolidayMap Map) : DueStep
    {
        /// <inheritdoc/>
        public override bool IsAdjustment => true;

        private protected override int CaseIndex => 11;

        internal override string Words => "moved if it is a listed holiday";

        /// <summary>The canonical text.</summary>
        /// <returns>For example <c>map(2026-05-01&gt;2026-05-04)</c>.</returns>
        public override string ToString() => $"map({Map})";

        internal override Result<LocalDate> Apply(LocalDate date, CalendarSource calendars) => Map.Adjust(date);

        internal override IEnumerable<Failure> Faults() => Map is null ? [Absent("map")] : [];
    }

    /// <summary>Moves a day inside a closed period to the first day after it, until it is outside all. Text <c>outside(08-01..08-31)</c>.</summary>
    /// <param name="Periods">The closed periods, for example a buyer's summer closing. Pay days do not survive the move; a pay-day step after this one restores them.</param>
    public sealed record Outside(BlockedPeriods Periods) : DueStep
    {
        /// <inheritdoc/>
        public override bool IsAdjustment => true;

        private protected override int CaseIndex => 12;

        internal override string Words => "moved out of closed periods";

        /// <summary>The canonical text.</summary>
        /// <returns>For example <c>outside(08-01..08-31)</c>.</returns>
        public override string ToString() => $"outside({Periods})";

        internal override Result<LocalDate> Apply(LocalDate date, CalendarSource calendars) => Periods.Adjust(date);

        internal override IEnumerable<Failure> Faults() => Periods is null ? [Absent("periods")] : [];
    }

    private static Failure CalendarMissing() =>
        new(FailureReason.Missing, "terms.calendar-missing", "A business-day step names the calendar that it goes by, for example TARGET.", "calendar");
}
