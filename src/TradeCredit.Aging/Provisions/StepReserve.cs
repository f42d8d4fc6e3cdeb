using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradeCredit.Aging;

/// <summary>A reserve for overdue receivables in steps: the row with the greatest day count not above the days past due applies; below the first row nothing is reserved.</summary>
/// <remarks>A step, without interpolation. Equality is by content. <i>Source:</i> convention; the rule of SAP's reserve for bad debt by days overdue.</remarks>
public sealed record StepReserve
{
    /// <summary>Makes a step reserve.</summary>
    /// <param name="rows">The rows, days strictly ascending, at least one.</param>
    /// <exception cref="DefinitionException">There is no row (<c>aging.steps-missing</c>), days do not strictly ascend (<c>aging.steps-not-ascending</c>), one lies beyond 8,000,000 (<c>aging.step-out-of-range</c>), or a rate lies outside 0 to 1 (<c>aging.rate-out-of-range</c>).</exception>
    [JsonConstructor]
    public StepReserve(ImmutableArray<StepReserveRow> rows)
    {
        var faults = Faults(Guard.Assigned(rows, nameof(rows)));
        if (!faults.IsEmpty) throw new DefinitionException("step reserve", faults);
        Rows = rows;
    }

    /// <summary>The rows, days ascending.</summary>
    public ImmutableArray<StepReserveRow> Rows { get; }

    /// <summary>Makes a step reserve.</summary>
    /// <param name="rows">Days past due and rate of each row, days strictly ascending.</param>
    /// <returns>The reserve.</returns>
    /// <exception cref="DefinitionException">The rows cannot be used; see the constructor.</exception>
    public static StepReserve Of(params ReadOnlySpan<(int Days, Percentage Rate)> rows)
    {
        var builder = ImmutableArray.CreateBuilder<StepReserveRow>(rows.Length);
        foreach (var (days, rate) in rows) builder.Add(new StepReserveRow(days, rate.ToRatio()));
        return new StepReserve(builder.MoveToImmutable());
    }

    /// <summary>The row that applies.</summary>
    /// <param name="daysPastDue">Calendar days past due; negative = not yet due.</param>
    /// <returns>The row; null if nothing is reserved.</returns>
    public StepReserveRow? RowFor(int daysPastDue)
    {
        StepReserveRow? found = null;
        foreach (var row in Rows)
        {
            if (row.Days > daysPastDue) break;
            found = row;
        }

        return found;
    }

    /// <summary>The same reserve as a provision matrix, to provide for items with.</summary>
    /// <returns>A matrix whose first bucket is free, and then one bucket for each row.</returns>
    public ProvisionMatrix ToMatrix() => new(
        new AgingScheme.Days([.. Rows.Select(r => r.Days)], EdgeInclusion.Lower, DueOnAsOf.Overdue),
        [Ratio.Zero, .. Rows.Select(r => r.Rate)]);

    /// <inheritdoc/>
    public bool Equals(StepReserve? other) => other is not null && Rows.SequenceEqual(other.Rows);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rows.Length, Rows[0], Rows[^1]);

    private static ImmutableArray<Failure> Faults(ImmutableArray<StepReserveRow> rows)
    {
        var faults = ImmutableArray.CreateBuilder<Failure>();
        if (rows.IsEmpty) faults.Add(new Failure(FailureReason.Missing, "aging.steps-missing", "A step reserve has at least one row.", "rows"));
        var limit = AgingEdges.Limit(PeriodUnit.Days);
        for (var i = 0; i < rows.Length; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"rows[{i}]");
            if (rows[i].Days < -limit || rows[i].Days > limit)
                faults.Add(new Failure(FailureReason.InvalidInput, "aging.step-out-of-range", string.Create(CultureInfo.InvariantCulture, $"Days past due lie from {-limit} to {limit}."), path, rows[i].ToString()));
            if (i > 0 && rows[i].Days <= rows[i - 1].Days)
                faults.Add(new Failure(FailureReason.InvalidInput, "aging.steps-not-ascending", string.Create(CultureInfo.InvariantCulture, $"Days strictly ascend; after {rows[i - 1].Days} comes {rows[i].Days}."), path, rows[i].ToString()));
            if (ProvisionMatrix.OutOfRange(rows[i].Rate, path) is { } fault) faults.Add(fault);
        }

        return faults.ToImmutable();
    }
}
