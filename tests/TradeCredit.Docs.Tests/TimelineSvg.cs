using System.Globalization;
using System.Text;

namespace TradeCredit.Docs.Tests;

/// <summary>Draws a timetable: what the creditor does above the line of days, what the debtor does below it.</summary>
internal static class TimelineSvg
{
    private const int Left = 40;
    private const int Width = 880;
    private const int Row = 22;

    public static Mark Debtor(LocalDate date, string text) => new(date, text, IsDebtor: true);

    /// <summary>Compares the picture with the file in docs; UPDATE_DOCS=1 rewrites it.</summary>
    public static void Require(string file, string title, IReadOnlyList<Mark> marks)
    {
        var path = Path.Combine(Pages.Root, "docs", file);
        var drawn = Draw(title, marks);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(path, drawn, new UTF8Encoding(false));
        Assert.True(File.Exists(path), $"There is no docs/{file}; run the tests with UPDATE_DOCS=1.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), drawn);
    }

    private static string Draw(string title, IReadOnlyList<Mark> marks)
    {
        var ordered = marks.OrderBy(m => m.Date).ToList();
        var (first, last) = (ordered[0].Date.PlusDays(-2), ordered[^1].Date.PlusDays(2));
        int X(LocalDate date) => Left + (int)((long)Period.DaysBetween(first, date) * Width / Period.DaysBetween(first, last));
        var (above, below) = (ordered.Where(m => !m.IsDebtor).ToList(), ordered.Where(m => m.IsDebtor).ToList());
        var axis = 50 + (above.Count * Row);
        var height = axis + 40 + (below.Count * Row);
        var svg = new StringBuilder();
        void Line(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Width + 220} {height}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\" aria-label=\"{title}\">");
        Line($"<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        Line($"<text x=\"{Left}\" y=\"24\" font-size=\"14\" font-weight=\"bold\" fill=\"#1f2933\">{title}</text>");
        Line($"<line x1=\"{Left}\" y1=\"{axis}\" x2=\"{Left + Width}\" y2=\"{axis}\" stroke=\"#52606d\" stroke-width=\"2\"/>");
        for (var i = 0; i < above.Count; i++) Draw(above[i], axis - 16 - ((above.Count - 1 - i) * Row), "#0b6e99");
        for (var i = 0; i < below.Count; i++) Draw(below[i], axis + 24 + ((below.Count - 1 - i) * Row), "#b44d12");
        return svg.Append("</svg>\n").ToString();

        void Draw(Mark mark, int y, string colour)
        {
            var x = X(mark.Date);
            Line($"<line x1=\"{x}\" y1=\"{axis}\" x2=\"{x}\" y2=\"{y}\" stroke=\"{colour}\" stroke-width=\"1\"/>");
            Line($"<circle cx=\"{x}\" cy=\"{axis}\" r=\"4\" fill=\"{colour}\"/>");
            Line($"<text x=\"{x + 5}\" y=\"{y + 4}\" fill=\"{colour}\">{mark.Date.ToString("MM-dd", CultureInfo.InvariantCulture)} {mark.Text}</text>");
        }
    }

    internal sealed record Mark(LocalDate Date, string Text, bool IsDebtor);
}
