namespace SepConvGen.Runtime;

/// <summary>One axis of a transposed convolution: which taps of the kernel bring which input positions to an output position.</summary>
/// <param name="Input">Positions of the input.</param>
/// <param name="Kernel">Taps.</param>
/// <param name="Stride">Output positions from one input position to the next.</param>
/// <param name="Dilation">Output positions from one tap to the next.</param>
/// <param name="Padding">Output positions that are left out before the first.</param>
/// <param name="Output">Positions of the output.</param>
internal readonly record struct TransposedAxis(int Input, int Kernel, int Stride, int Dilation, int Padding, int Output)
{
    /// <summary>Taps from one that reaches a position to the next one that does.</summary>
    public int TapStep { get; } = Stride / GreatestDivisor(Stride, Dilation);

    /// <summary>Input positions that such a step goes back.</summary>
    public int InputStep => (int)((long)TapStep * Dilation / Stride);

    /// <summary>The first tap that reaches an output position from a whole input position, inside the image or not; Kernel if there is none.</summary>
    public int FirstTap(int output)
    {
        for (int tap = 0; tap < Math.Min(Kernel, TapStep); tap++)
        {
            if (((long)output + Padding - ((long)tap * Dilation)) % Stride == 0)
            {
                return tap;
            }
        }

        return Kernel;
    }

    /// <summary>The taps of one output position whose input positions are inside the image.</summary>
    public TransposedTaps Taps(int output, int firstTap)
    {
        if (firstTap >= Kernel)
        {
            return default;
        }

        // They are firstTap + n · TapStep with input positions that fall: from above the image into it and out again.
        long first = ((long)output + Padding - ((long)firstTap * Dilation)) / Stride;
        long all = ((Kernel - firstTap - 1) / TapStep) + 1;
        long skipped = first < Input ? 0 : ((first - Input) / InputStep) + 1;
        long end = first < 0 ? 0 : (first / InputStep) + 1;
        long count = Math.Min(end, all) - skipped;
        return count <= 0 ? default : new((int)(firstTap + (skipped * TapStep)), (int)(first - (skipped * InputStep)), (int)count);
    }

    private static int GreatestDivisor(int a, int b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
