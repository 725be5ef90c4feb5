using SepConvGen;

namespace Compare.Cases;

/// <summary>A separable convolution as the library's general paths take it: everything is a value at run time.</summary>
internal sealed record Layer(
    int Batch,
    int Height,
    int Width,
    int InputChannels,
    int ChannelMultiplier,
    int OutputChannels,
    Window Window,
    ActivationFunction DepthwiseActivation,
    ActivationFunction Activation)
{
    public int DepthwiseChannels => InputChannels * ChannelMultiplier;

    public int OutputLength => Batch * Window.OutputSize(Height) * Window.OutputSize(Width) * OutputChannels;

    /// <summary>Multiply-adds of the definition, those of the padding included.</summary>
    public long MultiplyAdds =>
        Batch * ConvolutionCost.Separable(Height, Width, InputChannels, ChannelMultiplier, OutputChannels, Window, Window);

    /// <summary>The same layer on an image of a few pixels: the same code, soon done.</summary>
    public Layer Small => this with { Batch = 1, Height = Math.Min(Height, 8), Width = Math.Min(Width, 8) };

    /// <summary>The generic path: what one writes without a generator.</summary>
    public void RunGeneric(Tensors tensors, Span<float> output) =>
        Generic.SeparableConv2D(
            tensors.Input, Batch, Height, Width, InputChannels, ChannelMultiplier, OutputChannels, Window, Window,
            tensors.DepthwiseFilter, tensors.DepthwiseBias, DepthwiseActivation,
            tensors.PointwiseFilter, tensors.Bias, Activation, output);

    /// <summary>The definition: plain loops, slow.</summary>
    public void RunReference(Tensors tensors, Span<float> output) =>
        Reference.SeparableConv2D(
            tensors.Input, Batch, Height, Width, InputChannels, ChannelMultiplier, OutputChannels, Window, Window,
            tensors.DepthwiseFilter, tensors.DepthwiseBias, DepthwiseActivation,
            tensors.PointwiseFilter, tensors.Bias, Activation, output);
}
