using System.Collections.Concurrent;

namespace TradeCredit.Receivables;

/// <summary>What texts that occur again and again mean: each is read once.</summary>
/// <typeparam name="T">What a text means.</typeparam>
/// <param name="read">Reads a text.</param>
/// <remarks>A million rows name a few thousand dates and debtors. Texts beyond a bound are read each time, so that a column without repetitions costs no memory.</remarks>
internal sealed class TextMemo<T>(Func<string, T> read)
{
    private const int MostTexts = 1 << 18;

    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);
    private int _count;

    public T this[ReadOnlySpan<char> text]
    {
        get
        {
            if (_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known)) return known;
            var own = text.ToString();
            var value = read(own);
            if (Volatile.Read(ref _count) < MostTexts && _known.TryAdd(own, value)) Interlocked.Increment(ref _count);
            return value;
        }
    }
}
