using System.Globalization;

namespace TradeCredit;

/// <summary>A reason for having no answer: what is wrong, where, and what would be right.</summary>
/// <remarks>
/// Failures are values: they are returned, listed and stored, never thrown. <see cref="FailureException"/> carries one where an
/// exception is wanted after all. Equality is by all members.
/// </remarks>
public sealed record Failure
{
    /// <summary>Makes a failure.</summary>
    /// <param name="reason">The coarse reason.</param>
    /// <param name="code">The stable code, <c>area.kebab-name</c>, for example <c>core.date-outside-table</c>.</param>
    /// <param name="message">One English sentence that a person can act on.</param>
    /// <param name="path">Where the fault lies, for example <c>instalments[2].share</c>; empty when it concerns the whole input.</param>
    /// <param name="value">The offending value as text; null when it is absent.</param>
    /// <param name="index">The zero-based position of the row in its batch; null outside batches.</param>
    /// <exception cref="ArgumentException">The code is not of the form <c>area.kebab-name</c>, or the message is empty.</exception>
    public Failure(FailureReason reason, string code, string message, string path = "", string? value = null, long? index = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        ArgumentNullException.ThrowIfNull(path);
        if (!IsCode(code))
            throw new ArgumentException($"A failure code has the form area.kebab-name in lower case; '{code}' has not.", nameof(code));
        Reason = reason;
        Code = code;
        Message = message;
        Path = path;
        Value = value;
        Index = index;
    }

    /// <summary>The coarse reason.</summary>
    public FailureReason Reason { get; }

    /// <summary>The stable code, <c>area.kebab-name</c>. Codes are part of the API: they do not change once released.</summary>
    public string Code { get; }

    /// <summary>One English sentence that a person can act on. The wording may change between releases.</summary>
    public string Message { get; }

    /// <summary>Where the fault lies, for example <c>instalments[2].share</c>; empty when it concerns the whole input.</summary>
    public string Path { get; }

    /// <summary>The offending value as text; null when it is absent.</summary>
    public string? Value { get; }

    /// <summary>The zero-based position of the row in its batch; null outside batches.</summary>
    public long? Index { get; }

    /// <summary>The same failure, seen from one level further out: <paramref name="outerPath"/> is put before the path.</summary>
    /// <param name="outerPath">The path of the part that holds the failing value.</param>
    /// <returns>A failure whose path starts at the outer level.</returns>
    public Failure Under(string outerPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(outerPath);
        var path = Path.Length == 0 ? outerPath : Path[0] == '[' ? outerPath + Path : outerPath + "." + Path;
        return new Failure(Reason, Code, Message, path, Value, Index);
    }

    /// <summary>The same failure, placed at a row of a batch.</summary>
    /// <param name="index">The zero-based position of the row.</param>
    /// <returns>A failure with that index.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public Failure At(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new Failure(Reason, Code, Message, Path, Value, index);
    }

    /// <summary>The failure on one line: row, path, message, value and code.</summary>
    /// <returns>For example <c>[7] due: no such day: 31 June. (was '2021-06-31') {core.date-invalid}</c>.</returns>
    public override string ToString()
    {
        var row = Index is { } i ? string.Create(CultureInfo.InvariantCulture, $"[{i}] ") : "";
        var where = Path.Length == 0 ? "" : Path + ": ";
        var was = Value is null ? "" : $" (was '{Value}')";
        return $"{row}{where}{Message}{was} {{{Code}}}";
    }

    private static bool IsCode(string code)
    {
        if (string.IsNullOrEmpty(code)) return false;
        var dot = code.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || dot == code.Length - 1) return false;
        foreach (var c in code)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.')) return false;
        }

        return code.IndexOf('.', dot + 1) < 0;
    }
}
