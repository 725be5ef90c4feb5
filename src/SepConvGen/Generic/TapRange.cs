namespace SepConvGen;

/// <summary>The taps of one window that fall inside the image, in one direction: <c>First ≤ tap &lt; End</c>.</summary>
internal readonly record struct TapRange(int First, int End)
{
    /// <summary>The taps inside an image of <paramref name="size"/> pixels for the output at <paramref name="position"/>.</summary>
    public static TapRange At(int position, Window window, int size, int before)
    {
        long origin = ((long)position * window.Stride) - before;
        long first = origin >= 0 ? 0 : CeilingOfQuotient(-origin, window.Dilation);
        long end = origin >= size ? 0 : CeilingOfQuotient(size - origin, window.Dilation);
        end = Math.Min(end, window.Kernel);
        return new TapRange((int)Math.Min(first, end), (int)end);
    }

    /// <summary>The outputs all of whose taps fall inside the image.</summary>
    public static (int First, int End) Interior(Window window, int size, int before)
    {
        int outputs = window.OutputSize(size);
        long first = CeilingOfQuotient(before, window.Stride);
        long room = (long)size + before - window.Extent;
        long end = room < 0 ? 0 : Math.Min((room / window.Stride) + 1, outputs);
        return ((int)Math.Min(first, end), (int)end);
    }

    private static long CeilingOfQuotient(long dividend, int divisor) => (dividend + divisor - 1) / divisor;
}
