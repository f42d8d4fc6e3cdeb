namespace TradeCredit.Aging;

/// <summary>Why an allowance changed between two days.</summary>
public enum ProvisionChange
{
    /// <summary>Items that are owed now and were not before, and what others grew by.</summary>
    Added = 0,

    /// <summary>What was paid, credited or cancelled.</summary>
    Settled,

    /// <summary>What was written off.</summary>
    WrittenOff,

    /// <summary>What moved into a plan of instalments; the plan itself is <see cref="Added"/>.</summary>
    Rescheduled,

    /// <summary>What stayed open and came into a bucket with another rate.</summary>
    Aged,

    /// <summary>What stayed open while the rates or the buckets themselves were changed.</summary>
    RatesChanged,

    /// <summary>The difference that rounding each bucket and each reason leaves.</summary>
    Rounding,
}
