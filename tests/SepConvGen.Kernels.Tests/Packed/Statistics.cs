namespace SepConvGen.Kernels.Tests.Packed;

/// <summary>Random statistics of a batch normalisation, and what it does by its formula, in double.</summary>
internal sealed class Statistics(Operands operands, int channels)
{
    private const float Epsilon = 0.001f;

    private readonly float[] scale = operands.Numbers(channels);
    private readonly float[] shift = operands.Numbers(channels);
    private readonly float[] mean = operands.Numbers(channels);
    private readonly float[] variance = operands.Positive(channels);

    /// <summary>What a packing method folds.</summary>
    public BatchNormalization Normalization => new(scale, shift, mean, variance, Epsilon);

    /// <summary>The normalised values.</summary>
    public double[] Normalise(double[] values) =>
    [
        .. values.Select((value, index) =>
        {
            int c = index % channels;
            return (scale[c] * (value - mean[c]) / Math.Sqrt(variance[c] + (double)Epsilon)) + shift[c];
        }),
    ];
}
