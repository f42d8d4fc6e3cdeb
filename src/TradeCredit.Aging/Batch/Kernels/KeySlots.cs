using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace TradeCredit.Aging;

/// <summary>Numbers integer keys from 0 in the order in which they come: open addressing, keys never leave.</summary>
internal sealed unsafe class KeySlots
{
    private const int PrefetchItems = 32;

    private readonly List<int> _keys = [];
    private Entry[] _entries = new Entry[2];

    public ReadOnlySpan<int> Keys => CollectionsMarshal.AsSpan(_keys);

    /// <summary>The slot of a key, a new one if it has none.</summary>
    public int SlotOf(int key)
    {
        ref var entry = ref EntryOf(key);
        return entry.SlotPlusOne != 0 ? entry.SlotPlusOne - 1 : Add(ref entry, key);
    }

    /// <summary>The slots of keys. The places to look at are asked for ahead, as a large table is in no cache.</summary>
    public void SlotsOf(ReadOnlySpan<int> keys, Span<int> slots)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (Sse.IsSupported && i + PrefetchItems < keys.Length) Sse.Prefetch0(Unsafe.AsPointer(ref _entries[HomeOf(keys[i + PrefetchItems])]));
            slots[i] = SlotOf(keys[i]);
        }
    }

    /// <summary>The slot of a key, or -1.</summary>
    public int Find(int key) => EntryOf(key).SlotPlusOne - 1;

    public void Clear()
    {
        _keys.Clear();
        Array.Clear(_entries);
    }

    private int Add(ref Entry entry, int key)
    {
        _keys.Add(key);
        entry = new Entry { Key = key, SlotPlusOne = _keys.Count };
        if (2 * _keys.Count > _entries.Length) Rehash();
        return _keys.Count - 1;
    }

    // Fibonacci hashing: the upper bits of key * 2^32 / phi.
    private int HomeOf(int key) => (int)(unchecked((uint)key * 2654435769u) >> (32 - BitOperations.Log2((uint)_entries.Length)));

    // The entry where the key is, or where it would go. At least half of the entries are empty, so there is one.
    private ref Entry EntryOf(int key)
    {
        var position = HomeOf(key);
        while (_entries[position].SlotPlusOne != 0 && _entries[position].Key != key) position = (position + 1) & (_entries.Length - 1);
        return ref _entries[position];
    }

    private void Rehash()
    {
        _entries = new Entry[checked(2 * _entries.Length)];
        for (var slot = 0; slot < _keys.Count; slot++) EntryOf(_keys[slot]) = new Entry { Key = _keys[slot], SlotPlusOne = slot + 1 };
    }

    private struct Entry
    {
        public int Key;
        public int SlotPlusOne;
    }
}
