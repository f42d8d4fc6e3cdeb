using System.Collections.Frozen;

namespace TradeCredit.Claims;

/// <summary>Which matters the UN sales convention governs; the others are for the law that applies beside it.</summary>
public static class ConventionScope
{
    private static readonly FrozenDictionary<ConventionMatter, (bool Governed, LegalSource Source)> Matters =
        ClaimsData.Read("convention-matters").ToFrozenDictionary(r => ClaimsData.Name<ConventionMatter>(r, "matter"), r => (ClaimsData.Flag(r, "governed"), ClaimsData.Source(r)));

    /// <summary>Whether the convention governs a matter.</summary>
    /// <param name="matter">The matter.</param>
    /// <returns>Whether it does.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The matter is not declared.</exception>
    public static bool Governs(ConventionMatter matter) => Matters[Guard.Declared(matter, nameof(matter))].Governed;

    /// <summary>Where that comes from.</summary>
    /// <param name="matter">The matter.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The matter is not declared.</exception>
    public static LegalSource Source(ConventionMatter matter) => Matters[Guard.Declared(matter, nameof(matter))].Source;
}
