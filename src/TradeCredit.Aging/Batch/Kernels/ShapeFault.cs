using System.Globalization;

namespace TradeCredit.Aging;

/// <summary>The exceptions for accumulators that do not merge because they have another shape.</summary>
internal static class ShapeFault
{
    public static void ThrowUnlessEqual(AgingCuts cuts, AgingCuts other, string name)
    {
        if (cuts != other) throw new ArgumentException($"Only agings with the same cuts merge; these are of {Iso.Text(cuts.AsOf)} and {Iso.Text(other.AsOf)}.", name);
    }

    public static void ThrowUnlessEqual(int keys, int other, string name)
    {
        if (keys != other) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Only pivots over the same keys merge; these have {keys} and {other}."), name);
    }
}
