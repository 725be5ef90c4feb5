namespace SepConvGen.Generator.Emission;

/// <summary>Inputs that are neighbours in memory, for some pixels of a tile.</summary>
/// <param name="Count">How many for each pixel, where <paramref name="Times"/> is 1.</param>
/// <param name="Times">How many times as many, known at run time; null for 1.</param>
/// <param name="Inputs">Where they are.</param>
/// <param name="From">The first pixel.</param>
/// <param name="To">The end of the pixels.</param>
internal sealed record TapRun(int Count, string? Times, PixelInputs Inputs, int From, int To)
{
    /// <summary>How many, in C#.</summary>
    public string Length => Times is null ? $"{Count}" : Text.Times(Count, Times);

    /// <summary>The end of those that make up whole groups of so many, in C#.</summary>
    public string WholeEnd(int group) => Count % group == 0 ? Length : Times is null ? $"{Count / group * group}" : $"({Length}) / {group} * {group}";
}
