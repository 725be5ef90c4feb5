namespace SepConvGen.Generator.Emission;

/// <summary>Words of plain loops.</summary>
internal static class Loops
{
    /// <summary>A count of something, each of so many floats.</summary>
    public static string By(string count, long floats) => floats == 1 ? count : $"{count} * {floats}";

    /// <summary>A sum, its terms in parentheses where they need them.</summary>
    public static string Plus(string one, string other) => $"{Term(one)} + {Term(other)}";

    private static string Term(string term) => term.Contains(" ") ? $"({term})" : term;
}
