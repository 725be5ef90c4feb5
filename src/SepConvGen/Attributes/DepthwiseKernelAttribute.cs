namespace SepConvGen;

/// <summary>What the kernels with a depthwise step have in common.</summary>
/// <param name="kernelHeight">Rows of the window, 1 to 1,024 (SCG014).</param>
/// <param name="kernelWidth">Columns of the window, 1 to 1,024 (SCG014).</param>
public abstract class DepthwiseKernelAttribute(int kernelHeight, int kernelWidth) : SpatialKernelAttribute(kernelHeight, kernelWidth)
{
    /// <summary>
    /// Depthwise outputs of each input channel; 1 unless stated, 1 to 65,536 (SCG014).
    /// </summary>
    public int ChannelMultiplier { get; set; } = 1;
}
