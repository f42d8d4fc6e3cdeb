using System.Globalization;
using System.Text;

namespace TradeCredit.Docs.Tests;

/// <summary>A bar for each figure, and a mark for a second one, as SVG with its own colours for light and dark.</summary>
internal static class BarChart
{
    private const double Left = 190, Width = 430, Row = 34, Top = 12;

    public static string Svg(string label, IReadOnlyList<(string Name, double Bar, double Mark)> rows)
    {
        var (low, high) = (Math.Min(0, rows.Min(r => Math.Min(r.Bar, r.Mark))), Math.Max(0, rows.Max(r => Math.Max(r.Bar, r.Mark))));
        double X(double value) => Left + (Width * (value - low) / (high - low));
        var svg = new StringBuilder();
        svg.Append(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Width + 90} {Top + (Row * rows.Count) + 10}\" role=\"img\" aria-label=\"{label}\" font-family=\"system-ui, sans-serif\" font-size=\"12\">\n"));
        svg.Append("<style>:root{--ink:#1c2430;--soft:#5b6675;--page:#ffffff;--bar:#2f6db3}@media(prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#9aa5b4;--page:#14181d;--bar:#7db2ee}}</style>\n<rect width=\"100%\" height=\"100%\" fill=\"var(--page)\"/>\n");
        for (var i = 0; i < rows.Count; i++)
        {
            var ((name, bar, mark), y) = (rows[i], Top + (i * Row));
            svg.Append(Invariant($"<text x=\"{Left - 10}\" y=\"{y + 16}\" text-anchor=\"end\" fill=\"var(--ink)\">{System.Net.WebUtility.HtmlEncode(name)}</text>"));
            svg.Append(Invariant($"<rect x=\"{Math.Min(X(0), X(bar)):0.#}\" y=\"{y + 3}\" width=\"{Math.Abs(X(bar) - X(0)):0.#}\" height=\"18\" fill=\"var(--bar)\"/>"));
            svg.Append(Invariant($"<line x1=\"{X(mark):0.#}\" y1=\"{y - 1}\" x2=\"{X(mark):0.#}\" y2=\"{y + 25}\" stroke=\"var(--ink)\" stroke-width=\"2\"/>"));
            svg.Append(Invariant($"<text x=\"{Math.Max(X(Math.Max(bar, mark)), X(0)) + 8:0.#}\" y=\"{y + 16}\" fill=\"var(--soft)\">{bar:N0}</text>\n"));
        }

        svg.Append(Invariant($"<line x1=\"{X(0):0.#}\" y1=\"{Top - 6}\" x2=\"{X(0):0.#}\" y2=\"{Top + (Row * rows.Count)}\" stroke=\"var(--soft)\"/>\n"));
        return svg.Append("</svg>\n").ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
