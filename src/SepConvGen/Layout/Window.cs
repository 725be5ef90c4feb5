using SepConvGen.Runtime;

namespace SepConvGen;

/// <summary>One direction of a sliding window over an image or a sequence, in pixels (steps), with the padding at both ends.</summary>
/// <param name="Kernel">Taps <c>k</c>, at least 1.</param>
/// <param name="Stride">Step <c>s</c> between windows, at least 1.</param>
/// <param name="Dilation">Step <c>d</c> between the taps of a window, at least 1.</param>
/// <param name="Padding">How the image is continued.</param>
/// <param name="Before">With <see cref="Padding.Explicit"/>: pixels of padding before the image (top or left).</param>
/// <param name="After">With <see cref="Padding.Explicit"/>: pixels of padding after the image (bottom or right).</param>
public readonly record struct Window(
    int Kernel,
    int Stride = 1,
    int Dilation = 1,
    Padding Padding = Padding.Valid,
    int Before = 0,
    int After = 0)
{
    /// <summary>One tap on each pixel: what a pointwise convolution has, and a sequence downwards.</summary>
    internal static readonly Window One = new(1);

    /// <summary>Pixels from the first tap to the last, both included: <c>e = (k − 1) · d + 1</c>.</summary>
    public int Extent => ((Kernel - 1) * Dilation) + 1;

    /// <summary>Pixels of the output for an input of <paramref name="input"/> pixels; 0 where no window fits.</summary>
    /// <remarks>TensorFlow, tf.nn.convolution: SAME <c>ceil(n / s)</c>; else <c>floor((n + before + after − e) / s) + 1</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="input"/> is negative.</exception>
    public int OutputSize(int input)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(input);
        return Over(input).Output;
    }

    /// <summary>Pixels of padding before the image (top or left) for an input of <paramref name="input"/> pixels.</summary>
    /// <remarks>
    /// TensorFlow, tf.nn.convolution: SAME pads <c>max((ceil(n / s) − 1) · s + e − n, 0)</c> in all, the smaller half before;
    /// ONNX, Conv: SAME_LOWER the larger half. Keras, causal: <c>e − 1</c>.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="input"/> is negative.</exception>
    public int PaddingBefore(int input)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(input);
        return Over(input).Before;
    }

    /// <summary>The window over an input of <paramref name="input"/> pixels, which are not negative.</summary>
    internal Axis Over(int input) => Axis.Of(Padding, input, Kernel, Stride, Dilation, Before, After);
}
