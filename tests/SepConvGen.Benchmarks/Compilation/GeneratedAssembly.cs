extern alias generator;

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
        PackedWeights weights = Pack($"Pack{name}", layer, operands);
        return threads == 1
            ? new GeneratedKernel(layer, Method<Kernel>(name), weights, input)
            : new GeneratedParallelKernel(layer, Method<ParallelKernel>(name), weights, input, threads);
    }

    private PackedWeights Pack(string name, Layer layer, Operands operands) => layer.Kind switch
    {
        LayerKind.Depthwise => Method<PackOne>(name)(operands.DepthwiseFilter, operands.DepthwiseBias, default),
        LayerKind.Pointwise => Method<PackOne>(name)(operands.PointwiseFilter, operands.PointwiseBias, default),
        LayerKind.Convolution => Method<PackOne>(name)(operands.Filter, operands.Bias, default),
        _ => Method<PackTwo>(name)(operands.DepthwiseFilter, operands.DepthwiseBias, operands.PointwiseFilter, operands.PointwiseBias, default, default),
    };

    // Of several forms, the one with these parameters.
    private T Method<T>(string name)
        where T : Delegate =>
        kernels.GetMethod(name, [.. typeof(T).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)])!.CreateDelegate<T>();

    private delegate PackedWeights PackOne(ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, BatchNormalization normalization);

    private delegate PackedWeights PackTwo(
        ReadOnlySpan<float> depthwiseFilter,
        ReadOnlySpan<float> depthwiseBias,
        ReadOnlySpan<float> pointwiseFilter,
        ReadOnlySpan<float> bias,
        BatchNormalization depthwiseNormalization,
        BatchNormalization normalization);
}
