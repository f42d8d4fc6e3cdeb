using System.Globalization;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Aging;

/// <content>The bucket of an open item.</content>
public sealed partial class AgingCuts
{
    /// <summary>The bucket of an open item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="basis">The date that its age counts from.</param>
    /// <returns>The bucket; or <c>aging.due-date-missing</c>.</returns>
    public Result<AgingBucket> BucketOf(OpenItem item, AgingBasis basis) => Classify(item, basis, null);

    /// <summary>Why an open item is in its bucket.</summary>
    /// <param name="item">The item.</param>
    /// <param name="basis">The date that its age counts from.</param>
    /// <returns>What <see cref="BucketOf(OpenItem, AgingBasis)"/> gives, and the steps: the date, the days of grace, the age, the bucket.</returns>
    public Explained<Result<AgingBucket>> Explain(OpenItem item, AgingBasis basis)
    {
        var recorder = new StepRecorder();
        return new Explained<Result<AgingBucket>>(Classify(item, basis, recorder), recorder.Steps);
    }

    private Result<AgingBucket> Classify(OpenItem item, AgingBasis basis, StepRecorder? recorder)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(basis);
        if (!basis.DateOf(item, AsOf, recorder).TryGet(out var date, out var failure)) return failure;
        var bucket = BucketOf(date);
        if (recorder is not null) Record(recorder, date, bucket);
        return bucket;
    }

    private void Record(StepRecorder recorder, LocalDate date, AgingBucket bucket)
    {
        var grace = Scheme.GraceDays;
        if (grace > 0)
            recorder.Add("aging.grace", string.Create(CultureInfo.InvariantCulture, $"{grace} days"), "later start", string.Create(CultureInfo.InvariantCulture, $"It begins to age {grace} days after that date; the date itself does not move."));
        var days = DayNumber.Of(AsOf) - DayNumber.Of(date) - grace;
        var age = days.ToString(CultureInfo.InvariantCulture);
        recorder.Add("aging.age", $"{Iso.Text(date)} to {Iso.Text(AsOf)}", age, string.Create(CultureInfo.InvariantCulture, $"On {Iso.Text(AsOf)} its age is {days} calendar days{(grace > 0 ? " after grace" : "")}."));
        recorder.Add("aging.bucket", $"dates {bucket.DatesText}", bucket.Label, $"Dates {bucket.DatesText} are in bucket {bucket.Label}: {char.ToLowerInvariant(Rule[0])}{Rule[1..]}");
    }
}
