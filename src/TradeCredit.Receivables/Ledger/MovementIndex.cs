namespace TradeCredit.Receivables;

/// <summary>The movements of each item, in order of day: built once, when somebody asks about a single item.</summary>
internal sealed class MovementIndex
{
    private readonly int[] _starts;
    private readonly Movement[] _sorted;

    public MovementIndex(int items, ReadOnlySpan<Movement> movements)
    {
        _starts = new int[items + 1];
        foreach (ref readonly var movement in movements) _starts[movement.Item + 1]++;
        for (var i = 0; i < items; i++) _starts[i + 1] += _starts[i];
        _sorted = new Movement[movements.Length];
        var next = _starts.AsSpan(0, items).ToArray();
        foreach (ref readonly var movement in movements) _sorted[next[movement.Item]++] = movement;
        for (var i = 0; i < items; i++)
        {
            var (start, length) = (_starts[i], _starts[i + 1] - _starts[i]);
            if (length > 1) Array.Sort(_sorted, start, length, ByDay.Instance);
        }
    }

    public ArraySegment<Movement> Of(int item) => new(_sorted, _starts[item], _starts[item + 1] - _starts[item]);

    private sealed class ByDay : IComparer<Movement>
    {
        public static readonly ByDay Instance = new();

        public int Compare(Movement x, Movement y) => (x.Day, x.RecordedTicks, x.Event, x.Kind).CompareTo((y.Day, y.RecordedTicks, y.Event, y.Kind));
    }
}
