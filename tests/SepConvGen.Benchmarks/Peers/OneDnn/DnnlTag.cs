namespace SepConvGen.Benchmarks.Peers.OneDnn;

/// <summary>Orders of dimensions.</summary>
internal static class DnnlTag
{
    /// <summary>The primitive chooses.</summary>
    public const int Any = 1;

    public const int Vector = 2;
    public const int Nchw = 5;
    public const int Nhwc = 20;

    /// <summary>[outputs, inputs, height, width].</summary>
    public const int Filter = 5;

    /// <summary>[groups, outputs, inputs, height, width].</summary>
    public const int GroupedFilter = 7;
}
