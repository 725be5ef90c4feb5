using SepConvGen.Kernels.Tests.Compilation;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Doubles;

/// <summary>Kernels given as text for floats, compiled with doubles in their place.</summary>
internal static class DoubleText
{
    public static IReadOnlyDictionary<string, Kernel> Compile(string name, IEnumerable<KernelText> kernels) => KernelCatalog
        .Find(KernelCompiler.Load(name, kernels.Select(kernel => kernel.ToString().Replace("<float>", "<double>", StringComparison.Ordinal))))
        .ToDictionary(kernel => kernel.Name);
}
