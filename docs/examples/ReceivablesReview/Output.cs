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
            if (format == Format.Json) JsonReport.Write(review, Console.OpenStandardOutput());
            else TextReport.Write(review, ToConsole());
            return;
        }

        try
        {
            using var stream = File.Create(file);
            if (format == Format.Json)
            {
                JsonReport.Write(review, stream);
                return;
            }

            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            TextReport.Write(review, Plain(new AnsiConsoleOutput(writer)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--out {file}: {e.Message.ReplaceLineEndings(" ")}");
        }
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
