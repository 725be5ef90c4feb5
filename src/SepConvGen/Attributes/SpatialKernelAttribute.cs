namespace SepConvGen;

/// <summary>What the kernels with a window of more than one pixel have in common.</summary>
/// <param name="kernelHeight">Rows of the window, 1 to 1,024 (SCG014).</param>
/// <param name="kernelWidth">Columns of the window, 1 to 1,024 (SCG014).</param>
public abstract class SpatialKernelAttribute(int kernelHeight, int kernelWidth) : ImageKernelAttribute
{
    /// <summary>Rows of the window.</summary>
    public int KernelHeight { get; } = kernelHeight;

    /// <summary>Columns of the window.</summary>
    public int KernelWidth { get; } = kernelWidth;

    /// <summary>
    /// Step between windows, in pixels of both directions (1-D: in steps); 1 unless stated, 1 to 65,536 (SCG015). It divides the size of the output.
    /// </summary>
    public int Stride { get; set; } = 1;

    /// <summary>
    /// Step between windows downwards, in pixels, where the two directions differ; 1, or <see cref="Stride"/>, unless stated, 1 to 65,536 (SCG015).
    /// Not together with <see cref="Stride"/> (SCG016).
    /// </summary>
    public int StrideHeight { get; set; } = 1;

    /// <summary>
    /// Step between windows to the right, in pixels, where the two directions differ; 1, or <see cref="Stride"/>, unless stated, 1 to 65,536 (SCG015).
    /// Not together with <see cref="Stride"/> (SCG016).
    /// </summary>
    public int StrideWidth { get; set; } = 1;

    /// <summary>
    /// Step between the taps of a window, in pixels of both directions (1-D: in steps); 1 unless stated, 1 to 65,536 (SCG015).
    /// </summary>
    public int Dilation { get; set; } = 1;

    /// <summary>
    /// Step between the taps downwards, in pixels, where the two directions differ; 1, or <see cref="Dilation"/>, unless stated, 1 to 65,536 (SCG015).
    /// Not together with <see cref="Dilation"/> (SCG016).
    /// </summary>
    public int DilationHeight { get; set; } = 1;

    /// <summary>
    /// Step between the taps to the right, in pixels, where the two directions differ; 1, or <see cref="Dilation"/>, unless stated, 1 to 65,536 (SCG015).
    /// Not together with <see cref="Dilation"/> (SCG016).
    /// </summary>
    public int DilationWidth { get; set; } = 1;

    /// <summary>
    /// How the input is continued beyond its edges, by zeros: decides the size of the output. <see cref="Padding.Valid"/> unless stated.
    /// <see cref="Padding.Explicit"/> takes its sides (SCG018); <see cref="Padding.Causal"/> is for sequences (SCG035).
    /// </summary>
    public Padding Padding { get; set; }

    /// <summary>
    /// Rows above the image, in pixels, with <see cref="Padding.Explicit"/> only (SCG019); 0 unless stated, 0 to 65,536 (SCG014).
    /// </summary>
    public int PadTop { get; set; }

    /// <summary>
    /// Rows below the image, in pixels, with <see cref="Padding.Explicit"/> only (SCG019); 0 unless stated, 0 to 65,536 (SCG014).
    /// </summary>
    public int PadBottom { get; set; }

    /// <summary>
    /// Columns left of the image, in pixels, with <see cref="Padding.Explicit"/> only (SCG019); 0 unless stated, 0 to 65,536 (SCG014).
    /// </summary>
    public int PadLeft { get; set; }

    /// <summary>
    /// Columns right of the image, in pixels, with <see cref="Padding.Explicit"/> only (SCG019); 0 unless stated, 0 to 65,536 (SCG014).
    /// </summary>
    public int PadRight { get; set; }
}
