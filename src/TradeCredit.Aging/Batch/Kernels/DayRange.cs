namespace TradeCredit.Aging;

/// <summary>The day numbers that a column may hold, as constants for the kernels; a test holds them equal to <see cref="DayNumber.Min"/> and <see cref="DayNumber.Max"/>.</summary>
internal static class DayRange
{
    public const int Min = -4_371_222;
    public const int Max = 2_932_896;
}
