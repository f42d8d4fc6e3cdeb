using NodaTime.Text;

namespace ReceivablesReview;

/// <summary>How the file writes dates: the pattern, and its text as the user knows it.</summary>
internal sealed record DateFormat(string Text, LocalDatePattern Pattern)
{
    public static DateFormat Iso { get; } = new("yyyy-MM-dd", LocalDatePattern.Iso);

    public static DateFormat Of(string text)
    {
        try
        {
            return new DateFormat(text, LocalDatePattern.CreateWithInvariantCulture(text));
        }
        catch (InvalidPatternException e)
        {
            throw new UsageException($"--date-format {text}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }
}
