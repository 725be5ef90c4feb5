namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>A kernel with the size of its input: all shapes follow.</summary>
internal sealed record Problem(Kernel Kernel, int Batch, int Height, int Width)
{
    /// <summary>The integer parameters that a kernel may have.</summary>
    public static readonly string[] SizeNames = ["batch", "height", "width"];

    public int OutputHeight => Kernel.Rows.OutputSize(Height);

    public int OutputWidth => Kernel.Columns.OutputSize(Width);

    /// <summary>What the tiers' ranges count: output rows over all images, or output steps over all sequences.</summary>
    public int OutputRows => Batch * OutputHeight * (Kernel.IsSequence ? OutputWidth : 1);

    /// <summary>Elements of one of them.</summary>
    public int OutputRowLength => (Kernel.IsSequence ? 1 : OutputWidth) * Kernel.OutputChannels;

    public int OutputPixels => Batch * OutputHeight * OutputWidth;

    public long Multiplications => OutputPixels * Kernel.MultiplicationsPerPixel;

    /// <summary>The shape of a span parameter, by its name.</summary>
    public int[] Shape(string parameter) => (Kernel.IsSequence, ShapeOfImages(parameter)) switch
    {
        (true, [int batch, _, int width, int channels]) when parameter is "input" or "output" or "residual" => [batch, width, channels],
        (true, [_, int taps, int inputs, int outputs]) => [taps, inputs, outputs],
        (_, int[] shape) => shape,
    };

    private int[] ShapeOfImages(string parameter) => parameter switch
    {
        "input" => [Batch, Height, Width, Kernel.InputChannels],
        "output" or "residual" => [Batch, OutputHeight, OutputWidth, Kernel.OutputChannels],
        "filter" when Kernel.IsPointwise => [1, 1, Kernel.InputChannels, Kernel.OutputChannels],
        "filter" when Kernel.IsConvolution => [Kernel.Rows.Kernel, Kernel.Columns.Kernel, Kernel.GroupInputs, Kernel.OutputChannels],
        "filter" or "depthwiseFilter" => [Kernel.Rows.Kernel, Kernel.Columns.Kernel, Kernel.DepthwiseInputs, Kernel.Multiplier],
        "expandFilter" => [1, 1, Kernel.InputChannels, Kernel.DepthwiseInputs],
        "expandBias" or "expandSlope" => [Kernel.DepthwiseInputs],
        "projectFilter" => [1, 1, Kernel.DepthwiseChannels, Kernel.OutputChannels],
        "pointwiseFilter" => [1, 1, Kernel.DepthwiseChannels, Kernel.OutputChannels],
        "depthwiseBias" or "depthwiseSlope" => [Kernel.DepthwiseChannels],
        "bias" or "slope" => [Kernel.OutputChannels],
        _ => throw new ArgumentException($"{Kernel.Name} has a parameter {parameter}, which the harness does not know."),
    };

    public int Length(string parameter) => Shape(parameter).Aggregate(1, (product, size) => checked(product * size));

    /// <summary>The value of an integer parameter, by its name.</summary>
    public int Size(string parameter) => parameter switch
    {
        "batch" => Batch,
        "height" => Height,
        "width" => Width,
        _ => throw new ArgumentException($"{Kernel.Name} has a parameter {parameter}, which the harness does not know."),
    };

    public override string ToString() => $"{Kernel.Name} on {Batch}×{Height}×{Width}×{Kernel.InputChannels}";
}
