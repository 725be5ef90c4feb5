using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>Rows of two operands with axes that are repeated; a row is the innermost axis.</summary>
internal readonly unsafe struct BinaryRows<TStep>(float* left, float* right, BroadcastAxes axes, float* results) : IOperatorRows
    where TStep : struct, IBinaryStep
{
    private readonly BroadcastAxes axes = axes;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int first, int end)
    {
        if (axes.IsShortRowRepeated())
        {
            WriteRepeated(first, end);
            return;
        }

        Span<int> at = stackalloc int[OperatorCheck.MostAxes];
        nint fromLeft = 0;
        nint fromRight = 0;
        int rest = first;
        for (int axis = 1; axis < axes.Count; axis++)
        {
            (rest, at[axis]) = Math.DivRem(rest, axes.Size(axis));
            fromLeft += (nint)at[axis] * axes.Left(axis);
            fromRight += (nint)at[axis] * axes.Right(axis);
        }

        int run = axes.Size(0);
        float* to = results + ((nint)first * run);
        for (int row = first; row < end; row++, to += run)
        {
            BinaryRun<TStep>.Write(left + fromLeft, axes.Left(0) != 0, right + fromRight, axes.Right(0) != 0, run, to);
            int axis = 1;
            for (; axis < axes.Count && at[axis] == axes.Size(axis) - 1; axis++)
            {
                fromLeft -= (nint)at[axis] * axes.Left(axis);
                fromRight -= (nint)at[axis] * axes.Right(axis);
                at[axis] = 0;
            }

            if (axis == axes.Count)
            {
                return;
            }

            at[axis]++;
            fromLeft += axes.Left(axis);
            fromRight += axes.Right(axis);
        }
    }

    // One operand is a short row for all of the other's: as many of it as fit stand side by side, so that vectors are full.
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteRepeated(int first, int end)
    {
        const int Room = 256;
        float* row = stackalloc float[Room];
        int length = axes.Size(0);
        int together = Math.Min(Room / length, end - first);
        bool isLeft = axes.Left(1) == 0;
        for (int i = 0; i < together; i++)
        {
            Runs.Copy(isLeft ? left : right, row + (i * length), length);
        }

        int all = end * length;
        int step = length * together;
        for (int done = first * length; done < all; done += Math.Min(step, all - done))
        {
            int count = Math.Min(step, all - done);
            if (isLeft)
            {
                BinaryRun<TStep>.Write(row, true, right + done, true, count, results + done);
            }
            else
            {
                BinaryRun<TStep>.Write(left + done, true, row, true, count, results + done);
            }
        }
    }
}
