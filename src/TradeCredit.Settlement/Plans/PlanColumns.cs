namespace TradeCredit.Settlement;

/// <summary>The amounts of the rows of a plan, in minor units, computed row by row.</summary>
internal sealed class PlanColumns
{
    private readonly long[] _principal;
    private readonly long[] _interest;

    private PlanColumns(int capacity, long? instalment)
    {
        _principal = new long[capacity];
        _interest = new long[capacity];
        Instalment = instalment;
    }

    /// <summary>The total that the rows share; null where their principal is stated.</summary>
    public long? Instalment { get; }

    /// <summary>How many rows there are; fewer than asked for if the principal was repaid before.</summary>
    public int Count { get; private set; }

    public long Principal(int row) => _principal[row];

    public long Interest(int row) => _interest[row];

    /// <summary>How much the last row exceeds the others.</summary>
    public long LastIsOffBy => _principal[Count - 1] + _interest[Count - 1] - Instalment!.Value;

    /// <summary>Rows of one total: interest first, the rest is principal.</summary>
    public static PlanColumns Of(in PlanTask task, long instalment)
    {
        var columns = new PlanColumns(task.Rows, instalment);
        columns.Fill(task, instalment, default);
        return columns;
    }

    /// <summary>Rows of a stated principal each, those in grace left out.</summary>
    public static PlanColumns Of(in PlanTask task, ReadOnlySpan<long> stated)
    {
        var columns = new PlanColumns(task.Rows, null);
        columns.Fill(task, 0, stated);
        return columns;
    }

    private void Fill(in PlanTask task, long instalment, ReadOnlySpan<long> stated)
    {
        var (balance, bearing, carried) = (task.Principal, task.Principal, 0L);
        for (var k = 0; k < task.Rows; k++)
        {
            if (task.RestsAt(k)) bearing = balance;
            var accrued = task.Rates.Interest(k, bearing, task.InterestRounding);
            var inGrace = k < task.InterestGrace;
            var due = inGrace ? 0 : accrued + carried;
            var waits = inGrace && task.DefersInterest ? carried + accrued : 0;
            var isLast = k == task.Rows - 1;
            long principal;
            if (isLast) principal = balance;
            else if (k < task.PrincipalGrace) principal = 0;
            else if (!stated.IsEmpty) principal = Math.Min(stated[k - task.PrincipalGrace], balance);
            else
            {
                // Interest that grace deferred comes on top of the instalment; interest that an earlier instalment did not cover comes out of it.
                var onTop = k == task.InterestGrace ? carried : 0;
                var covered = Math.Min(due, instalment + onTop);
                waits += due - covered;
                due = covered;
                principal = Math.Min(instalment + onTop - covered, balance);
            }

            _principal[k] = principal;
            _interest[k] = due;
            carried = waits;
            balance -= principal;
            if (balance == 0 && carried == 0)
            {
                Count = k + 1;
                return;
            }
        }

        Count = task.Rows;
    }
}
