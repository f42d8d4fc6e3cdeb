namespace TradeCredit.Golden;

/// <summary>Thrown for a row whose own mark declares it not executable; the message is the mark.</summary>
public sealed class SkippedException(string mark) : Exception(mark);
