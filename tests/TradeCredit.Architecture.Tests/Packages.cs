using System.Reflection;
using System.Runtime.CompilerServices;

namespace TradeCredit.Architecture.Tests;

/// <summary>The packages as built, and the arrows between them.</summary>
internal static class Packages
{
    /// <summary>What each package may see directly; what those see, it sees too.</summary>
    public static IReadOnlyDictionary<string, string[]> Arrows { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["TradeCredit.Core"] = [],
        ["TradeCredit.Terms"] = ["TradeCredit.Core"],
        ["TradeCredit.LatePayment"] = ["TradeCredit.Terms"],
        ["TradeCredit.Receivables"] = ["TradeCredit.Terms"],
        ["TradeCredit.Aging"] = ["TradeCredit.Receivables"],
        ["TradeCredit.Cadence"] = ["TradeCredit.Receivables", "TradeCredit.LatePayment"],
        ["TradeCredit.Claims"] = ["TradeCredit.Receivables"],
        ["TradeCredit.Settlement"] = ["TradeCredit.Claims", "TradeCredit.Receivables", "TradeCredit.LatePayment"],
    };

    /// <summary>The built assemblies that ship.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Directory.GetFiles(AppContext.BaseDirectory, "TradeCredit.*.dll").Where(f => !f.EndsWith(".Tests.dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Assembly.LoadFrom)];

    public static IEnumerable<Type> PublicTypes => Assemblies.SelectMany(a => a.GetExportedTypes());

    public static string NamespaceOf(Assembly assembly) => assembly.GetName().Name is "TradeCredit.Core" ? "TradeCredit" : assembly.GetName().Name!;

    /// <summary>Everything a package may see, itself left out.</summary>
    public static HashSet<string> Sees(string package)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<string>(Arrows[package]);
        while (queue.TryDequeue(out var next))
        {
            if (!seen.Add(next)) continue;
            foreach (var further in Arrows[next]) queue.Enqueue(further);
        }

        return seen;
    }

    public static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    /// <summary>A closed union: an abstract record with nested cases.</summary>
    public static bool IsUnion(Type type) => type.IsAbstract && IsRecord(type) && Cases(type).Length > 0;

    public static Type[] Cases(Type union) => [.. union.GetNestedTypes().Where(n => n.BaseType == union)];

    public static bool IsCompilerGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
