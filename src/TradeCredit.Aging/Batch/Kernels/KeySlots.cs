using System.Numerics;
using System.Runtime.InteropServices;

namespace TradeCredit.Aging;

/// <summary>Numbers integer keys from 0 in the order in which they come: open addressing, keys never leave.</summary>
internal sealed class KeySlots
{
    private const int Empty = -1;

    private readonly List<int> _keys = [];
    private int[] _slots = [Empty, Empty];

    public int Count => _keys.Count;

    public ReadOnlySpan<int> Keys => CollectionsMarshal.AsSpan(_keys);

    /// <summary>The slot of a key, a new one if it has none.</summary>
    public int SlotOf(int key)
    {
        var position = PositionOf(key);
        if (_slots[position] >= 0) return _slots[position];
        var slot = _keys.Count;
        _keys.Add(key);
        _slots[position] = slot;
        if (2 * _keys.Count > _slots.Length) Rehash();
        return slot;
    }

    /// <summary>The slot of a key, or -1.</summary>
    public int Find(int key) => _slots[PositionOf(key)];

    public void Clear()
    {
        _keys.Clear();
        Array.Fill(_slots, Empty);
    }

    // The position where the key is, or where it would go. At least half of all positions are empty, so there is one.
    private int PositionOf(int key)
    {
        // Fibonacci hashing: the upper bits of key * 2^32 / phi.
        var position = (int)(unchecked((uint)key * 2654435769u) >> (32 - BitOperations.Log2((uint)_slots.Length)));
        while (_slots[position] is >= 0 and var slot && _keys[slot] != key) position = (position + 1) & (_slots.Length - 1);
        return position;
    }

    private void Rehash()
    {
        _slots = new int[checked(2 * _slots.Length)];
        Array.Fill(_slots, Empty);
        for (var slot = 0; slot < _keys.Count; slot++) _slots[PositionOf(_keys[slot])] = slot;
    }
}
