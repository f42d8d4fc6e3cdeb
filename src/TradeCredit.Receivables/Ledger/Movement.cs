using System.Runtime.InteropServices;

namespace TradeCredit.Receivables;

/// <summary>One change of the open amount of one item: all effects add up, in whatever order.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Movement(int Item, int Day, long RecordedTicks, long MinorUnits, MovementKind Kind, int Event)
{
    public bool IsVisible(int day, long knownTicks) => Day <= day && RecordedTicks <= knownTicks;
}
