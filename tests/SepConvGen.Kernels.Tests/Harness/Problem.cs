namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>A kernel with the size of its input: all shapes follow.</summary>
internal sealed record Problem(Kernel Kernel, int Batch, int Height, int Width)
{
    /// <summary>The integer parameters that a kernel may have.</summary>
    public static readonly string[] SizeNames = ["batch", "height", "width"];

    public int OutputHeight => Kernel.Rows.OutputSize(Height);

    public int OutputWidth => Kernel.Columns.OutputSize(Width);

    /// <summary>Output rows over all images: what the tiers' ranges count.</summary>
    public int OutputRows => Batch * OutputHeight;

    public int OutputRowLength => OutputWidth * Kernel.OutputChannels;

    public long Multiplications => (long)OutputRows * OutputWidth * Kernel.MultiplicationsPerPixel;

    /// <summary>The shape of a span parameter, by its name.</summary>
    public int[] Shape(string parameter) => parameter switch
    {
        "input" => [Batch, Height, Width, Kernel.InputChannels],
        "output" or "residual" => [Batch, OutputHeight, OutputWidth, Kernel.OutputChannels],
        "filter" when Kernel.IsPointwise => [1, 1, Kernel.InputChannels, Kernel.OutputChannels],
        "filter" or "depthwiseFilter" => [Kernel.Rows.Kernel, Kernel.Columns.Kernel, Kernel.InputChannels, Kernel.Multiplier],
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
