using System.Runtime.CompilerServices;

namespace TradeCredit.Docs.Tests;

/// <summary>The pages of the repository, and the code that they quote.</summary>
internal static class Pages
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every Markdown page that users read, by path from the root.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[] { "README.md", "CHANGELOG.md" }
            .Concat(Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories).Select(Relative))
            .Concat(Directory.GetFiles(Path.Combine(Root, "src"), "README.md", SearchOption.AllDirectories).Select(Relative))
            .Where(p => !p.Contains("node_modules", StringComparison.Ordinal) && !p.Contains("/ledger/", StringComparison.Ordinal) && !p.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static string Read(string page) => File.ReadAllText(Path.Combine(Root, page)).ReplaceLineEndings("\n");

    /// <summary>The text of a snippet: a <c>#region</c> of this project, or a whole file.</summary>
    public static string Snippet(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal)) return Read(name).TrimEnd('\n');
        var regions = Directory.GetFiles(Path.Combine(Root, "tests", "TradeCredit.Docs.Tests"), "*.cs").SelectMany(f => Regions(File.ReadAllText(f).ReplaceLineEndings("\n"))).Where(r => r.Name == name).ToArray();
        return regions.Length == 1 ? regions[0].Text : throw new InvalidOperationException($"There are {regions.Length} regions named '{name}'.");
    }

    private static IEnumerable<(string Name, string Text)> Regions(string code)
    {
        string? name = null;
        var lines = new List<string>();
        foreach (var line in code.Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("#region ", StringComparison.Ordinal))
            {
                name = trimmed["#region ".Length..];
                lines.Clear();
            }
            else if (trimmed == "#endregion" && name is not null)
            {
                var indent = lines.Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
                yield return (name, string.Join('\n', lines.Select(l => l.Length >= indent ? l[indent..] : l)).Trim('\n'));
                name = null;
            }
            else
            {
                lines.Add(line);
            }
        }
    }

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
