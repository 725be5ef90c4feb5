using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>
/// A batch normalisation at inference of a kernel in <typeparamref name="T"/>, one value of each kind for every output channel c:
/// <c>y = gamma[c] · (x − mean[c]) / √(variance[c] + epsilon) + beta[c]</c>.
/// </summary>
/// <remarks>
/// Ioffe and Szegedy, Batch Normalization, 2015. It is folded into the filter and the bias of the convolution before it,
/// in double precision and rounded once to <typeparamref name="T"/>: <c>filter · g</c> and <c>beta + (bias − mean) · g</c> with
/// <c>g = gamma / √(variance + epsilon)</c>. The default value normalises nothing.
/// </remarks>
/// <typeparam name="T">float or double.</typeparam>
public readonly ref struct BatchNormalization<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly bool present;

    /// <summary>Creates a normalisation of <c>gamma.Length</c> channels.</summary>
    /// <param name="gamma">Scale, [channels].</param>
    /// <param name="beta">Offset, [channels].</param>
    /// <param name="mean">Mean of the training data, [channels].</param>
    /// <param name="variance">Variance of the training data, [channels].</param>
    /// <param name="epsilon">What is added to the variance; Keras uses 1e-3, PyTorch 1e-5.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epsilon"/> is negative or not a number.</exception>
    public BatchNormalization(
        ReadOnlySpan<T> gamma,
        ReadOnlySpan<T> beta,
        ReadOnlySpan<T> mean,
        ReadOnlySpan<T> variance,
        T epsilon)
    {
        CheckLength(beta, gamma.Length);
        CheckLength(mean, gamma.Length);
        CheckLength(variance, gamma.Length);
        if (!(epsilon >= T.Zero))
        {
            throw new ArgumentOutOfRangeException(nameof(epsilon), epsilon, "epsilon must be 0 or more.");
        }

        Gamma = gamma;
        Beta = beta;
        Mean = mean;
        Variance = variance;
        Epsilon = epsilon;
        present = true;
    }

    /// <summary>Scale, [channels].</summary>
    public ReadOnlySpan<T> Gamma { get; }

    /// <summary>Offset, [channels].</summary>
    public ReadOnlySpan<T> Beta { get; }

    /// <summary>Mean of the training data, [channels].</summary>
    public ReadOnlySpan<T> Mean { get; }

    /// <summary>Variance of the training data, [channels].</summary>
    public ReadOnlySpan<T> Variance { get; }

    /// <summary>What is added to the variance.</summary>
    public T Epsilon { get; }

    /// <summary>The filter and bias of a convolution that does the normalisation too.</summary>
    /// <param name="filter">A filter whose last dimensions are the output channels: [..., outputChannels].</param>
    /// <param name="bias">The bias, [outputChannels], or empty for none.</param>
    /// <param name="outputChannels">Output channels of the convolution.</param>
    /// <exception cref="ArgumentException">The normalisation has another number of channels.</exception>
    public (T[] Filter, T[] Bias) Fold(ReadOnlySpan<T> filter, ReadOnlySpan<T> bias, int outputChannels)
    {
        T[] foldedFilter = filter.ToArray();
        T[] foldedBias = bias.IsEmpty ? new T[outputChannels] : bias.ToArray();
        if (!present)
        {
            return (foldedFilter, foldedBias);
        }

        if (Gamma.Length != outputChannels)
        {
            throw new ArgumentException($"The batch normalisation has {Gamma.Length} channels, the convolution {outputChannels}.");
        }

        double[] factors = new double[outputChannels];
        for (int c = 0; c < outputChannels; c++)
        {
            factors[c] = Wide(Gamma[c]) / Math.Sqrt(Wide(Variance[c]) + Wide(Epsilon));
            foldedBias[c] = Rounded(Wide(Beta[c]) + ((Wide(foldedBias[c]) - Wide(Mean[c])) * factors[c]));
        }

        for (int index = 0; index < foldedFilter.Length; index++)
        {
            foldedFilter[index] = Rounded(Wide(foldedFilter[index]) * factors[index % outputChannels]);
        }

        return (foldedFilter, foldedBias);
    }

    private static double Wide(T value) => double.CreateChecked(value);

    private static T Rounded(double value) => T.CreateChecked(value);

    private static void CheckLength(ReadOnlySpan<T> values, int channels, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        if (values.Length != channels)
        {
            throw new ArgumentException($"{name} must have {channels} elements as gamma has, but has {values.Length}.", name);
        }
    }
}
