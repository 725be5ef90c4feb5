using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Generation;

/// <summary>The sources of a project in which the generator and its analyzer are timed.</summary>
internal static class KernelProject
{
    // What the SDK writes for ImplicitUsings.
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks;";

    /// <summary>One file with these layers.</summary>
    public static IReadOnlyList<string> Of(params IReadOnlyList<Layer> layers) => [KernelSource.Of(layers)];

    /// <summary>The catalog of the kernel tests, which is copied beside the program: hundreds of kernels of every kind.</summary>
    public static IReadOnlyList<string> Catalog { get; } =
        [Usings, .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Catalog"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
