using System.Runtime;
using Microsoft.CodeAnalysis;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Generation;

/// <summary>How much a kernel is, as text and as machine code.</summary>
/// <param name="Lines">Lines of generated text, for all instruction sets.</param>
/// <param name="Characters">Characters of it.</param>
/// <param name="Methods">Methods that the first call compiles for the instruction set of this machine.</param>
/// <param name="Bytes">Bytes of their machine code.</param>
/// <param name="Milliseconds">What the JIT took for them.</param>
internal sealed record CodeSize(int Lines, int Characters, int Methods, long Bytes, double Milliseconds)
{
    /// <summary>Of a layer whose kernel has not been called yet.</summary>
    public static CodeSize Of(Layer layer, int index, GeneratedAssembly assembly)
    {
        SyntaxTree text = Compilations.Driver(GeneratorTimes.InstructionSets)
            .RunGenerators(Compilations.Create(KernelSource.Of([layer])))
            .GetRunResult().GeneratedTrees.Single();

        Operands operands = new(layer);
        using Floats input = Floats.Of(operands.Input);
        using Implementation kernel = assembly.Kernel(layer, index, operands, input);
        TimeSpan time = TimeSpan.Zero;
        JitMethod[] methods = [.. JitListener.CompiledBy(() =>
            {
                TimeSpan before = JitInfo.GetCompilationTime(currentThread: true);
                kernel.Run(1);
                time = JitInfo.GetCompilationTime(currentThread: true) - before;
            })
            .Where(method => method.Type.Contains($"{KernelSource.Name(index)}_", StringComparison.Ordinal))];
        return new(
            text.GetText().Lines.Count,
            text.Length,
            methods.Length,
            methods.Sum(method => (long)method.Bytes),
            time.TotalMilliseconds);
    }
}
