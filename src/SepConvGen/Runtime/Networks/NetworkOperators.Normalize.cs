namespace SepConvGen.Runtime;

/// <content>Normalisation of layers, instances and groups.</content>
public static unsafe partial class NetworkOperators
{
    /// <summary>
    /// (x − mean) / √(variance + epsilon) · scale + bias over images [batch, pixels, channels], mean and variance being those of each
    /// image and group. A sum over a group is one in double: over the pixels of each channel in their order, then channel c of the
    /// group is added to partial sum c mod 16, and these as in <see cref="Mean"/>; squares of x − mean are added fused. With the mean
    /// as two floats, high and low, and f = 1 / √(variance + epsilon) rounded to float, an element is
    /// ((x − high) − low) · f, multiplied by scale and added to bias fused; 1 and 0 are in the place of an empty scale or bias.
    /// Input and output may be the same span. Threads share images.
    /// </summary>
    /// <exception cref="ArgumentException">A size is out of range, a span's length is wrong, or the spans overlap in part.</exception>
    public static void Normalize(
        ReadOnlySpan<float> input,
        int batch,
        int pixels,
        int channels,
        int groups,
        ReadOnlySpan<float> scale,
        ReadOnlySpan<float> bias,
        float epsilon,
        Span<float> output,
        ParallelOptions? parallelOptions = null)
    {
        Check.Size(batch, nameof(batch));
        Check.Size(pixels, nameof(pixels));
        Check.Size(channels, nameof(channels));
        Check.Length(input.Length, "[batch, pixels, channels]", [batch, pixels, channels], nameof(input));
        CheckUnary(input, output);
        OperatorCheck.Groups(groups, channels, nameof(channels));
        OperatorCheck.PerChannel(scale, channels, output, nameof(scale));
        OperatorCheck.PerChannel(bias, channels, output, nameof(bias));
        if (input.IsEmpty)
        {
            return;
        }

        fixed (float* from = input, to = output, scales = scale, biases = bias)
        {
            NormalizedRows all = new(from, pixels, channels, groups, scales, biases, epsilon, to);
            OperatorRows.Run(all, batch, pixels * channels, OperatorRows.Computed, parallelOptions);
        }
    }
}
