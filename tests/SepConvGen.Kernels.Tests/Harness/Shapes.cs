namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>The input sizes on which a kernel is tried, chosen by the sizes of the output that they give.</summary>
internal static class Shapes
{
    // One less, equal and one more than every plausible tile of 2 to 16 rows or columns, then two primes.
    private static readonly int[] OutputSizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 23];

    // Four tiles of 14 columns and some more: tiles at the edges, between them, and one that overlaps.
    private const int WideRow = 61;

    // Coprime with the number of sizes: each size occurs once as rows and once as columns.
    private const int Pairing = 7;

    // Each kernel takes another part of the sizes.
    private const int PartOfAll = 3;

    /// <summary>The small images that tell edges apart, then pairs of output sizes.</summary>
    public static IReadOnlyList<Problem> For(Kernel kernel)
    {
        int turn = (int)(StableHash.Of(kernel.Name) % (uint)OutputSizes.Length);
        IEnumerable<(int Rows, int Columns)> sizes = Pairs(kernel, turn).Where((_, index) => (index + turn) % PartOfAll == 0);
        return [.. SmallImages(kernel).Concat(sizes.Select((size, index) => Problem(kernel, index % 3 == 1 ? 3 : 1, size.Rows, size.Columns))).Distinct()];
    }

    /// <summary>A middling image, for tests that need just one.</summary>
    public static Problem One(Kernel kernel) =>
        Problem(kernel, 2, InputFor(kernel.Rows, 5, 1), InputFor(kernel.Columns, 6, 1));

    /// <summary>A problem with the sizes that the kernel leaves open.</summary>
    public static Problem Problem(Kernel kernel, int batch, int height, int width) => new(
        kernel,
        kernel.Has("batch") ? batch : 1,
        kernel.Has("height") ? height : kernel.Attribute is ImageKernelAttribute image ? image.Height : 1,
        kernel.Has("width") ? width : kernel.Attribute.Width);

    private static IEnumerable<Problem> SmallImages(Kernel kernel)
    {
        (int rows, int columns) = (kernel.Rows.Extent, kernel.Columns.Extent);
        yield return Problem(kernel, 1, 1, 1);
        yield return Problem(kernel, 1, Math.Max(rows - 1, 1), Math.Max(columns - 1, 1));
        yield return Problem(kernel, 2, rows, columns + 1);
        yield return Problem(kernel, 1, 1, 20);
        yield return Problem(kernel, 1, 20, 1);
        yield return Problem(kernel, 1, 3, columns > WideRow / 2 ? columns + WideRow : WideRow);
        yield return Problem(kernel, 1, 0, 5);
        yield return Problem(kernel, 1, 5, 0);
        yield return Problem(kernel, 0, 5, 5);
    }

    private static IEnumerable<(int Rows, int Columns)> Pairs(Kernel kernel, int turn)
    {
        for (int i = 0; i < OutputSizes.Length; i++)
        {
            int rows = OutputSizes[i];
            int columns = OutputSizes[((i * Pairing) + turn) % OutputSizes.Length];
            yield return (InputFor(kernel.Rows, rows, i), InputFor(kernel.Columns, columns, i / 2));
        }
    }

    /// <summary>An input size with the wanted output size: of the several that a stride allows, one by turns.</summary>
    private static int InputFor(Window window, int output, int turn)
    {
        int first = 1;
        while (window.OutputSize(first) < output)
        {
            first++;
        }

        if (window.OutputSize(first) > output)
        {
            // The padding alone makes a larger output.
            return first + (turn % output);
        }

        int end = first + 1;
        while (window.OutputSize(end) == window.OutputSize(first))
        {
            end++;
        }

        return first + (turn % (end - first));
    }
}
