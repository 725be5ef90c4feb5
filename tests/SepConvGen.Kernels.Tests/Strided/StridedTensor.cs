using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Strided;

/// <summary>How images lie in a buffer: elements from one to the next.</summary>
internal readonly record struct Strides(int Pixel, int Row, int Image);

/// <summary>A tensor [batch, height, width, channels] with gaps, in a buffer that ends with its last element.</summary>
/// <typeparam name="T">Its elements.</typeparam>
internal sealed class StridedTensor<T>
    where T : unmanaged
{
    private readonly int[] shape;
    private readonly Strides strides;

    public StridedTensor(int[] shape, Strides strides)
    {
        (this.shape, this.strides) = (shape, strides);
        bool isEmpty = shape.Contains(0);
        Length = isEmpty ? 0 : Offset(shape[0] - 1, shape[1] - 1, shape[2] - 1) + shape[3];
    }

    /// <summary>Elements of the shortest buffer that holds it.</summary>
    public int Length { get; }

    /// <summary>Writes the elements where they belong; gaps stay as they are.</summary>
    public void Spread(ReadOnlySpan<T> dense, Span<T> buffer)
    {
        foreach ((int from, int to) in Pixels())
        {
            dense.Slice(from, shape[3]).CopyTo(buffer[to..]);
        }
    }

    /// <summary>The elements, without gaps.</summary>
    public T[] Gather(ReadOnlySpan<T> buffer)
    {
        T[] dense = new T[shape.Aggregate(1, (product, size) => product * size)];
        foreach ((int to, int from) in Pixels())
        {
            buffer.Slice(from, shape[3]).CopyTo(dense.AsSpan(to));
        }

        return dense;
    }

    /// <summary>The first element in a gap of which the canary is gone; −1 if there is none.</summary>
    public int FirstWrittenGap(ReadOnlySpan<T> buffer)
    {
        T[] copy = buffer.ToArray();
        foreach ((_, int at) in Pixels())
        {
            Canary.Fill(copy.AsSpan(at, shape[3]));
        }

        return Canary.FirstWritten<T>(copy);
    }

    private int Offset(int number, int y, int x) => checked((number * strides.Image) + (y * strides.Row) + (x * strides.Pixel));

    private IEnumerable<(int Dense, int Strided)> Pixels()
    {
        int dense = 0;
        for (int number = 0; number < shape[0]; number++)
        {
            for (int y = 0; y < shape[1]; y++)
            {
                for (int x = 0; x < shape[2]; x++, dense += shape[3])
                {
                    yield return (dense, Offset(number, y, x));
                }
            }
        }
    }
}
