using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Cases;

/// <summary>Random operands of a layer in TensorFlow's layouts, the same in every run. Steps that it has not are empty.</summary>
internal sealed class Operands
{
    private const int Seed = 20261120;

    public Operands(Layer layer)
    {
        Random random = new(Seed);
        int taps = layer.Kernel.Height * layer.Kernel.Width;
        Input = Numbers(random, layer.InputLength, 1);
        if (layer.HasExpansion)
        {
            ExpandFilter = Weights(random, layer.Channels * layer.Expanded, 2 / MathF.Sqrt(layer.Channels));
            ExpandBias = Numbers(random, layer.Expanded, 1);
        }

        if (layer.HasDepthwise)
        {
            DepthwiseFilter = Weights(random, taps * layer.DepthwiseChannels, 2 / MathF.Sqrt(taps));
            DepthwiseBias = Numbers(random, layer.DepthwiseChannels, 1);
        }

        if (layer.Kind == LayerKind.Convolution)
        {
            int depth = taps * layer.GroupInputs;
            Filter = Weights(random, depth * layer.Outputs, 2 / MathF.Sqrt(depth));
            Bias = Numbers(random, layer.Outputs, 1);
        }

        if (layer.HasPointwise)
        {
            PointwiseFilter = Weights(random, layer.DepthwiseChannels * layer.Outputs, 2 / MathF.Sqrt(layer.DepthwiseChannels));
            PointwiseBias = Numbers(random, layer.Outputs, 1);
        }
    }

    private Operands(Operands whole)
    {
        Input = whole.Input;
        PointwiseFilter = whole.ExpandFilter;
        PointwiseBias = whole.ExpandBias;
    }

    public float[] Input { get; }

    public float[] ExpandFilter { get; } = [];

    public float[] ExpandBias { get; } = [];

    public float[] DepthwiseFilter { get; } = [];

    public float[] DepthwiseBias { get; } = [];

    /// <summary>Of a convolution.</summary>
    public float[] Filter { get; } = [];

    /// <summary>Of a convolution.</summary>
    public float[] Bias { get; } = [];

    public float[] PointwiseFilter { get; } = [];

    public float[] PointwiseBias { get; } = [];

    /// <summary>Those of the first step of an inverted residual, as a pointwise layer.</summary>
    public Operands OfExpansion() => new(this);

    // About as many results above an activation's limits as below.
    // Numbers that are bfloat16 and float16, too: a filter that is stored so has the same bits.
    private static float[] Weights(Random random, int count, float scale) =>
        Array.ConvertAll(Numbers(random, count, scale), value => (float)(Half)BFloat16Bits.ToSingle(BFloat16Bits.FromSingle(value)));

    private static float[] Numbers(Random random, int count, float scale)
    {
        float[] numbers = new float[count];
        for (int index = 0; index < count; index++)
        {
            numbers[index] = ((random.NextSingle() * 2) - 1) * scale;
        }

        return numbers;
    }
}
