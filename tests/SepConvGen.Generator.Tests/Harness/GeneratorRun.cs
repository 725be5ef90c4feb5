using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Xunit;

namespace SepConvGen.Generator.Tests.Harness;

/// <summary>What came of a source: the generated files by hint name, and what the compiler says of all together.</summary>
/// <param name="Files">In the order of their hint names.</param>
/// <param name="Problems">Warnings and errors of the compilation with the generated files in it.</param>
/// <param name="Output">That compilation.</param>
/// <param name="Driver">What generated them.</param>
internal sealed record GeneratorRun(
    ImmutableSortedDictionary<string, string> Files, ImmutableArray<Diagnostic> Problems, Compilation Output, GeneratorDriver Driver)
{
    /// <summary>The hint name of the only file.</summary>
    public string HintName => Assert.Single(Files).Key;

    /// <summary>The text of the only file.</summary>
    public string Text => Assert.Single(Files).Value;
}
