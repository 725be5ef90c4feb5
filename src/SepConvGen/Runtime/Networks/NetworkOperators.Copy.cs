using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <content>Copies with strides: transposition, slices, expansion.</content>
public static unsafe partial class NetworkOperators
{
    /// <summary>
    /// Writes the output row by row of its shape, each element from input[start + Σ position · stride]; strides may be negative, or 0,
    /// which repeats.
    /// </summary>
    /// <param name="input">The elements.</param>
    /// <param name="start">Where the output's first element is.</param>
    /// <param name="strides">For each axis of the output, elements from one to the next.</param>
    /// <param name="shape">The output's shape.</param>
    /// <param name="output">The elements in their new order.</param>
    /// <exception cref="ArgumentException">An element is not inside the input, a span's length is wrong, or the spans overlap.</exception>
    public static void Copy(ReadOnlySpan<float> input, int start, ReadOnlySpan<int> strides, ReadOnlySpan<int> shape, Span<float> output)
    {
        OperatorCheck.Shaped(output.Length, shape, nameof(output), nameof(shape));
        OperatorCheck.SameLength(strides.Length, shape.Length, nameof(strides), nameof(shape));
        if (output.IsEmpty)
        {
            return;
        }

        OperatorCheck.Strides(input.Length, start, strides, shape, nameof(input));
        Check.Apart(output, input, nameof(input));
        StridedAxes axes = StridedAxes.Of(strides, shape);
        fixed (float* from = input, to = output)
        {
            int dense = axes.Stride(0) is 0 or 1 ? 0 : axes.Dense();
            CopyAxes(from + start, axes, dense, to);
        }
    }

    // The innermost axis, or it and the dense one, at each position of all others.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyAxes(float* from, in StridedAxes axes, int dense, float* to)
    {
        Span<int> at = stackalloc int[OperatorCheck.MostAxes];
        at.Clear();
        while (true)
        {
            if (dense == 0)
            {
                CopyRow(from, axes.Stride(0), axes.Size(0), to);
            }
            else
            {
                PlaneTransposition.Write(from, axes.Stride(0), axes.Size(dense), axes.Size(0), to, axes.ResultStride(dense));
            }

            int axis = 1;
            for (; axis < axes.Count && (axis == dense || at[axis] == axes.Size(axis) - 1); axis++)
            {
                from -= (nint)at[axis] * axes.Stride(axis);
                to -= (nint)at[axis] * axes.ResultStride(axis);
                at[axis] = 0;
            }

            if (axis == axes.Count)
            {
                return;
            }

            at[axis]++;
            from += axes.Stride(axis);
            to += axes.ResultStride(axis);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRow(float* from, int stride, int count, float* to)
    {
        if (stride == 1)
        {
            Runs.Copy(from, to, count);
        }
        else if (stride == 0)
        {
            new Span<float>(to, count).Fill(*from);
        }
        else
        {
            for (nint i = 0; i < count; i++)
            {
                to[i] = from[i * stride];
            }
        }
    }
}
