using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace SepConvGen.Runtime;

/// <summary>
/// For generated code: the checks of tensors, made before any element is read. They are told by their lengths and strides,
/// so that the library needs no package that has tensors.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TensorCheck
{
    private const int Any = -1;

    /// <summary>Images: [batch, height, width, channels], or one of them: [height, width, channels].</summary>
    /// <param name="lengths">The tensor's lengths.</param>
    /// <param name="strides">Its strides; those of dimensions of length 1 do not matter.</param>
    /// <param name="batch">Images that there must be, or null for any number.</param>
    /// <param name="height">Rows that they must have, or null for any number.</param>
    /// <param name="width">Columns that they must have, or null for any number.</param>
    /// <param name="channels">Channels that they must have.</param>
    /// <param name="name">The parameter's name.</param>
    /// <returns>The sizes that there are; a batch of 1 for one image.</returns>
    /// <exception cref="ArgumentException">The tensor has another rank or other lengths, is too large, or is not dense.</exception>
    public static (int Batch, int Height, int Width) Images(
        ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, int? batch, int? height, int? width, int channels, string name)
    {
        Span<int> sizes = [batch ?? Any, height ?? Any, width ?? Any, channels];
        Fit(lengths, strides, sizes, ["batch", "height", "width", ""], mayBeOne: true, name);
        return (sizes[0], sizes[1], sizes[2]);
    }

    /// <summary>Sequences: [batch, width, channels], or one of them: [width, channels].</summary>
    /// <param name="lengths">The tensor's lengths.</param>
    /// <param name="strides">Its strides; those of dimensions of length 1 do not matter.</param>
    /// <param name="batch">Sequences that there must be, or null for any number.</param>
    /// <param name="width">Steps that they must have, or null for any number.</param>
    /// <param name="channels">Channels that they must have.</param>
    /// <param name="name">The parameter's name.</param>
    /// <returns>The sizes that there are; a batch of 1 for one sequence.</returns>
    /// <exception cref="ArgumentException">The tensor has another rank or other lengths, is too large, or is not dense.</exception>
    public static (int Batch, int Width) Sequences(
        ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, int? batch, int? width, int channels, string name)
    {
        Span<int> sizes = [batch ?? Any, width ?? Any, channels];
        Fit(lengths, strides, sizes, ["batch", "width", ""], mayBeOne: true, name);
        return (sizes[0], sizes[1]);
    }

    /// <summary>Planar images: [batch, channels, height, width], or one of them: [channels, height, width].</summary>
    /// <param name="lengths">The tensor's lengths.</param>
    /// <param name="strides">Its strides; those of dimensions of length 1 do not matter.</param>
    /// <param name="batch">Images that there must be, or null for any number.</param>
    /// <param name="channels">Channels that they must have.</param>
    /// <param name="height">Rows that they must have, or null for any number.</param>
    /// <param name="width">Columns that they must have, or null for any number.</param>
    /// <param name="name">The parameter's name.</param>
    /// <returns>The sizes that there are; a batch of 1 for one image.</returns>
    /// <exception cref="ArgumentException">The tensor has another rank or other lengths, is too large, or is not dense.</exception>
    public static (int Batch, int Height, int Width) PlanarImages(
        ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, int? batch, int channels, int? height, int? width, string name)
    {
        Span<int> sizes = [batch ?? Any, channels, height ?? Any, width ?? Any];
        Fit(lengths, strides, sizes, ["batch", "", "height", "width"], mayBeOne: true, name);
        return (sizes[0], sizes[2], sizes[3]);
    }

    /// <summary>Planar sequences: [batch, channels, width], or one of them: [channels, width].</summary>
    /// <param name="lengths">The tensor's lengths.</param>
    /// <param name="strides">Its strides; those of dimensions of length 1 do not matter.</param>
    /// <param name="batch">Sequences that there must be, or null for any number.</param>
    /// <param name="channels">Channels that they must have.</param>
    /// <param name="width">Steps that they must have, or null for any number.</param>
    /// <param name="name">The parameter's name.</param>
    /// <returns>The sizes that there are; a batch of 1 for one sequence.</returns>
    /// <exception cref="ArgumentException">The tensor has another rank or other lengths, is too large, or is not dense.</exception>
    public static (int Batch, int Width) PlanarSequences(
        ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, int? batch, int channels, int? width, string name)
    {
        Span<int> sizes = [batch ?? Any, channels, width ?? Any];
        Fit(lengths, strides, sizes, ["batch", "", "width"], mayBeOne: true, name);
        return (sizes[0], sizes[2]);
    }

    /// <summary>A filter of images: exactly these dimensions.</summary>
    /// <exception cref="ArgumentException">The tensor has another rank or other lengths, or is not dense.</exception>
    public static void Weights(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, int height, int width, int inputs, int outputs, string name) =>
        Fit(lengths, strides, [height, width, inputs, outputs], [], mayBeOne: false, name);

    /// <summary>A filter of sequences: exactly these dimensions.</summary>
    /// <exception cref="ArgumentException">The tensor has another rank or other lengths, or is not dense.</exception>
    public static void Weights(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, int width, int inputs, int outputs, string name) =>
        Fit(lengths, strides, [width, inputs, outputs], [], mayBeOne: false, name);

    /// <summary>A value for each channel: exactly this dimension.</summary>
    /// <exception cref="ArgumentException">The tensor has another rank or another length, or is not dense.</exception>
    public static void Weights(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, int channels, string name) =>
        Fit(lengths, strides, [channels], [], mayBeOne: false, name);

    // Where a size may be any, it is set to the one that there is.
    private static void Fit(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, Span<int> sizes, ReadOnlySpan<string> names, bool mayBeOne, string name)
    {
        int missing = sizes.Length - lengths.Length;
        if (missing != 0 && !(mayBeOne && missing == 1 && sizes[0] is Any or 1))
        {
            ThrowShape(lengths, sizes, names, mayBeOne, name);
        }

        for (int dimension = missing; dimension < sizes.Length; dimension++)
        {
            if (sizes[dimension] != Any && lengths[dimension - missing] != sizes[dimension])
            {
                ThrowShape(lengths, sizes, names, mayBeOne, name);
            }
        }

        for (int dimension = 0; dimension < sizes.Length; dimension++)
        {
            sizes[dimension] = dimension < missing ? 1 : Size(lengths[dimension - missing], lengths, name);
        }

        CheckElements(lengths, missing, name);
        CheckDense(lengths, strides, name);
    }

    private static int Size(nint length, ReadOnlySpan<nint> lengths, string name) =>
        length <= Check.LargestSize ? (int)length : throw TooLarge(lengths, name);

    // A span holds them all, and of a batch of none any one.
    private static void CheckElements(ReadOnlySpan<nint> lengths, int missing, string name)
    {
        long elements = 1;
        for (int dimension = lengths.Length - 1; dimension >= 0; dimension--)
        {
            if (dimension + missing > 0 || lengths[dimension] > 1)
            {
                elements *= lengths[dimension];
            }

            if (elements > int.MaxValue && !lengths[(missing > 0 ? 0 : 1)..].Contains(0))
            {
                throw TooLarge(lengths, name);
            }
        }
    }

    private static void CheckDense(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, string name)
    {
        nint stride = 1;
        for (int dimension = lengths.Length - 1; dimension >= 0; dimension--)
        {
            if (lengths[dimension] > 1 && strides[dimension] != stride && !lengths.Contains(0))
            {
                ThrowStrides(lengths, strides, name);
            }

            stride *= lengths[dimension];
        }
    }

    [DoesNotReturn]
    private static void ThrowShape(ReadOnlySpan<nint> lengths, ReadOnlySpan<int> sizes, ReadOnlySpan<string> names, bool mayBeOne, string name)
    {
        string[] expected = new string[sizes.Length];
        for (int dimension = 0; dimension < sizes.Length; dimension++)
        {
            expected[dimension] = sizes[dimension] == Any ? names[dimension] : $"{sizes[dimension]}";
        }

        string one = mayBeOne && sizes[0] is Any or 1 ? $" or [{string.Join(", ", expected[1..])}]" : "";
        throw new ArgumentException($"{name} must be a tensor of shape [{string.Join(", ", expected)}]{one}, but has the lengths {Text(lengths)}.", name);
    }

    [DoesNotReturn]
    private static void ThrowStrides(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, string name)
    {
        nint[] dense = new nint[lengths.Length];
        nint stride = 1;
        for (int dimension = lengths.Length - 1; dimension >= 0; dimension--)
        {
            dense[dimension] = lengths[dimension] == 1 ? 0 : stride;
            stride *= lengths[dimension];
        }

        throw new ArgumentException(
            $"{name} must be dense: with the lengths {Text(lengths)} its strides must be {Text(dense)}, but they are {Text(strides)}. Copy it to a dense tensor.", name);
    }

    private static ArgumentException TooLarge(ReadOnlySpan<nint> lengths, string name) =>
        new($"{name} of shape {Text(lengths)} is too large: an image, a sequence or a span holds at most {int.MaxValue} elements, and no size is above {Check.LargestSize}.", name);

    private static string Text(ReadOnlySpan<nint> values) => $"[{string.Join(", ", values.ToArray())}]";
}
