using System.Text;
using Spectre.Console;

namespace ReceivablesReview;

/// <summary>Where a review goes: the console, or a file.</summary>
internal static class Output
{
    public static void Write(Review review, Format format, string? file)
    {
        if (file is null)
        {
            using var console = Console.OpenStandardOutput();
            if (format == Format.Text) TextReport.Write(review, ToConsole());
            else Write(review, format, console);
            return;
        }

        try
        {
            using var stream = File.Create(file);
            Write(review, format, stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--out {file}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static void Write(Review review, Format format, Stream stream)
    {
        if (format == Format.Json)
        {
            JsonReport.Write(review, stream);
            return;
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (format == Format.Html) HtmlReport.Write(review, writer);
        else TextReport.Write(review, Plain(new AnsiConsoleOutput(writer)));
    }

    // Colour on a terminal, plain text when piped.
    private static IAnsiConsole ToConsole()
    {
        Console.OutputEncoding = Encoding.UTF8;
        return Console.IsOutputRedirected ? Plain(new AnsiConsoleOutput(Console.Out)) : AnsiConsole.Console;
    }

    private static IAnsiConsole Plain(IAnsiConsoleOutput output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = output });
        console.Profile.Width = 110;
        return console;
    }
}
