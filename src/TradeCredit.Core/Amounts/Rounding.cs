using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradeCredit;

/// <summary>A named rounding: a mode, and optionally a step other than the minor unit (0.05 for Swiss cash, 1 for whole units).</summary>
/// <remarks>Equality is by mode and step. The canonical text is <c>half-up</c> or <c>half-up/0.05</c>.</remarks>
[JsonConverter(typeof(CanonicalTextConverter<Rounding>))]
public sealed record Rounding : IParsable<Rounding>
{
    private static readonly string[] ModeNames = ["half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"];

    private Rounding(RoundingMode mode, decimal? step)
    {
        Mode = mode;
        Step = step;
    }

    /// <summary>To the nearest minor unit, halves away from zero (commercial rounding).</summary>
    public static Rounding HalfUp { get; } = new(RoundingMode.HalfUp, null);

    /// <summary>To the nearest minor unit, halves to the even one (banker's rounding).</summary>
    public static Rounding HalfEven { get; } = new(RoundingMode.HalfEven, null);

    /// <summary>To the nearest minor unit, halves toward zero.</summary>
    public static Rounding HalfDown { get; } = new(RoundingMode.HalfDown, null);

    /// <summary>To the next minor unit away from zero.</summary>
    public static Rounding Up { get; } = new(RoundingMode.Up, null);

    /// <summary>To the next minor unit toward zero.</summary>
    public static Rounding Down { get; } = new(RoundingMode.Down, null);

    /// <summary>To the next minor unit toward positive infinity.</summary>
    public static Rounding Ceiling { get; } = new(RoundingMode.Ceiling, null);

    /// <summary>To the next minor unit toward negative infinity.</summary>
    public static Rounding Floor { get; } = new(RoundingMode.Floor, null);

    /// <summary>Which neighbour a value between two steps goes to.</summary>
    public RoundingMode Mode { get; }

    /// <summary>The step in units of the currency; null = its minor unit.</summary>
    public decimal? Step { get; }

    /// <summary>The rounding of that mode to the minor unit.</summary>
    /// <param name="mode">The mode.</param>
    /// <returns>The rounding.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mode is not declared.</exception>
    public static Rounding Of(RoundingMode mode) => new(Guard.Declared(mode, nameof(mode)), null);

    /// <summary>The same mode, to multiples of a step.</summary>
    /// <param name="step">The step in units of the currency, above 0, for example 0.05.</param>
    /// <returns>The rounding.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The step is not above 0.</exception>
    public Rounding ToMultipleOf(decimal step)
    {
        if (step <= 0) throw new ArgumentOutOfRangeException(nameof(step), step, "The rounding step must be above 0, in units of the currency.");
        return new Rounding(Mode, step / 1.0000000000000000000000000000m);
    }

    /// <summary>Reads <c>half-up</c>, <c>half-up/0.05</c> and so on.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The rounding.</returns>
    /// <exception cref="FormatException">The text is of another form.</exception>
    public static Rounding Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out var rounding) ? rounding
            : throw new FormatException($"'{s}' is no rounding: expected one of {string.Join(", ", ModeNames)}, optionally followed by /step at position {ModeLength(s)}.");
    }

    /// <summary>Reads <c>half-up</c>, <c>half-up/0.05</c> and so on.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The rounding, or null.</param>
    /// <returns>Whether the text is a rounding.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Rounding result)
    {
        result = null;
        if (s is null) return false;
        var mode = Array.IndexOf(ModeNames, s[..ModeLength(s)]);
        if (mode < 0) return false;
        result = new Rounding((RoundingMode)mode, null);
        if (ModeLength(s) == s.Length) return true;
        var ok = decimal.TryParse(s.AsSpan(ModeLength(s) + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var step) && step > 0;
        result = ok ? result.ToMultipleOf(step) : null;
        return ok;
    }

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>half-up/0.05</c>.</returns>
    public override string ToString() =>
        Step is { } step ? string.Create(CultureInfo.InvariantCulture, $"{ModeNames[(int)Mode]}/{step}") : ModeNames[(int)Mode];

    private static int ModeLength(string s) => s.IndexOf('/', StringComparison.Ordinal) is var slash && slash >= 0 ? slash : s.Length;
}
