namespace Compare.Printing;

/// <summary>The part of a generated file that one reads first: the method's own part, and how its first tile begins.</summary>
internal static class Excerpt
{
    /// <summary>The excerpt, with a tile of the class that runs on this machine.</summary>
    public static IEnumerable<string> Of(string[] lines, string suffix)
    {
        // The user's method ends where the namespace of the kernels starts.
        int end = Array.FindIndex(lines, line => line.StartsWith("namespace SepConvGen.Generated", StringComparison.Ordinal));
        return lines[..(end < 0 ? lines.Length : end)].Concat(Tile(ClassOf(lines, suffix)));
    }

    private static string[] ClassOf(string[] lines, string suffix)
    {
        int start = Array.FindIndex(lines, line => IsClass(line) && line.EndsWith($"_{suffix}", StringComparison.Ordinal));
        if (start < 0)
        {
            return [];
        }

        int end = Array.FindIndex(lines, start + 1, IsClass);
        return lines[start..(end < 0 ? lines.Length : end)];
    }

    /// <summary>A tile from its comment to the end of its first tap; nothing if there is none.</summary>
    private static string[] Tile(string[] lines)
    {
        // The tile inside the image has a colon, those at its border a comma.
        int start = Array.FindIndex(lines, line => IsComment(line, "of output: "));
        start = start >= 0 ? start : Array.FindIndex(lines, line => IsComment(line, "of output, "));
        int firstTap = start < 0 ? -1 : Array.FindIndex(lines, start, IsStep);
        int secondTap = firstTap < 0 ? -1 : Array.FindIndex(lines, firstTap + 1, IsStep);
        return secondTap < 0 ? [] : ["…", .. lines[start..secondTap], "…"];
    }

    private static bool IsClass(string line) => line.TrimStart().StartsWith("file static class ", StringComparison.Ordinal);

    // A tile goes through its taps, or through its inputs.
    private static bool IsStep(string line) => IsComment(line, "// kernel ") || IsComment(line, "// input row ");

    private static bool IsComment(string line, string part) =>
        line.TrimStart().StartsWith("// ", StringComparison.Ordinal) && line.Contains(part, StringComparison.Ordinal);
}
