using NodaTime;

namespace TradeCredit;

/// <summary>Where a rule comes from: an act, a standard, or a trade convention, with the place in it.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record LegalSource
{
    /// <summary>Makes a source.</summary>
    /// <param name="id">The stable id that table rows refer to, for example <c>de-bgb-288</c>.</param>
    /// <param name="title">The act, standard or convention, for example <c>Bürgerliches Gesetzbuch</c>.</param>
    /// <param name="article">The place in it, for example <c>§ 288(2)</c>; empty for the whole.</param>
    /// <param name="kind">What weight the source has.</param>
    /// <param name="readOn">The day the source was read; null when it was not dated.</param>
    /// <param name="note">A limit that a reader must know, for example "read in a summary"; null for none.</param>
    /// <exception cref="ArgumentException">The id or the title is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not declared.</exception>
    public LegalSource(string id, string title, string article, LegalSourceKind kind, LocalDate? readOn = null, string? note = null)
    {
        Id = Guard.Text(id, nameof(id));
        Title = Guard.Text(title, nameof(title));
        Article = article ?? throw new ArgumentNullException(nameof(article));
        Kind = Guard.Declared(kind, nameof(kind));
        ReadOn = readOn;
        Note = note;
    }

    /// <summary>The stable id that table rows refer to.</summary>
    public string Id { get; }

    /// <summary>The act, standard or convention.</summary>
    public string Title { get; }

    /// <summary>The place in it; empty for the whole.</summary>
    public string Article { get; }

    /// <summary>What weight the source has.</summary>
    public LegalSourceKind Kind { get; }

    /// <summary>The day the source was read; null when it was not dated.</summary>
    public LocalDate? ReadOn { get; }

    /// <summary>A limit that a reader must know; null for none.</summary>
    public string? Note { get; }

    /// <summary>Title and article on one line.</summary>
    /// <returns>For example <c>Bürgerliches Gesetzbuch § 288(2)</c>.</returns>
    public override string ToString() => Article.Length == 0 ? Title : $"{Title} {Article}";
}
