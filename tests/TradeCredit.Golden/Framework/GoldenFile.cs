namespace TradeCredit.Golden;

/// <summary>One golden file to run.</summary>
public sealed class GoldenFile(GoldenArea area, string folder, string file)
{
    /// <summary>The cases that come with the product.</summary>
    public static string ShippedFolder { get; } = Path.Combine(AppContext.BaseDirectory, "golden");

    /// <summary><c>area/file</c>.</summary>
    public string Name => $"{area.Name}/{file}";

    /// <summary>The test files of a folder that is named for an area or holds area folders.</summary>
    public static IReadOnlyList<GoldenFile> In(string folder)
    {
        var full = Path.GetFullPath(folder);
        if (!Directory.Exists(full)) throw new GoldenException($"There is no folder {folder}.");
        var own = AreaOf(full);
        var areas = own is not null ? [(own, full)]
            : Directory.GetDirectories(full).Order(StringComparer.Ordinal).Select(path => (Area: AreaOf(path), path)).Where(p => p.Area is not null).Select(p => (p.Area!, p.path)).ToArray();
        if (areas.Length == 0) throw new GoldenException($"{folder} is not named for an area and holds no folder that is; areas are {string.Join(", ", GoldenArea.All.Select(a => a.Name))}.");
        return [.. areas.SelectMany(a => Directory.GetFiles(a.Item2).Select(Path.GetFileName).OfType<string>().Where(a.Item1.IsTest).Order(StringComparer.Ordinal).Select(f => new GoldenFile(a.Item1, a.Item2, f)))];
    }

    /// <summary>The files named in <c>scope.txt</c>, one <c>area/file</c> a line.</summary>
    public static IReadOnlyList<GoldenFile> InScope() =>
    [
        .. File.ReadLines(Path.Combine(ShippedFolder, "scope.txt")).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').Select(line =>
        {
            var area = GoldenArea.All.SingleOrDefault(a => line.StartsWith(a.Name + "/", StringComparison.Ordinal)) ?? throw new GoldenException($"scope.txt: no area for {line}");
            return new GoldenFile(area, Path.Combine(ShippedFolder, area.Name), line[(area.Name.Length + 1)..]);
        }),
    ];

    /// <summary>Runs the rows; a file that cannot be read is one failed row.</summary>
    public FileReport Run()
    {
        try
        {
            var rows = area.Run(new GoldenFolder(folder), file).ToList();
            return new FileReport(Name, rows.Count > 0 ? rows : [new RowResult(file, Outcome.Failed, "the file has no rows")]);
        }
#pragma warning disable CA1031 // A file that cannot be read must not hide the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new FileReport(Name, [new RowResult(file, Outcome.Failed, $"{e.GetType().Name}: {e.Message}")]);
        }
    }

    public override string ToString() => Name;

    private static GoldenArea? AreaOf(string path) =>
        GoldenArea.All.SingleOrDefault(a => string.Equals(a.Name, Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), StringComparison.Ordinal));
}
