namespace SepConvGen;

/// <summary>The order in which the elements of images, or of sequences, lie in memory.</summary>
#if SEPCONVGEN_GENERATOR
internal
#else
public
#endif
enum Layout
{
    /// <summary>
    /// The channels of a pixel side by side, as TensorFlow's <c>channels_last</c>: [batch, height, width, channels]; of sequences [batch, width, channels].
    /// </summary>
    Nhwc,

    /// <summary>
    /// A plane of pixels for each channel, as PyTorch, ONNX and TensorFlow's <c>channels_first</c> have it: [batch, channels, height, width]; of sequences
    /// [batch, channels, width].
    /// </summary>
    Nchw,
}
