namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>A hash that is the same in every process, for seeds.</summary>
internal static class StableHash
{
    /// <summary>FNV-1a over the characters.</summary>
    public static uint Of(string text) => text.Aggregate(2166136261u, (hash, character) => unchecked((hash ^ character) * 16777619));
}
