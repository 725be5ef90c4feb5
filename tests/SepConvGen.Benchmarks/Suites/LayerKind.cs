namespace SepConvGen.Benchmarks.Suites;

/// <summary>What a layer does.</summary>
internal enum LayerKind
{
    Depthwise,
    Pointwise,
    Separable,

    /// <summary>Regular or grouped.</summary>
    Convolution,

    /// <summary>Pointwise, depthwise, pointwise: the block of MobileNet V2.</summary>
    Inverted,
}
