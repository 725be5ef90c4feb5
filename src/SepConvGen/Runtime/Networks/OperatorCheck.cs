using System.Diagnostics.CodeAnalysis;

namespace SepConvGen.Runtime;

/// <summary>The checks of operators' arguments that kernels have no need for.</summary>
internal static class OperatorCheck
{
    /// <summary>The most axes that a tensor may have.</summary>
    public const int MostAxes = 16;

    /// <summary>A span that holds [outer, count, inner].</summary>
    /// <exception cref="ArgumentException">A size is out of range, or the length is not their product.</exception>
    public static void Axes(int length, int outer, int count, int inner, string name, string middle = "count", string layout = "[outer, count, inner]")
    {
        Check.Size(outer, nameof(outer));
        Check.Size(count, middle);
        Check.Size(inner, nameof(inner));

        // a layout put together here would be allocated in each call
        Check.Length(length, layout, [outer, count, inner], name);
    }

    /// <summary>A span that holds images.</summary>
    /// <exception cref="ArgumentException">A size is out of range, or the length is not their product.</exception>
    public static void Images(int length, int batch, int height, int width, int channels, string name)
    {
        Check.Size(batch, nameof(batch));
        Check.Size(height, nameof(height));
        Check.Size(width, nameof(width));
        Check.Size(channels, nameof(channels));
        Check.Length(length, "[batch, height, width, channels]", [batch, height, width, channels], name);
    }

    /// <summary>The output's span of images.</summary>
    /// <exception cref="ArgumentException">A size is out of range, or the length is not their product.</exception>
    public static void Output(int length, int batch, int outputHeight, int outputWidth, int channels, string layout = "[batch, outputHeight, outputWidth, channels]")
    {
        Check.Size(outputHeight, nameof(outputHeight));
        Check.Size(outputWidth, nameof(outputWidth));
        Check.Length(length, layout, [batch, outputHeight, outputWidth, channels], "output");
    }

    /// <summary>The output's span of images whose pixels may lie apart: from the first element to the last.</summary>
    /// <returns>Elements from a pixel to the next.</returns>
    /// <exception cref="ArgumentException">A size or the stride is out of range, or the length is not theirs.</exception>
    public static int Output(int length, int batch, int outputHeight, int outputWidth, int channels, int? outputPixelStride, string name = "output")
    {
        if (outputPixelStride is not { } stride || stride == channels)
        {
            Output(length, batch, outputHeight, outputWidth, channels);
            return channels;
        }

        Check.Size(outputHeight, nameof(outputHeight));
        Check.Size(outputWidth, nameof(outputWidth));
        if (stride < channels)
        {
            throw new ArgumentOutOfRangeException(nameof(outputPixelStride), stride, $"outputPixelStride must be at least channels = {channels}, but is {stride}.");
        }

        Int128 pixels = (Int128)batch * outputHeight * outputWidth;
        Int128 elements = pixels == 0 || channels == 0 ? 0 : ((pixels - 1) * stride) + channels;
        return elements == length
            ? stride
            : throw new ArgumentException($"{name} must have {elements} elements from its first to its last, {pixels} pixels of {channels} channels that are {stride} apart, but has {length}.", name);
    }

    /// <summary>A size of which there is at least one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static void Positive(int size, string name)
    {
        if (size is < 1 or > Check.LargestSize)
        {
            throw new ArgumentOutOfRangeException(name, size, $"{name} must be from 1 to {Check.LargestSize}, but is {size}.");
        }
    }

    /// <summary>Padding that may be negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is too much either way.</exception>
    public static void Padding(int padding, string name)
    {
        if (padding is < -Check.LargestSize or > Check.LargestSize)
        {
            throw new ArgumentOutOfRangeException(name, padding, $"{name} must be from {-Check.LargestSize} to {Check.LargestSize}, but is {padding}.");
        }
    }

    /// <summary>A span of as many elements as another one has.</summary>
    /// <exception cref="ArgumentException">It has another number.</exception>
    public static void SameLength(int length, int expected, string name, string other)
    {
        if (length != expected)
        {
            throw new ArgumentException($"{name} must have {expected} elements, as {other} has, but has {length}.", name);
        }
    }

    /// <summary>The elements of a shape.</summary>
    /// <exception cref="ArgumentException">It has too many axes, a negative size, or more elements than a span.</exception>
    public static int Elements(ReadOnlySpan<int> shape, string name)
    {
        if (shape.Length > MostAxes)
        {
            throw new ArgumentException($"{name} must have at most {MostAxes} axes, but has {shape.Length}.", name);
        }

        bool isEmpty = false;
        foreach (int size in shape)
        {
            Check.Size(size, name);
            isEmpty |= size == 0;
        }

        long elements = 1;
        foreach (int size in shape)
        {
            elements *= isEmpty ? 0 : size;
            if (elements > int.MaxValue)
            {
                throw new ArgumentException($"{name} [{Text(shape)}] is too large: a span holds at most {int.MaxValue} elements.", name);
            }
        }

        return (int)elements;
    }

    /// <summary>A span of exactly the elements of a shape.</summary>
    /// <exception cref="ArgumentException">It has another number, or there is no such shape.</exception>
    public static void Shaped(int length, ReadOnlySpan<int> shape, string name, string shapeName)
    {
        int elements = Elements(shape, shapeName);
        if (length != elements)
        {
            throw new ArgumentException($"{name} of shape [{Text(shape)}] must have {elements} elements, but has {length}.", name);
        }
    }

    /// <summary>The output is all of the input, or none of it.</summary>
    /// <exception cref="ArgumentException">They overlap otherwise.</exception>
    public static void SameOrApart(ReadOnlySpan<float> output, ReadOnlySpan<float> other, string name)
    {
        if (output.Overlaps(other, out int offset) && (offset != 0 || output.Length != other.Length))
        {
            ThrowOverlap(name, nameof(output));
        }
    }

    /// <summary>Positions, each inside an axis.</summary>
    /// <exception cref="ArgumentException">One of them is not.</exception>
    public static void Positions(ReadOnlySpan<int> positions, int size, string name, string sizeName)
    {
        for (int i = 0; i < positions.Length; i++)
        {
            if ((uint)positions[i] >= (uint)size)
            {
                throw new ArgumentException($"{name}[{i}] must be from 0 to {sizeName} − 1 = {size - 1}, but is {positions[i]}.", name);
            }
        }
    }

    /// <summary>Two positions for each weight.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static void Pairs(ReadOnlySpan<int> positions, int weights, string name, string weightsName)
    {
        if (positions.Length != 2L * weights)
        {
            throw new ArgumentException($"{name} must have {2L * weights} elements, two for each of {weightsName}, but has {positions.Length}.", name);
        }
    }

    /// <summary>Blocks inside a span; the elements from the first one's beginning to the last one's end.</summary>
    /// <exception cref="ArgumentException">They are not inside.</exception>
    public static int Blocks(int spanLength, int start, int stride, int count, int length, string name)
    {
        long all = ((count - 1L) * stride) + length;
        if (start < 0 || stride < 0 || start + all > spanLength)
        {
            throw new ArgumentException(
                $"{name} must hold {count} blocks of {length} elements from {start} on, {stride} from one to the next, but has {spanLength}.", name);
        }

        return (int)all;
    }

    /// <summary>Elements at start + Σ position · stride, all inside the input; of a shape without empty axes.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    public static void Strides(int inputLength, int start, ReadOnlySpan<int> strides, ReadOnlySpan<int> shape, string name)
    {
        long first = start;
        long last = start;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            long distance = (shape[axis] - 1L) * strides[axis];
            first += Math.Min(distance, 0);
            last += Math.Max(distance, 0);
        }

        if (first < 0 || last >= inputLength)
        {
            throw new ArgumentException(
                $"{name} must hold the elements {first} to {last}, which start = {start} and strides [{Text(strides)}] of shape [{Text(shape)}] read, but has {inputLength}.", name);
        }
    }

    /// <summary>Groups that divide the channels.</summary>
    /// <exception cref="ArgumentException">They do not.</exception>
    public static void Groups(int groups, int channels, string name)
    {
        Positive(groups, nameof(groups));
        if (channels % groups != 0)
        {
            throw new ArgumentException($"groups must divide {name} = {channels}, but is {groups}.", nameof(groups));
        }
    }

    /// <summary>A value for each channel, or none at all, apart from the output.</summary>
    /// <exception cref="ArgumentException">The length is another, or it overlaps the output.</exception>
    public static void PerChannel(ReadOnlySpan<float> values, int channels, Span<float> output, string name)
    {
        if (!values.IsEmpty && values.Length != channels)
        {
            throw new ArgumentException($"{name} must have {channels} elements, one for each channel, or none, but has {values.Length}.", name);
        }

        Check.Apart(output, values, name);
    }

    /// <summary>Sizes, as a text.</summary>
    public static string Text(ReadOnlySpan<int> sizes) => string.Join(", ", sizes.ToArray());

    [DoesNotReturn]
    private static void ThrowOverlap(string name, string output) =>
        throw new ArgumentException($"{output} and {name} must be the same span, or not overlap.", output);
}
