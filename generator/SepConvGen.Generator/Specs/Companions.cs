using System;

namespace SepConvGen.Generator.Specs;

/// <summary>
/// The members that are written beside a kernel's method. Not all kernels have all of them, and of overloads that want the
/// same one only the first writes it.
/// </summary>
[Flags]
internal enum Companions
{
    None = 0,

    /// <summary>The method that packs the weights.</summary>
    Pack = 1,

    /// <summary>The same without biases, where they stand before parameters that must be given.</summary>
    PackWithoutBiases = 2,

    /// <summary>The method that makes a streaming state.</summary>
    State = 4,

    /// <summary>The height of the output.</summary>
    OutputHeight = 8,

    /// <summary>The width of the output.</summary>
    OutputWidth = 16,

    /// <summary>The elements of the output.</summary>
    OutputLength = 32,
}
