extern alias generator;

using System.Runtime.Loader;
using generator::SepConvGen.Generator;
using Microsoft.CodeAnalysis;
using SepConvGen.Benchmarks.Measuring;

namespace SepConvGen.Benchmarks.Compilation;

/// <summary>Attributed C#, generated for a tier, compiled with optimisation and loaded.</summary>
internal static class KernelAssembly
{
    /// <summary>The class <see cref="KernelSource.Class"/> of the source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="generator">One that emits something else than a user's; null for the user's.</param>
    public static Type Load(string source, Tier tier, SepConvGenerator? generator = null)
    {
        Compilations.Driver(tier.InstructionSets, generator).RunGeneratorsAndUpdateCompilation(
            Compilations.Create(source),
            out Microsoft.CodeAnalysis.Compilation generated,
            out _);
        using MemoryStream assembly = new();
        Diagnostic[] diagnostics = [.. generated.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        if (diagnostics.Length > 0)
        {
            throw new InvalidOperationException($"The kernels do not compile:\n{string.Join('\n', diagnostics.Take(10))}");
        }

        assembly.Position = 0;

        // all have one name: each in a context of its own
        return new AssemblyLoadContext(KernelSource.Namespace).LoadFromStream(assembly).GetType($"{KernelSource.Namespace}.{KernelSource.Class}", throwOnError: true)!;
    }
}
