using System.CommandLine;
using System.Text;

namespace StrandedCargo;

/// <summary>The options of the program, and what they mean.</summary>
internal static class CommandLine
{
    private static string ShippedCase { get; } = Path.Combine(AppContext.BaseDirectory, "cases", "mersin.json");

    public static int Run(string[] args)
    {
        var file = new Argument<string?>("FILE") { Description = "A case as JSON. Without it, the case that comes with the program is decided.", Arity = ArgumentArity.ZeroOrOne };
        var wait = new Option<int>("--wait") { Description = "How many days 'what if we wait' means. Default 7.", HelpName = "DAYS", DefaultValueFactory = _ => 7 };
        var html = new Option<string?>("--html") { Description = "Also write the decision as one page that needs nothing else.", HelpName = "FILE" };
        var root = new RootCommand("Decides what to do about goods at a port that the buyer did not pay for.") { file, wait, html };
        root.SetAction(parsed =>
        {
            var days = parsed.GetValue(wait);
            if (days is < 1 or > 365) throw new UsageException($"--wait {days}: from 1 to 365 days.");
            var decision = Decision.Of(CaseFile.Read(parsed.GetValue(file) ?? ShippedCase), days);
            Console.OutputEncoding = Encoding.UTF8;
            TextReport.Write(decision, Console.Out);
            if (parsed.GetValue(html) is { } page) WritePage(decision, page);
        });
        var result = root.Parse(args);
        if (result.Errors.Count > 0) throw new UsageException($"{result.Errors[0].Message} Try --help.");
        return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static void WritePage(Decision decision, string file)
    {
        try
        {
            using var writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            HtmlReport.Write(decision, writer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--html {file}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }
}
