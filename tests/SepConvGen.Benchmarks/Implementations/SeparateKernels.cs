using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Implementations;

/// <summary>An inverted residual as three kernels of ours, one after the other, the tensors between them whole.</summary>
internal sealed class SeparateKernels : Implementation
{
    private readonly IReadOnlyList<GeneratedKernel> steps;

    /// <param name="kernels">The kernels of the steps of all layers.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="index">The place of its first step among all steps.</param>
    /// <param name="operands">Its weights.</param>
    /// <param name="input">Its input.</param>
    public SeparateKernels(GeneratedAssembly kernels, Layer layer, int index, Operands operands, Floats input)
    {
        Layer[] layers = [.. layer.Steps()];
        GeneratedKernel expand = kernels.Kernel(layers[0], index, operands.OfExpansion(), input);
        GeneratedKernel depthwise = kernels.Kernel(layers[1], index + 1, operands, expand.Output);
        steps = [expand, depthwise, kernels.Kernel(layers[2], index + 2, operands, depthwise.Output, residual: layer.AddsInput ? input : null)];
    }

    public override string Name => "separate";

    public override int Threads => steps[0].Threads;

    public override void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            foreach (GeneratedKernel step in steps)
            {
                step.Run(1);
            }
        }
    }

    public override float[] Result() => steps[^1].Result();

    public override void Dispose()
    {
        foreach (GeneratedKernel step in steps)
        {
            step.Dispose();
        }
    }
}
