namespace SepConvGen;

/// <summary>How the reference computes one sample of a filtered image.</summary>
/// <typeparam name="TInput">Samples read.</typeparam>
/// <typeparam name="T">What they are computed in.</typeparam>
/// <typeparam name="TOutput">Samples written.</typeparam>
internal interface IFilterArithmetic<TInput, T, TOutput>
{
    /// <summary>A sample as it is computed with.</summary>
    T Widen(TInput sample);

    /// <summary>The result of the samples under the taps, column after column.</summary>
    TOutput Result(ReadOnlySpan<T> window);
}
