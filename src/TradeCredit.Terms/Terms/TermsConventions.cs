namespace TradeCredit.Terms;

/// <summary>The settings in which systems differ when they turn terms into a schedule.</summary>
/// <remarks>
/// Equality is by all members. The defaults are those that lose nothing and hide nothing: shares are rounded half up to the minor unit, the last
/// instalment takes the rounding difference, over-allocation is a failure, a zero total keeps its dates.
/// </remarks>
public sealed record TermsConventions
{
    /// <summary>The defaults.</summary>
    public static TermsConventions Default { get; } = new();

    /// <summary>How shares are rounded; the last instalment takes the difference.</summary>
    public Rounding Rounding { get; init => field = Guard.Present(value, nameof(Rounding)); } = Rounding.HalfUp;

    /// <summary>What the last instalment comes to when it is not a balance.</summary>
    public LastInstalment LastInstalment { get; init; } = LastInstalment.AsStated;

    /// <summary>What happens when the instalments come to more than the total.</summary>
    public OverAllocation OverAllocation { get; init; } = OverAllocation.Refuse;

    /// <summary>What the schedule of a zero total is.</summary>
    public ZeroTotal ZeroTotal { get; init; } = ZeroTotal.KeepInstalments;

    /// <summary>What happens to a due date before the date it counts from.</summary>
    public BeforeBase BeforeBase { get; init; } = BeforeBase.Keep;

    /// <summary>Whether two equal instalments are a fault of the terms.</summary>
    public bool RefusesEqualInstalments { get; init; }

    /// <summary>Whether a cash discount is allowed only where one instalment is the whole.</summary>
    public bool RefusesDiscountOnInstalments { get; init; }

    internal IEnumerable<Failure> Faults()
    {
        (string Name, bool Known)[] settings =
        [
            ("lastInstalment", Enum.IsDefined(LastInstalment)), ("overAllocation", Enum.IsDefined(OverAllocation)),
            ("zeroTotal", Enum.IsDefined(ZeroTotal)), ("beforeBase", Enum.IsDefined(BeforeBase)),
        ];
        return settings.Where(s => !s.Known).Select(s => new Failure(FailureReason.InvalidInput, "terms.setting-unknown", "The setting is not declared.", s.Name));
    }
}
