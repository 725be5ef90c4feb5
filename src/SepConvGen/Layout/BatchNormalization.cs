namespace SepConvGen;

/// <summary>
/// A batch normalisation at inference, one value of each kind for every output channel c:
/// <c>y = gamma[c] · (x − mean[c]) / √(variance[c] + epsilon) + beta[c]</c>.
/// </summary>
/// <remarks>
/// It is that of kernels in float; <see cref="BatchNormalization{T}"/> says how it is folded, and serves kernels in double.
/// The default value normalises nothing.
/// </remarks>
public readonly ref struct BatchNormalization
{
    private readonly BatchNormalization<float> values;

    /// <summary>Creates a normalisation of <c>gamma.Length</c> channels.</summary>
    /// <param name="gamma">Scale, [channels].</param>
    /// <param name="beta">Offset, [channels].</param>
    /// <param name="mean">Mean of the training data, [channels].</param>
    /// <param name="variance">Variance of the training data, [channels].</param>
    /// <param name="epsilon">What is added to the variance; Keras uses 1e-3, PyTorch 1e-5.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epsilon"/> is negative or not a number.</exception>
    public BatchNormalization(
        ReadOnlySpan<float> gamma,
        ReadOnlySpan<float> beta,
        ReadOnlySpan<float> mean,
        ReadOnlySpan<float> variance,
        float epsilon) => values = new(gamma, beta, mean, variance, epsilon);

    /// <summary>Scale, [channels].</summary>
    public ReadOnlySpan<float> Gamma => values.Gamma;

    /// <summary>Offset, [channels].</summary>
    public ReadOnlySpan<float> Beta => values.Beta;

    /// <summary>Mean of the training data, [channels].</summary>
    public ReadOnlySpan<float> Mean => values.Mean;

    /// <summary>Variance of the training data, [channels].</summary>
    public ReadOnlySpan<float> Variance => values.Variance;

    /// <summary>What is added to the variance.</summary>
    public float Epsilon => values.Epsilon;

    /// <inheritdoc cref="BatchNormalization{T}.Fold(ReadOnlySpan{T}, ReadOnlySpan{T}, int)"/>
    public (float[] Filter, float[] Bias) Fold(ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, int outputChannels) =>
        values.Fold(filter, bias, outputChannels);
}
