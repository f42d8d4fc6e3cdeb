namespace TradeCredit.Settlement;

/// <summary>Who must agree to an option, and which measure says so.</summary>
/// <param name="Role">The lowest role that may; null = no role may.</param>
/// <param name="Reason">The measure that needs it, in one English sentence.</param>
public sealed record Approval(string? Role, string Reason)
{
    /// <summary>Who must agree to an option of a case.</summary>
    /// <param name="option">The option.</param>
    /// <param name="case">The case, with its matrix.</param>
    /// <param name="value">What the option is worth, for the loss of value; null = it is not looked at.</param>
    /// <returns>The highest role that any measure needs; null if the case has no matrix.</returns>
    public static Approval? For(SettlementOption option, SettlementCase @case, OptionValue? value = null)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(@case);
        if (@case.Authority is not { } matrix) return null;
        var needed = new Approval(matrix.Roles[0], "No measure needs more than the lowest role.");
        foreach (var (measure, figure) in Measures(option, @case, value))
        {
            if (!matrix.RoleFor(measure, figure).TryGet(out var role, out var failure)) return new Approval(null, failure.Message);
            if (!matrix.Covers(needed.Role!, role)) needed = new Approval(role, $"{measure} of {figure.ToInvariantText()} needs {role}.");
        }

        return needed;
    }

    private static IEnumerable<(AuthorityMeasure Measure, decimal Value)> Measures(SettlementOption option, SettlementCase @case, OptionValue? value)
    {
        var effects = option.Effects(@case);
        var before = @case.GivenUpBefore?.Amount ?? 0;
        yield return (AuthorityMeasure.GivenUp, effects.Forgiven.IsZero ? 0 : effects.Forgiven.Amount + before);
        yield return (AuthorityMeasure.Length, Math.Max(0, NodaTime.Period.DaysBetween(@case.AsOf, effects.EndsOn)));
        yield return (AuthorityMeasure.SecurityGivenUp, effects.SecurityGivenUp.Amount);
        yield return (AuthorityMeasure.Spent, effects.Spent.Amount);
        yield return (AuthorityMeasure.WrittenOff, effects.WrittenOff.Amount);
        if (value is null) yield break;
        // Of a complaint all that it costs is lost; of a claim what it falls short of.
        var lost = option is ClaimOption ? -value.Npv : @case.Claim - value.Npv;
        yield return (AuthorityMeasure.ValueLoss, Math.Max(0, Percentage.OfFraction(lost.RatioTo(@case.Claim).ToDecimal(6, RoundingMode.HalfEven)).Value));
    }
}
