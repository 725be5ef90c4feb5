using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <content>Blocks that are moved as they are.</content>
public static unsafe partial class NetworkOperators
{
    /// <summary>
    /// Copies <paramref name="count"/> blocks of <paramref name="length"/> elements: what concatenating and splitting is. What lies
    /// from the first to the last element read and written must not overlap.
    /// </summary>
    /// <param name="input">Where the blocks are.</param>
    /// <param name="inputStart">The first block's first element.</param>
    /// <param name="inputStride">Elements from one block's beginning to the next one's.</param>
    /// <param name="output">Where they go.</param>
    /// <param name="outputStart">The first block's first element.</param>
    /// <param name="outputStride">Elements from one block's beginning to the next one's, at least the length where there are several.</param>
    /// <param name="count">Blocks.</param>
    /// <param name="length">Elements of a block.</param>
    /// <param name="parallelOptions">Threads that share the blocks; none is one.</param>
    /// <exception cref="ArgumentException">A block is not inside a span, or the output overlaps itself or the input.</exception>
    public static void CopyBlocks(
        ReadOnlySpan<float> input, int inputStart, int inputStride, Span<float> output, int outputStart, int outputStride, int count, int length, ParallelOptions? parallelOptions = null)
    {
        Check.Size(count, nameof(count));
        Check.Size(length, nameof(length));
        if (count == 0 || length == 0)
        {
            return;
        }

        ReadOnlySpan<float> read = input.Slice(inputStart, OperatorCheck.Blocks(input.Length, inputStart, inputStride, count, length, nameof(input)));
        Span<float> written = output.Slice(outputStart, OperatorCheck.Blocks(output.Length, outputStart, outputStride, count, length, nameof(output)));
        if (count > 1 && outputStride < length)
        {
            throw new ArgumentException($"outputStride must be at least length = {length}, but is {outputStride}.", nameof(outputStride));
        }

        Check.Apart(written, read, nameof(input));
        fixed (float* from = read, to = written)
        {
            if (inputStride == length && outputStride == length)
            {
                Runs.Copy(from, to, (nint)count * length);
                return;
            }

            OperatorRows.Run(new BlockRows(from, inputStride, to, outputStride, length), count, length, OperatorRows.Moved, parallelOptions);
        }
    }

    /// <summary>[outer, axis, inner] to [outer, indices, inner]: output[o, i] = input[o, indices[i]].</summary>
    /// <param name="input">The elements.</param>
    /// <param name="outer">Elements before the axis.</param>
    /// <param name="axis">Elements of the axis.</param>
    /// <param name="inner">Elements behind it.</param>
    /// <param name="indices">Positions on the axis, from 0 to axis − 1.</param>
    /// <param name="output">The elements gathered.</param>
    /// <exception cref="ArgumentException">A size or position is out of range, a span's length is wrong, or the spans overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gather(ReadOnlySpan<float> input, int outer, int axis, int inner, ReadOnlySpan<int> indices, Span<float> output)
    {
        OperatorCheck.Axes(input.Length, outer, axis, inner, nameof(input), nameof(axis), "[outer, axis, inner]");
        OperatorCheck.Positions(indices, axis, nameof(indices), nameof(axis));
        Check.Length(output.Length, "[outer, indices, inner]", [outer, indices.Length, inner], nameof(output));
        Check.Apart(output, input, nameof(input));
        if (output.IsEmpty)
        {
            return;
        }

        fixed (float* elements = input, results = output)
        {
            float* to = results;
            for (int i = 0; i < outer; i++)
            {
                float* from = elements + ((nint)i * axis * inner);
                foreach (int index in indices)
                {
                    Runs.Copy(from + ((nint)index * inner), to, inner);
                    to += inner;
                }
            }
        }
    }
}
