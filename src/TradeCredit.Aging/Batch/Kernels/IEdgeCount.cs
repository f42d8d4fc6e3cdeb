namespace TradeCredit.Aging;

/// <summary>A number of cuts that the compiler knows: a kernel over it holds exactly so many sums in registers.</summary>
internal interface IEdgeCount
{
    static abstract int Value { get; }
}

/// <summary>The numbers of cuts that one pass of a kernel compares.</summary>
internal static class EdgeCounts
{
    /// <summary>The most cuts of one pass; with more, a block is passed twice.</summary>
    public const int MostInOnePass = 8;

    public readonly struct One : IEdgeCount
    {
        public static int Value => 1;
    }

    public readonly struct Two : IEdgeCount
    {
        public static int Value => 2;
    }

    public readonly struct Three : IEdgeCount
    {
        public static int Value => 3;
    }

    public readonly struct Four : IEdgeCount
    {
        public static int Value => 4;
    }

    public readonly struct Five : IEdgeCount
    {
        public static int Value => 5;
    }

    public readonly struct Six : IEdgeCount
    {
        public static int Value => 6;
    }

    public readonly struct Seven : IEdgeCount
    {
        public static int Value => 7;
    }

    public readonly struct Eight : IEdgeCount
    {
        public static int Value => 8;
    }
}
