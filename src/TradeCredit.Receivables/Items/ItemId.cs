using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradeCredit.Receivables;

/// <summary>What identifies an open item: the company, its document, and the instalment of that document.</summary>
/// <remarks>
/// <para>The same document number in two companies is two items, and so are two instalments of one document. Document numbers are opaque text,
/// compared character by character. The default value identifies nothing; its <see cref="Document"/> throws.</para>
/// <para>The canonical text is <c>company/document/instalment</c>, with <c>/</c> and <c>%</c> inside company and document written as %2F and %25.</para>
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<ItemId>))]
public readonly struct ItemId : IEquatable<ItemId>, IParsable<ItemId>
{
    private readonly string? _document;

    /// <summary>Identifies an item.</summary>
    /// <param name="entity">The company that owns the ledger.</param>
    /// <param name="document">The document number; not blank.</param>
    /// <param name="instalment">The instalment of the document, from 1; 1 for a document with one due date.</param>
    /// <exception cref="ArgumentException">The company is the default value, or the document number is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instalment is below 1.</exception>
    public ItemId(EntityId entity, string document, int instalment = 1)
    {
        if (entity == default) throw new ArgumentException("An item belongs to a company; default(EntityId) is none.", nameof(entity));
        Entity = entity;
        _document = Guard.Text(document, nameof(document));
        Instalment = Guard.InRange(instalment, 1, int.MaxValue, "(instalments count from 1)", nameof(instalment));
    }

    /// <summary>The company that owns the ledger.</summary>
    public EntityId Entity { get; }

    /// <summary>The document number.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string Document => _document ?? throw new InvalidOperationException("default(ItemId) identifies no item; make one with new ItemId(entity, document, instalment).");

    /// <summary>The instalment of the document, from 1.</summary>
    public int Instalment { get; }

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>CN01/INV-7/2</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">The text is not company/document/instalment.</exception>
    public static ItemId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is no item id: expected company/document/instalment, for example CN01/INV-7/1.");

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>CN01/INV-7/2</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The id, or the default.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ItemId result)
    {
        result = default;
        var parts = s?.Split('/');
        if (parts is not { Length: 3 } || string.IsNullOrWhiteSpace(parts[0]) || string.IsNullOrWhiteSpace(parts[1])
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var instalment) || instalment < 1) return false;
        result = new ItemId(new EntityId(Unescape(parts[0])), Unescape(parts[1]), instalment);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(ItemId other) =>
        string.Equals(_document, other._document, StringComparison.Ordinal) && Instalment == other.Instalment && Entity == other.Entity;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ItemId other && Equals(other);

    /// <inheritdoc/>
    // Companies are few, so the document tells items apart well enough.
    public override int GetHashCode() => _document is null ? 0 : unchecked((_document.GetHashCode(StringComparison.Ordinal) * 31) + Instalment);

    /// <summary>The canonical text; empty for the default value.</summary>
    /// <returns>For example <c>CN01/INV-7/2</c>.</returns>
    public override string ToString() => _document is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Escape(Entity.Value)}/{Escape(_document)}/{Instalment}");

    /// <summary>Whether both identify the same item.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">Another id.</param>
    public static bool operator ==(ItemId left, ItemId right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">Another id.</param>
    public static bool operator !=(ItemId left, ItemId right) => !left.Equals(right);

    private static string Escape(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);

    private static string Unescape(string text) => text.Replace("%2F", "/", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
}
