namespace TradeCredit.Settlement;

/// <summary>The figure at which an option is worth as much as another.</summary>
/// <param name="Input">What the figure is: a chance as a fraction of one, a price in units of the currency.</param>
/// <param name="Given">The figure as given.</param>
/// <param name="Needed">The figure at which both are worth the same, cut to six decimals upwards for chances, to the minor unit for prices; null if no figure is enough.</param>
/// <param name="Against">The id of the other option.</param>
public sealed record BreakEven(string Input, decimal Given, decimal? Needed, string Against)
{
    /// <summary>The break-even of the figure that an option depends on most.</summary>
    /// <param name="option">The option.</param>
    /// <param name="case">The case.</param>
    /// <param name="target">What it is to be worth.</param>
    /// <param name="against">The id of the option that is worth that.</param>
    /// <returns>The break-even; null if the option has no such figure, does not gain by it, or cannot be valued.</returns>
    public static BreakEven? Of(SettlementOption option, SettlementCase @case, Money target, string against)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(@case);
        if (option.Sensitivity is not { } sensitivity) return null;
        if (Worth(sensitivity.Highest) is not { } highest || Worth(0) is not { } lowest) return null;
        // What comes otherwise is better than what the figure stands for: nothing is gained by raising it.
        if (highest < lowest) return null;
        if (highest < target) return new BreakEven(sensitivity.Input, sensitivity.Value, null, against);
        if (lowest >= target) return new BreakEven(sensitivity.Input, sensitivity.Value, 0, against);
        var decimals = sensitivity.Highest <= 1 ? 6 : target.Currency.MinorDigits;
        var finest = new decimal(1, 0, 0, false, (byte)(decimals + 1));
        var (low, high) = (0m, sensitivity.Highest);
        while (high - low > finest)
        {
            var middle = (low + high) / 2;
            if (Worth(middle) >= target) high = middle;
            else low = middle;
        }

        return new BreakEven(sensitivity.Input, sensitivity.Value, decimal.Round(high, decimals, MidpointRounding.ToPositiveInfinity), against);

        Money? Worth(decimal figure) => OptionValue.Of(sensitivity.With(figure), @case).TryGet(out var value, out _) ? value.Npv : null;
    }
}
