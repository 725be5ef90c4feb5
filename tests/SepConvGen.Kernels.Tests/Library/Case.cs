namespace SepConvGen.Kernels.Tests.Library;

/// <summary>A convolution with its operands: what the tests of this folder run.</summary>
internal sealed record Case(
    int Batch,
    int Height,
    int Width,
    int InputChannels,
    int Multiplier,
    int OutputChannels,
    Window Rows,
    Window Columns,
    ActivationFunction DepthwiseActivation,
    ActivationFunction Activation,
    bool HasBias,
    bool HasResidual = false)
{
    private float[] depthwiseSlope = [];
    private float[] slope = [];
    private float[] depthwiseResidual = [];
    private float[] residual = [];

    public float[] Input { get; private set; } = [];

    public float[] DepthwiseFilter { get; private set; } = [];

    public float[] DepthwiseBias { get; private set; } = [];

    public float[] PointwiseFilter { get; private set; } = [];

    public float[] Bias { get; private set; } = [];

    /// <summary>None unless the activation has slopes.</summary>
    public float[] DepthwiseSlope => DepthwiseActivation.Kind == SepConvGen.Activation.PRelu ? depthwiseSlope : [];

    /// <summary>None unless the activation has slopes.</summary>
    public float[] Slope => Activation.Kind == SepConvGen.Activation.PRelu ? slope : [];

    public float[] DepthwiseResidual => HasResidual ? depthwiseResidual : [];

    public float[] Residual => HasResidual ? residual : [];

    public int Channels => InputChannels * Multiplier;

    public int OutputHeight => Rows.OutputSize(Height);

    public int OutputWidth => Columns.OutputSize(Width);

    public Case Fill(Random random)
    {
        Input = Values.Random(random, Batch * Height * Width * InputChannels);
        DepthwiseFilter = Values.Random(random, Rows.Kernel * Columns.Kernel * Channels);
        PointwiseFilter = Values.Random(random, Channels * OutputChannels);
        DepthwiseBias = HasBias ? Values.Random(random, Channels) : [];
        Bias = HasBias ? Values.Random(random, OutputChannels) : [];
        depthwiseSlope = Values.Random(random, Channels);
        slope = Values.Random(random, OutputChannels);
        depthwiseResidual = Values.Random(random, NewDepthwiseOutput().Length);
        residual = Values.Random(random, NewOutput().Length);
        return this;
    }

    public Case WithOperands(Func<float[], float[]> map) => this with
    {
        Input = map(Input),
        DepthwiseFilter = map(DepthwiseFilter),
        DepthwiseBias = map(DepthwiseBias),
        PointwiseFilter = map(PointwiseFilter),
        Bias = map(Bias),
        depthwiseSlope = map(depthwiseSlope),
        slope = map(slope),
        depthwiseResidual = map(depthwiseResidual),
        residual = map(residual),
    };

    public float[] NewDepthwiseOutput() => new float[Batch * OutputHeight * OutputWidth * Channels];

    public float[] NewOutput() => new float[Batch * OutputHeight * OutputWidth * OutputChannels];

    /// <summary>The depthwise step by itself; a residual belongs to the last step of a convolution.</summary>
    public float[] ReferenceDepthwise(bool isLast = false)
    {
        float[] output = NewDepthwiseOutput();
        Reference.DepthwiseConv2D(
            Input, Batch, Height, Width, InputChannels, Multiplier, Rows, Columns,
            DepthwiseFilter, DepthwiseBias, DepthwiseActivation, output, DepthwiseSlope, isLast ? DepthwiseResidual : default);
        return output;
    }

    public float[] ReferencePointwise(float[] depthwise)
    {
        float[] output = NewOutput();
        Reference.PointwiseConv2D(
            depthwise, Batch, OutputHeight, OutputWidth, Channels, OutputChannels, PointwiseFilter, Bias, Activation, output,
            Slope, Residual);
        return output;
    }

    public float[] ReferenceSeparable()
    {
        float[] output = NewOutput();
        Reference.SeparableConv2D(
            Input, Batch, Height, Width, InputChannels, Multiplier, OutputChannels, Rows, Columns,
            DepthwiseFilter, DepthwiseBias, DepthwiseActivation, PointwiseFilter, Bias, Activation, output,
            DepthwiseSlope, Slope, Residual);
        return output;
    }

    public static Case Draw(Random random)
    {
        return new Case(
            random.Next(1, 3),
            random.Next(1, 14),
            random.Next(1, 20),
            random.Next(1, 41),
            random.Next(2) == 0 ? 1 : random.Next(2, 5),
            random.Next(1, 41),
            DrawWindow(random),
            DrawWindow(random),
            DrawActivation(random),
            DrawActivation(random),
            random.Next(3) > 0,
            random.Next(3) == 0).Fill(random);
    }

    private static Window DrawWindow(Random random)
    {
        Padding padding = (Padding)random.Next(4);
        bool isExplicit = padding == Padding.Explicit;
        return new Window(
            random.Next(1, 6),
            random.Next(1, 4),
            random.Next(1, 4),
            padding,
            isExplicit ? random.Next(8) : 0,
            isExplicit ? random.Next(8) : 0);
    }

    private static ActivationFunction DrawActivation(Random random)
    {
        Activation[] kinds = Enum.GetValues<Activation>();
        return new ActivationFunction(kinds[random.Next(kinds.Length)], -0.5f, 1.25f, 0.1f);
    }
}
