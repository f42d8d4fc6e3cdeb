using System.Globalization;

namespace TradeCredit.Claims;

/// <summary>The delivery term of a sale: the rule, the place, and the edition of Incoterms.</summary>
/// <remarks>
/// <para>Editions 2010 and 2020 pass risk at the same stages. Earlier contracts use rules that are not here (DAT, DAF, DES, DEQ, DDU) and pass risk at the ship's rail;
/// they are refused. Under the C rules the place names where freight ends, not where risk passes.</para>
/// <para>Equality is by all members. The text is <c>CIF Rotterdam, Incoterms 2020</c>. <i>Source:</i> public summaries of ICC Incoterms 2020; the book was not read.</para>
/// </remarks>
public sealed record DeliveryTerm
{
    /// <summary>Makes a term.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="place">The named place; not blank.</param>
    /// <param name="edition">The year of the edition: 2010 or 2020.</param>
    /// <exception cref="ArgumentException">The place is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The edition is another one.</exception>
    public DeliveryTerm(Incoterm rule, string place, int edition)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Rule = rule;
        Place = Guard.Text(place, nameof(place));
        Edition = IsCovered(edition) ? edition : throw new ArgumentOutOfRangeException(nameof(edition), edition, "The edition is 2010 or 2020.");
    }

    /// <summary>The rule.</summary>
    public Incoterm Rule { get; }

    /// <summary>The named place.</summary>
    public string Place { get; }

    /// <summary>The year of the edition.</summary>
    public int Edition { get; }

    /// <summary>Reads a term as a contract has it.</summary>
    /// <param name="rule">The three letters.</param>
    /// <param name="place">The named place; blank = not stated.</param>
    /// <param name="edition">The year of the edition; null = not stated.</param>
    /// <returns>The term; or <c>claims.incoterm-unknown</c>, <c>claims.incoterm-incomplete</c>, <c>claims.incoterm-edition-not-covered</c>.</returns>
    public static Result<DeliveryTerm> Read(string rule, string? place, int? edition)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (!Incoterm.TryOf(rule, out var incoterm))
            return new Failure(FailureReason.NotFound, "claims.incoterm-unknown", $"'{rule}' is no rule of Incoterms 2020; the rules are {string.Join(", ", Incoterm.All.Select(i => i.Name))}.", "rule", rule);
        if (string.IsNullOrWhiteSpace(place) || edition is not { } year)
            return new Failure(FailureReason.Missing, "claims.incoterm-incomplete", "A delivery term names rule, place and edition, such as CIF Rotterdam, Incoterms 2020.", string.IsNullOrWhiteSpace(place) ? "place" : "edition");
        return IsCovered(year) ? new DeliveryTerm(incoterm, place, year)
            : new Failure(FailureReason.OutsideCoveredRange, "claims.incoterm-edition-not-covered", "The editions 2010 and 2020 are covered.", "edition", year.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Rule, place and edition.</summary>
    /// <returns>For example <c>CIF Rotterdam, Incoterms 2020</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rule.Name} {Place}, Incoterms {Edition}");

    private static bool IsCovered(int edition) => edition is 2010 or 2020;
}
