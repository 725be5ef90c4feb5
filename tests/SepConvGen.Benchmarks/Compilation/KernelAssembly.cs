using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using SepConvGen.Benchmarks.Measuring;

namespace SepConvGen.Benchmarks.Compilation;

/// <summary>Attributed C#, generated for a tier, compiled with optimisation and loaded.</summary>
internal static class KernelAssembly
{
    /// <summary>The class <see cref="KernelSource.Class"/> of the source.</summary>
    public static Type Load(string source, Tier tier)
    {
        Compilations.Driver(tier.Suffix).RunGeneratorsAndUpdateCompilation(
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
        return AssemblyLoadContext.Default.LoadFromStream(assembly).GetType($"{KernelSource.Namespace}.{KernelSource.Class}", throwOnError: true)!;
    }
}
