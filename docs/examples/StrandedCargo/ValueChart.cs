using System.Globalization;
using System.Text;
using NodaTime.Text;
using TradeCredit;
using TradeCredit.Settlement;

namespace StrandedCargo;

/// <summary>What each way without the buyer is worth by the day on which it is begun, with the balance and the days that count: one line chart as SVG.</summary>
internal sealed class ValueChart
{
    private const double Left = 74, Top = 18, PlotWidth = 560, PlotHeight = 240, LegendRow = 20;

    private readonly SettlementCase _case;
    private readonly int _days;
    private readonly (string Id, double?[] Values)[] _lines;
    private readonly (double Low, double High, double Step) _scale;

    private ValueChart(SettlementCase @case, int days, (string Id, double?[] Values)[] lines)
    {
        _case = @case;
        _days = days;
        _lines = lines;
        var all = lines.SelectMany(l => l.Values).OfType<double>().Append((double)@case.Claim.Amount).Append(0).ToArray();
        _scale = Scale(all.Min(), all.Max());
    }

    public static ValueChart Of(SettlementCase @case, IEnumerable<SettlementCandidate> ways, int days) => new(@case, days,
    [
        .. ways.Select(way => (way.Id, Enumerable.Range(0, days + 1).Select(day =>
        {
            var option = ((CargoOption)way.Option).After(day);
            return Feasibility.Of(option, @case) is not Feasibility.Infeasible && OptionValue.Of(option, @case).TryGet(out var value, out _) ? (double?)value.Npv.Amount : null;
        }).ToArray())).Where(line => line.Item2.Any(v => v is not null)),
    ]);

    /// <summary>The chart. Alone it carries its own colours for light and dark; inside a page it takes those of the page.</summary>
    public string Svg(bool alone)
    {
        var height = Top + PlotHeight + 42 + (LegendRow * ((_lines.Length + 2) / 2));
        var svg = new StringBuilder();
        svg.Append(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + PlotWidth + 16} {height}\" role=\"img\" aria-label=\"What each way without the buyer is worth, by the day on which it is begun\" font-family=\"system-ui, sans-serif\" font-size=\"12\">\n"));
        if (alone)
        {
            svg.Append("<style>:root{--ink:#1c2430;--soft:#5b6675;--line:#dfe3e8;--page:#ffffff;--c0:#2f6db3;--c1:#c2571a;--c2:#3c8a4e;--c3:#8a4fae;--c4:#8f2530}@media(prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#9aa5b4;--line:#313a46;--page:#14181d;--c0:#7db2ee;--c1:#f0935a;--c2:#7fcb8f;--c3:#c79be6;--c4:#ea7c86}}</style>\n");
            svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"var(--page)\"/>\n");
        }

        Grid(svg);
        Markers(svg);
        var balance = Y((double)_case.Claim.Amount);
        svg.Append(Invariant($"<line x1=\"{Left}\" y1=\"{balance:0.#}\" x2=\"{Left + PlotWidth}\" y2=\"{balance:0.#}\" stroke=\"var(--ink)\" stroke-width=\"1.5\" stroke-dasharray=\"6 4\"/>\n"));
        for (var i = 0; i < _lines.Length; i++) svg.Append(Invariant($"<path d=\"{Path(_lines[i].Values)}\" fill=\"none\" stroke=\"var(--c{i % 5})\" stroke-width=\"2\"{Dashes(i)}/>\n"));
        Legend(svg);
        return svg.Append("</svg>\n").ToString();
    }

    private void Grid(StringBuilder svg)
    {
        for (var value = _scale.Low; value <= _scale.High + (_scale.Step / 2); value += _scale.Step)
        {
            svg.Append(Invariant($"<line x1=\"{Left}\" y1=\"{Y(value):0.#}\" x2=\"{Left + PlotWidth}\" y2=\"{Y(value):0.#}\" stroke=\"var({(Math.Abs(value) < 1e-9 ? "--soft" : "--line")})\"/>"));
            svg.Append(Invariant($"<text x=\"{Left - 8}\" y=\"{Y(value) + 4:0.#}\" text-anchor=\"end\" fill=\"var(--soft)\">{value:N0}</text>\n"));
        }

        var step = _days <= 30 ? 7 : _days <= 100 ? 14 : 30;
        for (var day = 0; day <= _days; day += step)
            svg.Append(Invariant($"<text x=\"{X(day):0.#}\" y=\"{Top + PlotHeight + 18}\" text-anchor=\"middle\" fill=\"var(--soft)\">{LocalDatePattern.CreateWithInvariantCulture("d MMM").Format(_case.AsOf.PlusDays(day))}</text>\n"));
    }

    private void Markers(StringBuilder svg)
    {
        var facts = _case.Cargo!;
        var free = facts.Meters.Select(m => m.Tariff.LastFreeDay(m.From)).Where(d => d.IsSuccess).Select(d => (LocalDate?)d.Value).Min();
        if (free is { } end) Marker(svg, end, "free time ends", 0);
        if (facts.AbandonedFrom is { } abandoned) Marker(svg, abandoned, "abandoned", 0);
    }

    private void Marker(StringBuilder svg, LocalDate on, string label, int row)
    {
        var day = Period.DaysBetween(_case.AsOf, on);
        if (day < 0 || day > _days) return;
        var nearEnd = X(day) > Left + (PlotWidth * 0.8);
        svg.Append(Invariant($"<line x1=\"{X(day):0.#}\" y1=\"{Top}\" x2=\"{X(day):0.#}\" y2=\"{Top + PlotHeight}\" stroke=\"var(--soft)\" stroke-dasharray=\"2 3\"/>"));
        svg.Append(Invariant($"<text x=\"{X(day) + (nearEnd ? -5 : 5):0.#}\" y=\"{Top + PlotHeight - 8 - (row * 14)}\" text-anchor=\"{(nearEnd ? "end" : "start")}\" fill=\"var(--soft)\">{label}</text>\n"));
    }

    private void Legend(StringBuilder svg)
    {
        for (var i = 0; i <= _lines.Length; i++)
        {
            var (x, y) = (Left + (i % 2 * (PlotWidth / 2)), Top + PlotHeight + 44 + (i / 2 * LegendRow));
            var stroke = i == _lines.Length ? "stroke=\"var(--ink)\" stroke-width=\"1.5\" stroke-dasharray=\"6 4\"" : Invariant($"stroke=\"var(--c{i % 5})\" stroke-width=\"2\"{Dashes(i)}");
            var label = i == _lines.Length ? $"balance {_case.Claim.Whole()}" : _lines[i].Id;
            svg.Append(Invariant($"<line x1=\"{x}\" y1=\"{y - 4}\" x2=\"{x + 24}\" y2=\"{y - 4}\" {stroke}/><text x=\"{x + 31}\" y=\"{y}\" fill=\"var(--ink)\">{System.Net.WebUtility.HtmlEncode(label)}</text>\n"));
        }
    }

    private string Path(double?[] values)
    {
        var path = new StringBuilder();
        var drawing = false;
        for (var day = 0; day <= _days; day++)
        {
            if (values[day] is { } value) path.Append(Invariant($"{(drawing ? 'L' : 'M')}{X(day):0.#} {Y(value):0.#}"));
            drawing = values[day] is not null;
        }

        return path.ToString();
    }

    // Colour alone must not tell lines apart.
    private static string Dashes(int line) => line switch { 1 => " stroke-dasharray=\"1.5 3\" stroke-linecap=\"round\"", 2 => " stroke-dasharray=\"8 3\"", 3 => " stroke-dasharray=\"8 3 2 3\"", _ => "" };

    private double X(double day) => Left + (PlotWidth * day / _days);

    private double Y(double value) => Top + (PlotHeight * (_scale.High - value) / (_scale.High - _scale.Low));

    // Round steps that hold everything, five to ten of them.
    private static (double Low, double High, double Step) Scale(double lowest, double highest)
    {
        var span = Math.Max(highest - lowest, 1);
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(span / 5)));
        var step = new[] { 1, 2, 2.5, 5, 10 }.Select(f => f * magnitude).First(s => span / s <= 8);
        return (Math.Floor(lowest / step) * step, Math.Ceiling(highest / step) * step, step);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
