using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TradeCredit.Docs.Tests;

/// <summary>Every C# fence on a page is code that is compiled and asserted here; every link leads somewhere. UPDATE_DOCS=1 rewrites the fences.</summary>
public sealed partial class PageTests
{
    public static TheoryData<string> All => [.. Pages.All];

    [Theory]
    [MemberData(nameof(All))]
    public void Fences_EqualTheCompiledCode(string page)
    {
        var text = Pages.Read(page);
        var updated = Marked().Replace(text, m => $"<!-- snippet: {m.Groups["name"].Value} -->\n```csharp\n{Pages.Snippet(m.Groups["name"].Value)}\n```\n");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1" && updated != text)
        {
            File.WriteAllText(Path.Combine(Pages.Root, page), updated, new UTF8Encoding(false));
            text = updated;
        }

        Assert.Equal(updated, text);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Fences_OfCSharp_AreAllSnippets(string page) =>
        Assert.Equal(Marked().Count(Pages.Read(page)), Fence().Count(Pages.Read(page)));

    [Theory]
    [MemberData(nameof(All))]
    public void Links_LeadToFiles(string page)
    {
        var links = Markdown.Parse(Pages.Read(page)).Descendants<LinkInline>().Select(l => l.Url!).Where(u => !u.Contains(':', StringComparison.Ordinal) && !u.StartsWith('#')).ToArray();
        var folder = Path.GetDirectoryName(Path.Combine(Pages.Root, page))!;
        Assert.All(links, l => Assert.True(Path.Exists(Path.Combine(folder, l.Split('#')[0])), $"{page} links to {l}, which does not exist"));
    }

    [GeneratedRegex("<!-- snippet: (?<name>[^ ]+) -->\n```csharp\n(?<code>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Marked();

    [GeneratedRegex("^```csharp$", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
