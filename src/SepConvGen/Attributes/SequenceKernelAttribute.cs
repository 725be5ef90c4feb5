namespace SepConvGen;

/// <summary>What the kernels over sequences (1-D) have in common: a window that slides over steps.</summary>
/// <param name="kernelWidth">Taps of the window, 1 to 1,024 (SCG014).</param>
public abstract class SequenceKernelAttribute(int kernelWidth) : KernelAttribute
{
    /// <summary>Taps of the window.</summary>
    public int KernelWidth { get; } = kernelWidth;

    /// <summary>
    /// Step between windows, in pixels of both directions (1-D: in steps); 1 unless stated, 1 to 65,536 (SCG015). It divides the size of the output.
    /// </summary>
    public int Stride { get; set; } = 1;

    /// <summary>
    /// Step between the taps of a window, in pixels of both directions (1-D: in steps); 1 unless stated, 1 to 65,536 (SCG015).
    /// </summary>
    public int Dilation { get; set; } = 1;

    /// <summary>
    /// How the input is continued beyond its edges, by zeros: decides the size of the output. <see cref="Padding.Valid"/> unless stated.
    /// <see cref="Padding.Explicit"/> takes its sides (SCG018); <see cref="Padding.Causal"/> is for sequences (SCG035).
    /// </summary>
    public Padding Padding { get; set; }

    /// <summary>
    /// Steps of padding before the sequence, with <see cref="Padding.Explicit"/> only (SCG019); 0 unless stated, 0 to 65,536 (SCG014).
    /// </summary>
    public int PadLeft { get; set; }

    /// <summary>
    /// Steps of padding after the sequence, with <see cref="Padding.Explicit"/> only (SCG019); 0 unless stated, 0 to 65,536 (SCG014).
    /// </summary>
    public int PadRight { get; set; }
}
