namespace SepConvGen.Runtime;

/// <summary>The taps of one window along one axis that lie inside the image: from <see cref="First"/> to before <see cref="End"/>.</summary>
/// <param name="First">The first of them.</param>
/// <param name="End">The one behind the last; not above First where there are none.</param>
internal readonly record struct WindowTaps(int First, int End)
{
    /// <summary>How many.</summary>
    public int Count => Math.Max(End - First, 0);

    /// <summary>The taps at start, start + dilation, … that lie in [least, end).</summary>
    public static WindowTaps Inside(long start, int kernel, int dilation, long least, long end)
    {
        long first = start >= least ? 0 : Ceiling(least - start, dilation);
        long last = start >= end ? 0 : Ceiling(end - start, dilation);
        return new((int)Math.Min(first, kernel), (int)Math.Min(last, kernel));
    }

    private static long Ceiling(long distance, int step) => (distance + step - 1) / step;
}
