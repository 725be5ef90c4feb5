namespace SepConvGen;

/// <summary>How the reference computes the sums of convolutions.</summary>
/// <typeparam name="T">float or double.</typeparam>
internal interface IArithmetic<T>
    where T : unmanaged
{
    /// <summary>value · weight + sum</summary>
    static abstract T MultiplyAdd(T value, T weight, T sum);

    /// <summary>An activation of a sum, under the slope that it has itself.</summary>
    static abstract T Apply(ActivationFunction activation, T sum);

    /// <summary>An activation of a sum, under the slope of its channel.</summary>
    static abstract T Apply(ActivationFunction activation, T sum, T slope);
}
