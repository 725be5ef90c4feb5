namespace SepConvGen.Benchmarks.Peers.OneDnn;

/// <summary>An argument of a primitive, as in C: what it is, and its memory.</summary>
internal readonly record struct DnnlArgument(int Index, nint Memory)
{
    public const int Source = 1;
    public const int Destination = 17;
    public const int Weights = 33;
    public const int Bias = 41;

    /// <summary>What the first operation after a primitive adds: the second source of the first such operation.</summary>
    public const int Added = 16384 | 2;
}
