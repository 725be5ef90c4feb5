namespace SepConvGen;

/// <summary>What the kernels over sequences (1-D) have in common: a window that slides over steps.</summary>
/// <param name="kernelWidth">Taps of the window.</param>
public abstract class SequenceKernelAttribute(int kernelWidth) : KernelAttribute
{
    /// <summary>Taps of the window.</summary>
    public int KernelWidth { get; } = kernelWidth;

    /// <summary>Steps between windows; 1 unless stated.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>Steps between the taps of a window; 1 unless stated.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>How the sequence is continued beyond its ends.</summary>
    public Padding Padding { get; set; }

    /// <summary>Steps of padding before the sequence, with <see cref="Padding.Explicit"/>.</summary>
    public int PadLeft { get; set; }

    /// <summary>Steps of padding after the sequence, with <see cref="Padding.Explicit"/>.</summary>
    public int PadRight { get; set; }
}
