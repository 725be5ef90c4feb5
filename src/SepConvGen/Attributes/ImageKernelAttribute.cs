namespace SepConvGen;

/// <summary>What the kernels over images have in common.</summary>
public abstract class ImageKernelAttribute : KernelAttribute
{
    private protected ImageKernelAttribute()
    {
    }

    /// <summary>
    /// Height of the input in pixels, 1 to 1,048,576 (SCG014), if it is fixed: then the loops know it. Not fixed unless stated:
    /// the method then has a parameter <c>int height</c> (both: SCG012), or a tensor <c>input</c> that tells it.
    /// </summary>
    public int Height { get; set; }
}
