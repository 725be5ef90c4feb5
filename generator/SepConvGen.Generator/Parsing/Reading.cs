using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Parsing;

/// <summary>
/// What was read from a file last, for as long as neither the file nor its surroundings change: an edit of what a project declares gives a new
/// compilation, in which most kernels are the same.
/// </summary>
internal sealed class Reading
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<Reading?>> Last = new();

    private readonly Surroundings surroundings;
    private readonly IReadOnlyList<ParsedFile> files;

    private Reading(Surroundings surroundings, IReadOnlyList<ParsedFile> files)
    {
        this.surroundings = surroundings;
        this.files = files;
    }

    /// <summary>What is known of a file; null if it must be read.</summary>
    public static IReadOnlyList<ParsedFile>? Find(SyntaxTree file, Surroundings surroundings) =>
        Last.GetOrCreateValue(file).Value is { } reading && reading.surroundings.Equals(surroundings) ? reading.files : null;

    public static void Remember(SyntaxTree file, Surroundings surroundings, IReadOnlyList<ParsedFile> files) =>
        Last.GetOrCreateValue(file).Value = new Reading(surroundings, files);
}
