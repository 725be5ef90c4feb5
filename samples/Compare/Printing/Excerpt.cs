namespace Compare.Printing;

/// <summary>The part of a generated file that one reads first: the method's own part, and how its first tile begins.</summary>
internal static class Excerpt
{
    /// <summary>The excerpt, for the class that runs on this machine.</summary>
    public static IEnumerable<string> Of(string[] lines, string suffix)
    {
        // The user's method ends where the namespace of the kernels starts.
        int entryEnd = IndexFrom(0, line => line.StartsWith("namespace SepConvGen.Generated", StringComparison.Ordinal));
        int type = IndexFrom(0, line => line.Contains($"_{suffix}", StringComparison.Ordinal) && line.Contains("file static class", StringComparison.Ordinal));
        int secondTap = IndexFrom(type, line => line.TrimStart().StartsWith("// kernel row 0, column 1", StringComparison.Ordinal));
        int method = Array.FindLastIndex(lines, secondTap, line => line.TrimStart().StartsWith("private static", StringComparison.Ordinal));
        int comment = method < 0 ? secondTap : Array.FindLastIndex(lines, method, string.IsNullOrWhiteSpace) + 1;

        return lines[..entryEnd]
            .Append("…")
            .Concat(lines[comment..secondTap])
            .Append("…");

        int IndexFrom(int start, Predicate<string> predicate)
        {
            int index = Array.FindIndex(lines, start, predicate);
            return index < 0 ? lines.Length : index;
        }
    }
}
