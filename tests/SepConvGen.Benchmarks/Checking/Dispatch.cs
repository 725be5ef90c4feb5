using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Measuring;

namespace SepConvGen.Benchmarks.Checking;

/// <summary>Checks that a kernel's entry calls the tier that is to be measured.</summary>
internal static class Dispatch
{
    /// <summary>To be asked before the kernel's first call: the runtime tells what it compiles for it.</summary>
    public static void Check(Implementation kernel, Tier tier)
    {
        string[] classes = [.. JitListener.CompiledBy(() => kernel.Run(1))
            .Where(method => method.Name == "Run" && method.Type.StartsWith("SepConvGen.Generated.", StringComparison.Ordinal))
            .Select(method => method.Type)];
        if (classes is not [string one] || !tier.InstructionSets.Split(';').Any(set => one.EndsWith($"_{set}", StringComparison.Ordinal)))
        {
            throw new InvalidOperationException($"A kernel for {tier.Name} has run {(classes.Length == 0 ? "nothing" : string.Join(", ", classes))}.");
        }
    }
}
