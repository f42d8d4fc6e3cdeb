using System.Collections.Immutable;
using System.Globalization;

namespace TradeCredit.Claims;

/// <summary>The tables of single sampling: code letters by lot size, plans by severity, code letter and AQL with arrows already followed.</summary>
internal static class SamplingTables
{
    private const string Letters = "ABCDEFGHJKLMNPQR";

    private static readonly ImmutableArray<(long LotMinimum, ImmutableArray<char> Letters)> CodeLetters =
        [.. ClaimsData.Read("aql-code-letters").Select(row => (long.Parse(row["lot_min"], CultureInfo.InvariantCulture), InspectionLevel.All.Select(l => row[l.Name][0]).ToImmutableArray()))];

    private static readonly ImmutableArray<(int SampleSize, int Accept, int Reject)> Plans = ReadPlans();

    /// <summary>The smallest lot of the tables.</summary>
    public static long SmallestLot => CodeLetters[0].LotMinimum;

    /// <summary>The code letter for a lot; lots have no upper end.</summary>
    public static char LetterFor(long lotSize, InspectionLevel level)
    {
        var row = CodeLetters.Length - 1;
        while (CodeLetters[row].LotMinimum > lotSize) row--;
        return CodeLetters[row].Letters[InspectionLevel.All.IndexOf(level)];
    }

    public static (int SampleSize, int Accept, int Reject) PlanFor(InspectionSeverity severity, char letter, Aql aql) => Plans[Index(severity, letter, aql)];

    private static int Index(InspectionSeverity severity, char letter, Aql aql) => ((((int)severity * Letters.Length) + Letters.IndexOf(letter, StringComparison.Ordinal)) * Aql.All.Length) + aql.Index;

    private static ImmutableArray<(int SampleSize, int Accept, int Reject)> ReadPlans()
    {
        var plans = new (int SampleSize, int Accept, int Reject)[Enum.GetValues<InspectionSeverity>().Length * Letters.Length * Aql.All.Length];
        foreach (var row in ClaimsData.Read("aql-single-sampling"))
        {
            var severity = Enum.Parse<InspectionSeverity>(row["plan"], ignoreCase: true);
            plans[Index(severity, row["start_letter"][0], Aql.Parse(row["aql"], CultureInfo.InvariantCulture))] = (Number("sample_size"), Number("ac"), Number("re"));

            int Number(string column) => int.Parse(row[column], CultureInfo.InvariantCulture);
        }

        return Array.TrueForAll(plans, p => p.SampleSize > 0 && p.Accept < p.Reject) ? [.. plans] : throw new InvalidOperationException("aql-single-sampling.csv lacks a plan, or has one whose acceptance number is not below its rejection number.");
    }
}
