namespace TradeCredit.Benchmarks.Batch;

/// <summary>A benchmark of a wrong answer is worth nothing.</summary>
internal static class Answers
{
    public static void Equal<T>(T one, T other)
    {
        if (!EqualityComparer<T>.Default.Equals(one, other)) throw new InvalidOperationException($"{one} is not {other}.");
    }
}
