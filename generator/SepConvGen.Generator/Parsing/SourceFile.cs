namespace SepConvGen.Generator.Parsing;

/// <summary>A file of the project, whatever stands in it: the same one before and after an edit.</summary>
/// <param name="Path">Its path, which may be empty.</param>
/// <param name="Number">How many files of this path come before it.</param>
internal sealed record SourceFile(string Path, int Number);
