using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit.Claims;

/// <summary>An inspection level of ISO 2859-1: how large a sample is for a lot. II is usual; the special levels S-1 to S-4 take small samples.</summary>
[JsonConverter(typeof(CanonicalTextConverter<InspectionLevel>))]
public sealed class InspectionLevel : NamedValue<InspectionLevel>, INamedValues<InspectionLevel>
{
    private InspectionLevel(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>General level I: small samples.</summary>
    public static InspectionLevel I { get; } = new("I", 0);

    /// <summary>General level II: the usual one.</summary>
    public static InspectionLevel II { get; } = new("II", 1);

    /// <summary>General level III: large samples.</summary>
    public static InspectionLevel III { get; } = new("III", 2);

    /// <summary>Special level S-1.</summary>
    public static InspectionLevel S1 { get; } = new("S-1", 3);

    /// <summary>Special level S-2.</summary>
    public static InspectionLevel S2 { get; } = new("S-2", 4);

    /// <summary>Special level S-3.</summary>
    public static InspectionLevel S3 { get; } = new("S-3", 5);

    /// <summary>Special level S-4.</summary>
    public static InspectionLevel S4 { get; } = new("S-4", 6);

    /// <summary>All levels.</summary>
    public static ImmutableArray<InspectionLevel> All { get; } = [I, II, III, S1, S2, S3, S4];
}
