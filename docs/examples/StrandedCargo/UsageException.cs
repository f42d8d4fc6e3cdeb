namespace StrandedCargo;

/// <summary>The file or the options cannot be used; the message is one line for the person at the keyboard.</summary>
internal sealed class UsageException(string message) : Exception(message);
