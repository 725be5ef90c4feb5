extern alias generator;

using System.Reflection;
using generator::SepConvGen.Generator;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Compilation;

/// <summary>The kernels of layers.</summary>
internal sealed class GeneratedAssembly
{
    private readonly Type kernels;
    private readonly int threads;

    /// <param name="layers">The layers.</param>
    /// <param name="tier">What kernels are generated for.</param>
    /// <param name="threads">With more than one, kernels take <c>ParallelOptions</c>.</param>
    /// <param name="generator">One that emits something else than a user's; null for the user's.</param>
    public GeneratedAssembly(IReadOnlyList<Layer> layers, Tier tier, int threads, SepConvGenerator? generator = null)
    {
        this.threads = threads;
        kernels = KernelAssembly.Load(KernelSource.Of(layers, threads > 1), tier, generator);
    }

    /// <summary>The kernel of a layer, ready to run: nothing but a delegate stands between the caller and the kernel.</summary>
    public Implementation Kernel(Layer layer, int index, Operands operands, Floats input)
    {
        string name = KernelSource.Name(index);
        PackedWeights weights = Pack(kernels.GetMethod($"Pack{name}")!, layer, operands);
        MethodInfo method = kernels.GetMethod(name)!;
        return threads == 1
            ? new GeneratedKernel(layer, method.CreateDelegate<Kernel>(), weights, input)
            : new GeneratedParallelKernel(layer, method.CreateDelegate<ParallelKernel>(), weights, input, threads);
    }

    private static PackedWeights Pack(MethodInfo method, Layer layer, Operands operands) => layer.Kind switch
    {
        LayerKind.Depthwise => method.CreateDelegate<PackOne>()(operands.DepthwiseFilter, operands.DepthwiseBias, default),
        LayerKind.Pointwise => method.CreateDelegate<PackOne>()(operands.PointwiseFilter, operands.PointwiseBias, default),
        LayerKind.Convolution => method.CreateDelegate<PackOne>()(operands.Filter, operands.Bias, default),
        _ => method.CreateDelegate<PackTwo>()(operands.DepthwiseFilter, operands.DepthwiseBias, operands.PointwiseFilter, operands.PointwiseBias, default, default),
    };

    private delegate PackedWeights PackOne(ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, BatchNormalization normalization);

    private delegate PackedWeights PackTwo(
        ReadOnlySpan<float> depthwiseFilter,
        ReadOnlySpan<float> depthwiseBias,
        ReadOnlySpan<float> pointwiseFilter,
        ReadOnlySpan<float> bias,
        BatchNormalization depthwiseNormalization,
        BatchNormalization normalization);
}
