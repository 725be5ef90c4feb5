namespace SepConvGen;

/// <summary>What a convolution is given beside its input.</summary>
/// <typeparam name="T">float or double.</typeparam>
public readonly ref struct ConvolutionOperands<T>
    where T : unmanaged
{
    /// <summary>The filter, in the shape that <see cref="ConvolutionShape"/> states for the kind of convolution.</summary>
    public required ReadOnlySpan<T> Filter { get; init; }

    /// <summary>What each sum starts from, [outputChannels], or empty for +0.</summary>
    public ReadOnlySpan<T> Bias { get; init; }

    /// <summary>The function applied to each sum.</summary>
    public ActivationFunction Activation { get; init; }

    /// <summary>[outputChannels] where the activation is PRelu, otherwise empty.</summary>
    public ReadOnlySpan<T> Slope { get; init; }

    /// <summary>What is added to each sum before the activation, of the output's shape, or empty for none.</summary>
    public ReadOnlySpan<T> Residual { get; init; }
}
