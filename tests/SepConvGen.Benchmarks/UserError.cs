namespace SepConvGen.Benchmarks;

/// <summary>Something that the user can put right: the message alone is shown.</summary>
internal sealed class UserError(string message) : Exception(message);
