using System.Numerics;

namespace SepConvGen.Runtime;

/// <summary>How a pooling layer takes up one tap after another, in one channel or a vector of them.</summary>
internal interface IPoolStep
{
    /// <summary>Before the first tap.</summary>
    static abstract float Start { get; }

    static abstract float Take(float so, float tap);

    static abstract Vector<float> Take(Vector<float> so, Vector<float> tap);

    /// <summary>The result, of so many taps.</summary>
    static abstract float Finish(float so, float taps);

    static abstract Vector<float> Finish(Vector<float> so, float taps);
}
