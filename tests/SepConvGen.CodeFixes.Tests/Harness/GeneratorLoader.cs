extern alias generator;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SepConvGenerator = generator::SepConvGen.Generator.SepConvGenerator;

namespace SepConvGen.CodeFixes.Tests.Harness;

/// <summary>The generator as a project references it, so that its files are in the solution as they are in an editor.</summary>
internal sealed class GeneratorLoader : IAnalyzerAssemblyLoader
{
    private static readonly Assembly Generator = typeof(SepConvGenerator).Assembly;

    /// <summary>The reference.</summary>
    public static AnalyzerReference Reference { get; } = new AnalyzerFileReference(Generator.Location, new GeneratorLoader());

    public Assembly LoadFromPath(string fullPath) => Generator;

    public void AddDependencyLocation(string fullPath)
    {
    }
}
