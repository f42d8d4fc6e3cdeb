using System.Collections.Immutable;
using System.Text;
using NodaTime;

namespace TradeCredit;

/// <summary>One content line of an iCalendar text, unfolded: name, parameters, value.</summary>
/// <remarks><i>Source:</i> RFC 5545 section 3.1.</remarks>
internal sealed record ICalendarLine(int Number, string Text, string Name, ImmutableDictionary<string, string> Parameters, string Value)
{
    /// <summary>The lines of a text with folded ones joined; the number is that of the first physical line.</summary>
    public static IEnumerable<(int Number, string Text)> Unfold(string text)
    {
        var unfolded = new StringBuilder();
        var (number, start) = (0, 0);
        foreach (var physical in text.TrimStart('\uFEFF').Split('\n'))
        {
            var line = physical.TrimEnd('\r');
            number++;
            if (line.Length > 0 && line[0] is ' ' or '\t' && start > 0)
            {
                unfolded.Append(line, 1, line.Length - 1);
                continue;
            }

            if (unfolded.Length > 0) yield return (start, unfolded.ToString());
            unfolded.Clear().Append(line);
            start = number;
        }

        if (unfolded.Length > 0) yield return (start, unfolded.ToString());
    }

    /// <summary>Reads <c>NAME;PARAMETER=value:value</c>.</summary>
    public static Result<ICalendarLine> Read(int number, string text)
    {
        var parameters = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        var position = EndOfName(text, 0);
        var name = text[..position];
        while (name.Length > 0 && position < text.Length && text[position] == ';')
        {
            var equals = EndOfName(text, position + 1);
            var end = equals < text.Length && text[equals] == '=' ? EndOfParameter(text, equals + 1) : -1;
            if (end < 0) break;
            parameters[text[(position + 1)..equals]] = text[(equals + 1)..end];
            position = end;
        }

        return name.Length > 0 && position < text.Length && text[position] == ':'
            ? new ICalendarLine(number, text, name.ToUpperInvariant(), parameters.ToImmutable(), text[(position + 1)..])
            : Malformed(number, text, "A line has the form NAME;PARAMETER=value:value.");
    }

    /// <summary>The line as a list of dates.</summary>
    public Result<ImmutableArray<LocalDate>> Dates()
    {
        if (Parameters.TryGetValue("VALUE", out var type) && !string.Equals(type, "DATE", StringComparison.OrdinalIgnoreCase)) return Unsupported($"{Name} has the type {type}; only dates can be holidays.");
        var dates = ImmutableArray.CreateBuilder<LocalDate>();
        foreach (var item in Value.Split(','))
        {
            if (!TryDate(item, out var date)) return item.Contains('T', StringComparison.Ordinal) ? Unsupported($"{Name} names a time; only whole days can be holidays.") : Malformed($"'{item}' is no date of the form 20261225.");
            dates.Add(date);
        }

        return dates.ToImmutable();
    }

    /// <summary>The line as one date.</summary>
    public Result<LocalDate> Date() => Dates().Then(dates => dates.Length == 1 ? (Result<LocalDate>)dates[0] : Malformed($"{Name} holds one date."));

    /// <summary>The value as text, its escapes resolved.</summary>
    public string Unescaped()
    {
        var result = new StringBuilder(Value.Length);
        for (var i = 0; i < Value.Length; i++)
        {
            if (Value[i] != '\\' || i + 1 == Value.Length) result.Append(Value[i]);
            else result.Append(Value[++i] is 'n' or 'N' ? ' ' : Value[i]);
        }

        return result.ToString();
    }

    /// <summary>The failure of a line that breaks the format.</summary>
    public Failure Malformed(string message) => Malformed(Number, Text, message);

    /// <summary>The failure of a line that the format allows and that cannot be read as holidays.</summary>
    public Failure Unsupported(string message) => new(FailureReason.NotPermitted, "core.icalendar-unsupported", message, PathOf(Number), Text);

    /// <summary>The failure of a line that breaks the format.</summary>
    public static Failure Malformed(int number, string text, string message) => new(FailureReason.InvalidInput, "core.icalendar-malformed", message, PathOf(number), text);

    /// <summary>Reads <c>20261225</c>.</summary>
    public static bool TryDate(string text, out LocalDate date)
    {
        date = default;
        return text.Length == 8 && Iso.TryDate($"{text[..4]}-{text[4..6]}-{text[6..]}", out date);
    }

    private static string PathOf(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {number}");

    private static int EndOfName(string text, int start)
    {
        while (start < text.Length && (char.IsAsciiLetterOrDigit(text[start]) || text[start] == '-')) start++;
        return start;
    }

    // A parameter value ends at ';' or ':' outside quotes.
    private static int EndOfParameter(string text, int start)
    {
        var quoted = false;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] is ';' or ':') return i;
        }

        return -1;
    }
}
