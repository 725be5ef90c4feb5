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
    private readonly bool freeSizes;
    private readonly StoredOperands? stored;

    /// <param name="layers">The layers.</param>
    /// <param name="tier">What kernels are generated for.</param>
    /// <param name="threads">With more than one, kernels take <c>ParallelOptions</c>.</param>
    /// <param name="freeSizes">Whether height and width are parameters.</param>
    /// <param name="generator">One that emits something else than a user's; null for the user's.</param>
    /// <param name="stored">How operands are stored; null for floats, channels last.</param>
    public GeneratedAssembly(
        IReadOnlyList<Layer> layers, Tier tier, int threads = 1, bool freeSizes = false, SepConvGenerator? generator = null, StoredOperands? stored = null)
    {
        this.threads = threads;
        this.freeSizes = freeSizes;
        this.stored = stored;
        kernels = KernelAssembly.Load(KernelSource.Of(layers, new(freeSizes, threads > 1, Stored: stored)), tier, generator);
    }

    /// <summary>The kernel of a layer, ready to run: a delegate stands between the caller and the kernel, and what passes on the parameters that it has.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="index">Its place among all.</param>
    /// <param name="operands">Its weights.</param>
    /// <param name="input">Its input.</param>
    /// <param name="name">What the report calls it.</param>
    /// <param name="residual">What it adds, if it takes that.</param>
    public GeneratedKernel Kernel(Layer layer, int index, Operands operands, Floats input, string name = GeneratedKernel.OwnName, Floats? residual = null)
    {
        PackedWeights weights = Pack($"Pack{KernelSource.Name(index)}", layer, operands);
        return new GeneratedKernel(layer, Method<Kernel>(KernelSource.Caller(index)), weights, input, residual, threads, name, freeSizes ? "sizes as parameters" : "");
    }

    /// <summary>The same of a layer whose operands are stored otherwise.</summary>
    /// <typeparam name="T">What they hold.</typeparam>
    /// <param name="layer">The layer.</param>
    /// <param name="index">Its place among all.</param>
    /// <param name="operands">Its weights and its input, which is stored so.</param>
    public GeneratedStored<T> Stored<T>(Layer layer, int index, Operands operands)
        where T : unmanaged =>
        new(layer, (StoredOperands<T>)stored!, Method<StoredKernel<T>>(KernelSource.Caller(index)), Pack($"Pack{KernelSource.Name(index)}", layer, operands), operands.Input, threads);

    private PackedWeights Pack(string name, Layer layer, Operands operands) => layer.Kind switch
    {
        LayerKind.Depthwise => Method<PackOne>(name)(operands.DepthwiseFilter, operands.DepthwiseBias, default),
        LayerKind.Pointwise => Method<PackOne>(name)(operands.PointwiseFilter, operands.PointwiseBias, default),
        LayerKind.Inverted => Method<PackThree>(name)(
            operands.ExpandFilter, operands.ExpandBias, operands.DepthwiseFilter, operands.DepthwiseBias, operands.PointwiseFilter, operands.PointwiseBias, default, default, default),
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

    private delegate PackedWeights PackThree(
        ReadOnlySpan<float> expandFilter,
        ReadOnlySpan<float> expandBias,
        ReadOnlySpan<float> depthwiseFilter,
        ReadOnlySpan<float> depthwiseBias,
        ReadOnlySpan<float> projectFilter,
        ReadOnlySpan<float> bias,
        BatchNormalization expandNormalization,
        BatchNormalization depthwiseNormalization,
        BatchNormalization normalization);
}
