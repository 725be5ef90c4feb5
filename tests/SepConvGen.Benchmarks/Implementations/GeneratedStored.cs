using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Implementations;

/// <summary>A kernel of one layer whose images hold elements of this type, weights packed beforehand.</summary>
internal delegate void StoredKernel<T>(
    ReadOnlySpan<T> input, int batch, int height, int width, PackedWeights weights, ReadOnlySpan<T> residual, Span<T> output, ParallelOptions? parallelOptions);

/// <summary>What the generator makes of a layer whose operands are stored otherwise than a kernel works on them.</summary>
internal sealed class GeneratedStored<T> : Implementation
    where T : unmanaged
{
    private readonly Layer layer;
    private readonly StoredOperands<T> form;
    private readonly StoredKernel<T> kernel;
    private readonly PackedWeights weights;
    private readonly Aligned<T> input;
    private readonly Aligned<T> output;
    private readonly ParallelOptions? options;

    public GeneratedStored(Layer layer, StoredOperands<T> form, StoredKernel<T> kernel, PackedWeights weights, float[] values, int threads)
    {
        this.layer = layer;
        this.form = form;
        this.kernel = kernel;
        this.weights = weights;
        Threads = threads;
        options = threads == 1 ? null : new() { MaxDegreeOfParallelism = threads };
        T[] stored = form.Store(values, layer.InputSize);
        input = new(stored.Length, form.Past);
        stored.CopyTo(input.Span);
        output = new(form.Store(new float[layer.OutputLength], layer.OutputSize).Length, form.Past);
    }

    public override string Name => form.Name;

    public override int Threads { get; }

    /// <summary>The input as the kernel sees it: what storing has rounded is so in all implementations that it is compared with.</summary>
    public float[] Input() => form.Read(input.Span.ToArray(), layer.InputSize);

    /// <summary>Floats, channels last, as the kernel would store them.</summary>
    public float[] Stored(float[] result) => form.Read(form.Store(result, layer.OutputSize), layer.OutputSize);

    public override void Run(int calls)
    {
        (int batch, int height, int width) = (layer.Batch, layer.Image.Height, layer.Image.Width);
        for (int call = 0; call < calls; call++)
        {
            kernel(input.Span, batch, height, width, weights, default, output.Span, options);
        }
    }

    public override float[] Result() => form.Read(output.Span.ToArray(), layer.OutputSize);

    public override void Dispose()
    {
        input.Dispose();
        output.Dispose();
    }
}
