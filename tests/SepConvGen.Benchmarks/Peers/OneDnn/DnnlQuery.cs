namespace SepConvGen.Benchmarks.Peers.OneDnn;

/// <summary>What a primitive's description can be asked for.</summary>
internal static class DnnlQuery
{
    public const int Implementation = 8;
    public const int Source = 129;
    public const int Weights = 131;
    public const int Destination = 133;
}
