namespace TradeCredit.Benchmarks.Batch;

internal static class PeerData
{
    public static int Run(string[] options) => options.Length == 0 ? 1 : 0;
}
