namespace SepConvGen;

/// <summary>What the kernels over images have in common.</summary>
public abstract class ImageKernelAttribute : KernelAttribute
{
    private protected ImageKernelAttribute()
    {
    }

    /// <summary>Height of the input in pixels, if it is fixed; otherwise the method has a parameter <c>int height</c>.</summary>
    public int Height { get; set; }
}
