using System.Numerics;

namespace SepConvGen;

/// <summary>The same for vectors as wide as the processor has.</summary>
/// <typeparam name="T">float or double.</typeparam>
internal interface IVectorChain<T> : IArithmetic<T>
    where T : unmanaged
{
    /// <summary>1/6, rounded.</summary>
    static abstract T Sixth { get; }

    /// <summary>value · weight + sum</summary>
    static abstract Vector<T> MultiplyAdd(Vector<T> value, Vector<T> weight, Vector<T> sum);

    /// <summary>An activation that is made of dozens of operations.</summary>
    static abstract Vector<T> Curve(Activation kind, Vector<T> x);
}
