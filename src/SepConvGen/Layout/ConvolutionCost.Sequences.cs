namespace SepConvGen;

/// <content>Sequences (1-D): <c>T</c> is the number of output steps, <c>k</c> the taps of the window.</content>
public static partial class ConvolutionCost
{
    /// <summary>Depthwise convolution of a sequence: <c>T · inputChannels · channelMultiplier · k</c>.</summary>
    /// <param name="width">Steps of the input.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="channelMultiplier">Outputs of each input channel.</param>
    /// <param name="steps">The window over the steps.</param>
    /// <returns>Multiplications a sequence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or the kernel, the stride or the dilation is below 1.</exception>
    /// <exception cref="ArgumentException">The window contradicts itself, or an int cannot count the depthwise channels.</exception>
    /// <exception cref="OverflowException">The count exceeds <see cref="long.MaxValue"/>.</exception>
    public static long Depthwise(int width, int inputChannels, int channelMultiplier, Window steps) =>
        Depthwise(1, width, inputChannels, channelMultiplier, Window.One, steps);

    /// <summary>Depthwise-separable convolution of a sequence: <c>T · inputChannels · channelMultiplier · (k + outputChannels)</c>.</summary>
    /// <param name="width">Steps of the input.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="channelMultiplier">Outputs of each input channel.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <param name="steps">The window over the steps.</param>
    /// <returns>Multiplications a sequence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or the kernel, the stride or the dilation is below 1.</exception>
    /// <exception cref="ArgumentException">The window contradicts itself, or an int cannot count the depthwise channels.</exception>
    /// <exception cref="OverflowException">The count exceeds <see cref="long.MaxValue"/>.</exception>
    public static long Separable(int width, int inputChannels, int channelMultiplier, int outputChannels, Window steps) =>
        Separable(1, width, inputChannels, channelMultiplier, outputChannels, Window.One, steps);

    /// <summary>Regular convolution of a sequence: <c>T · outputChannels · k · inputChannels</c>.</summary>
    /// <param name="width">Steps of the input.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <param name="steps">The window over the steps.</param>
    /// <returns>Multiplications a sequence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or the kernel, the stride or the dilation is below 1.</exception>
    /// <exception cref="ArgumentException">The window contradicts itself.</exception>
    /// <exception cref="OverflowException">The count exceeds <see cref="long.MaxValue"/>.</exception>
    public static long Regular(int width, int inputChannels, int outputChannels, Window steps) =>
        Regular(1, width, inputChannels, outputChannels, Window.One, steps);

    /// <summary>Grouped convolution of a sequence: <c>T · outputChannels · k · inputChannels / groups</c>.</summary>
    /// <param name="width">Steps of the input.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <param name="groups">Groups of channels; a divisor of both counts.</param>
    /// <param name="steps">The window over the steps.</param>
    /// <returns>Multiplications a sequence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or the kernel, the stride, the dilation or the number of groups is below 1.</exception>
    /// <exception cref="ArgumentException">The window contradicts itself, or the groups do not divide the channels.</exception>
    /// <exception cref="OverflowException">The count exceeds <see cref="long.MaxValue"/>.</exception>
    public static long Grouped(int width, int inputChannels, int outputChannels, int groups, Window steps) =>
        Grouped(1, width, inputChannels, outputChannels, groups, Window.One, steps);
}
