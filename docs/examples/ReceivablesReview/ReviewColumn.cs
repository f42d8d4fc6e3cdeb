namespace ReceivablesReview;

/// <summary>A column of a table.</summary>
/// <param name="Name">What programs know it by.</param>
/// <param name="Heading">What people read above it.</param>
/// <param name="IsNumber">Whether it is written to the right.</param>
internal sealed record ReviewColumn(string Name, string Heading, bool IsNumber = false);
