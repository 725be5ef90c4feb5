namespace SepConvGen;

/// <summary>What the kernels with a window of more than one pixel have in common.</summary>
/// <param name="kernelHeight">Rows of the window.</param>
/// <param name="kernelWidth">Columns of the window.</param>
public abstract class SpatialKernelAttribute(int kernelHeight, int kernelWidth) : ImageKernelAttribute
{
    /// <summary>Rows of the window.</summary>
    public int KernelHeight { get; } = kernelHeight;

    /// <summary>Columns of the window.</summary>
    public int KernelWidth { get; } = kernelWidth;

    /// <summary>Step between windows in both directions, in pixels; 1 unless stated.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>Step between windows downwards, in pixels, where the two directions differ.</summary>
    public int StrideHeight { get; set; } = 1;

    /// <summary>Step between windows to the right, in pixels, where the two directions differ.</summary>
    public int StrideWidth { get; set; } = 1;

    /// <summary>Step between the taps of a window in both directions, in pixels; 1 unless stated.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>Step between the taps downwards, in pixels, where the two directions differ.</summary>
    public int DilationHeight { get; set; } = 1;

    /// <summary>Step between the taps to the right, in pixels, where the two directions differ.</summary>
    public int DilationWidth { get; set; } = 1;

    /// <summary>How the image is continued beyond its edges.</summary>
    public Padding Padding { get; set; }

    /// <summary>Rows of padding above the image, with <see cref="Padding.Explicit"/>.</summary>
    public int PadTop { get; set; }

    /// <summary>Rows of padding below the image, with <see cref="Padding.Explicit"/>.</summary>
    public int PadBottom { get; set; }

    /// <summary>Columns of padding left of the image, with <see cref="Padding.Explicit"/>.</summary>
    public int PadLeft { get; set; }

    /// <summary>Columns of padding right of the image, with <see cref="Padding.Explicit"/>.</summary>
    public int PadRight { get; set; }
}
