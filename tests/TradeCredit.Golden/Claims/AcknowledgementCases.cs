using NodaTime.Text;
using TradeCredit.Claims;

namespace TradeCredit.Golden.Claims;

/// <summary>sla_ack.csv</summary>
internal static class AcknowledgementCases
{
    public static void Run(GoldenRow row)
    {
        var limit = Duration.FromTicks((long)(row.Number("limit_hours") * NodaConstants.TicksPerHour));
        var clock = CaseClock.Of(CaseStep.Acknowledge, Moment(row["received"]), limit, Moment(row["acknowledged"]));
        row.Expect("elapsed_hours", Math.Round((decimal)clock.Elapsed(Moment(row["acknowledged"])).ToInt64Nanoseconds() / NodaConstants.NanosecondsPerHour, 4, MidpointRounding.AwayFromZero));
        row.Expect("on_time", clock.IsLate(Moment(row["acknowledged"])) ? "false" : "true");
    }

    private static Instant Moment(string text) =>
        OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment ? moment.Value.ToInstant() : throw new GoldenException($"'{text}' is no instant");
}
