namespace SepConvGen.Generator.Specs;

/// <summary>What the user asked for: a depthwise step, a pointwise step, the one fused with the other, or a convolution over all channels.</summary>
/// <param name="Image">What is known of the images.</param>
/// <param name="Depthwise">The depthwise step, if there is one.</param>
/// <param name="Pointwise">The pointwise step, if there is one.</param>
/// <param name="Packed">Whether the method takes its weights packed beforehand.</param>
/// <param name="Parallel">Whether the method takes <c>ParallelOptions</c>.</param>
/// <param name="HasResidual">Whether a residual is added before the last activation.</param>
/// <param name="Streams">Whether the method takes a <c>StreamingState</c>, and its input is the next piece of a stream.</param>
internal sealed record KernelSpec(
    ImageSpec Image,
    DepthwiseSpec? Depthwise,
    PointwiseSpec? Pointwise,
    bool Packed = false,
    bool Parallel = false,
    bool HasResidual = false,
    bool Streams = false)
{
    /// <summary>The regular or grouped convolution, if there is one; there are no other steps then.</summary>
    public ConvolutionSpec? Convolution { get; init; }

    /// <summary>The image filter, if the kernel is one; it has no other step then.</summary>
    public FilterSpec? Filter { get; init; }

    public int InputChannels => Filter?.Channels ?? Convolution?.InputChannels ?? Depthwise?.InputChannels ?? Pointwise!.InputChannels;

    public int OutputChannels => Filter?.Channels ?? Convolution?.OutputChannels ?? Pointwise?.OutputChannels ?? Depthwise!.OutputChannels;

    /// <summary>Whether a window slides over the image; otherwise the output has the size of the input.</summary>
    public bool HasWindow => Depthwise is not null || Convolution is not null;

    /// <summary>The window downwards, where there is one.</summary>
    public WindowSpec Rows => Convolution?.Rows ?? Depthwise!.Rows;

    /// <summary>The window to the right, where there is one.</summary>
    public WindowSpec Columns => Convolution?.Columns ?? Depthwise!.Columns;

    /// <summary>The padding of the window, where there is one.</summary>
    public Padding Padding => Convolution?.Padding ?? Depthwise!.Padding;

    /// <summary>The parameter that holds the depthwise filter.</summary>
    public ParameterRole DepthwiseFilter => Pointwise is null ? ParameterRole.Filter : ParameterRole.DepthwiseFilter;

    /// <summary>The parameter that holds the depthwise bias.</summary>
    public ParameterRole DepthwiseBias => Pointwise is null ? ParameterRole.Bias : ParameterRole.DepthwiseBias;

    /// <summary>The parameter that holds the slopes of the depthwise activation.</summary>
    public ParameterRole DepthwiseSlope => Pointwise is null ? ParameterRole.Slope : ParameterRole.DepthwiseSlope;

    /// <summary>The parameter that holds the pointwise filter; its bias is always <c>bias</c>, its slopes <c>slope</c>.</summary>
    public ParameterRole PointwiseFilter => Depthwise is null ? ParameterRole.Filter : ParameterRole.PointwiseFilter;

    /// <summary>Elements of all filters: as many multiply-adds as an output pixel, or step, takes. Image filters have their taps in the attribute.</summary>
    public long FilterElements =>
        ((long)(Convolution?.Depth ?? 0) * (Convolution?.OutputChannels ?? 0))
        + ((long)(Depthwise?.Taps ?? 0) * (Depthwise?.OutputChannels ?? 0))
        + ((long)(Pointwise?.InputChannels ?? 0) * (Pointwise?.OutputChannels ?? 0));

    /// <summary>Whether the kernels read all weights from one buffer, filled before they run.</summary>
    public bool Buffered => Packed || Parallel;
}
