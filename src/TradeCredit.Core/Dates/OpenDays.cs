using System.Numerics;

namespace TradeCredit;

/// <summary>The open days of a calendar as a bitmap with rank and select: which day is open, how many lie before a day, which one is the n-th.</summary>
/// <remarks>Days are offsets from the first covered day. Every question costs a few instructions, however far apart the days are.</remarks>
internal sealed class OpenDays
{
    // One bit a day; the bits past the end are 0. Shift counts of 64-bit numbers are taken modulo 64, so a day is shifted as it is.
    private readonly ulong[] _words;

    // Open days before each word, and the total at the end.
    private readonly int[] _before;

    // The word that holds every 64th open day: where the search for the n-th begins.
    private readonly int[] _hints;

    private OpenDays(ulong[] words, int length)
    {
        _words = words;
        Length = length;
        _before = new int[words.Length + 1];
        for (var w = 0; w < words.Length; w++) _before[w + 1] = _before[w] + BitOperations.PopCount(words[w]);
        _hints = new int[(Count + 63) / 64];
        for (int i = 0, w = 0; i < _hints.Length; i++)
        {
            while (_before[w + 1] <= i * 64) w++;
            _hints[i] = w;
        }
    }

    /// <summary>The number of days, open or not.</summary>
    public int Length { get; }

    /// <summary>The number of open days.</summary>
    public int Count => _before[^1];

    /// <summary>Whether a day is open.</summary>
    public bool this[int day] => ((_words[day >> 6] >> day) & 1) != 0;

    /// <summary>The bitmap of the days for which a predicate holds.</summary>
    public static OpenDays Where(int length, Func<int, bool> isOpen)
    {
        var words = new ulong[(length + 63) / 64];
        for (var day = 0; day < length; day++)
        {
            if (isOpen(day)) words[day >> 6] |= 1UL << day;
        }

        return new OpenDays(words, length);
    }

    /// <summary>The same days, with some opened or closed.</summary>
    public OpenDays With(IEnumerable<int> days, bool open)
    {
        var words = (ulong[])_words.Clone();
        foreach (var day in days)
        {
            if (open) words[day >> 6] |= 1UL << day;
            else words[day >> 6] &= ~(1UL << day);
        }

        return new OpenDays(words, Length);
    }

    /// <summary>The first open day on or after a day, or -1.</summary>
    public int OnOrAfter(int day)
    {
        var word = day >> 6;
        var bits = _words[word] & (ulong.MaxValue << day);
        while (bits == 0)
        {
            if (++word == _words.Length) return -1;
            bits = _words[word];
        }

        return (word << 6) + BitOperations.TrailingZeroCount(bits);
    }

    /// <summary>The last open day on or before a day, or -1.</summary>
    public int OnOrBefore(int day)
    {
        var word = day >> 6;
        var bits = _words[word] & (ulong.MaxValue >> (63 - (day & 63)));
        while (bits == 0)
        {
            if (--word < 0) return -1;
            bits = _words[word];
        }

        return (word << 6) + BitOperations.Log2(bits);
    }

    /// <summary>How many open days lie before a day (rank); the day may be <see cref="Length"/>.</summary>
    public int CountBefore(int day)
    {
        var (word, bit) = (day >> 6, day & 63);
        return bit == 0 ? _before[word] : _before[word] + BitOperations.PopCount(_words[word] & ((1UL << bit) - 1));
    }

    /// <summary>The open day that has exactly <paramref name="index"/> open days before it (select), 0 up to but not including <see cref="Count"/>.</summary>
    public int At(int index)
    {
        var word = _hints[index >> 6];
        while (_before[word + 1] <= index) word++;
        return (word << 6) + PositionOf(index - _before[word], _words[word]);
    }

    // The position of the set bit that has n set bits below it, by halving.
    private static int PositionOf(int n, ulong bits)
    {
        var position = 0;
        for (var width = 32; width > 0; width >>= 1)
        {
            var low = BitOperations.PopCount(bits & ((1UL << width) - 1));
            if (n < low) continue;
            n -= low;
            bits >>= width;
            position += width;
        }

        return position;
    }
}
