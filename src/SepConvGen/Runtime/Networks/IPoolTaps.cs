using System.Numerics;

namespace SepConvGen.Runtime;

/// <summary>What a pooling layer keeps of a window while it takes up one tap after another, in a vector of channels.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
internal interface IPoolTaps<TSelf>
    where TSelf : struct, IPoolTaps<TSelf>
{
    /// <summary>Before the first tap.</summary>
    static abstract TSelf Start { get; }

    /// <summary>One channel, before the first tap.</summary>
    static abstract float First { get; }

    /// <summary>After one more tap.</summary>
    TSelf And(Vector<float> tap);

    /// <summary>After two more taps.</summary>
    TSelf And(Vector<float> tap, Vector<float> next);

    /// <summary>The result, of so many taps.</summary>
    Vector<float> Result(float taps);

    /// <summary>One channel, after one more tap.</summary>
    static abstract float And(float so, float tap);

    /// <summary>One channel's result, of so many taps.</summary>
    static abstract float Result(float so, float taps);
}
