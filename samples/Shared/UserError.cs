namespace Shared;

/// <summary>Something that the user can mend; the message is all they need to see.</summary>
internal sealed class UserError(string message) : Exception(message);
