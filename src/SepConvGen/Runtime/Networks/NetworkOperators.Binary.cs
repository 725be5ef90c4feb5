using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <content>Two tensors, element by element.</content>
public static unsafe partial class NetworkOperators
{
    /// <summary>left + right; an axis of size 1 is repeated along the other operand's. Output and an operand of its shape may be the same span.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together, a span's length is wrong, or the output overlaps an operand in part.</exception>
    public static void Add(ReadOnlySpan<float> left, ReadOnlySpan<int> leftShape, ReadOnlySpan<float> right, ReadOnlySpan<int> rightShape, Span<float> output) =>
        Binary<AddStep>(left, leftShape, right, rightShape, output);

    /// <summary>left − right; an axis of size 1 is repeated along the other operand's. Output and an operand of its shape may be the same span.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together, a span's length is wrong, or the output overlaps an operand in part.</exception>
    public static void Subtract(ReadOnlySpan<float> left, ReadOnlySpan<int> leftShape, ReadOnlySpan<float> right, ReadOnlySpan<int> rightShape, Span<float> output) =>
        Binary<SubtractStep>(left, leftShape, right, rightShape, output);

    /// <summary>left · right; an axis of size 1 is repeated along the other operand's. Output and an operand of its shape may be the same span.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together, a span's length is wrong, or the output overlaps an operand in part.</exception>
    public static void Multiply(ReadOnlySpan<float> left, ReadOnlySpan<int> leftShape, ReadOnlySpan<float> right, ReadOnlySpan<int> rightShape, Span<float> output) =>
        Binary<MultiplyStep>(left, leftShape, right, rightShape, output);

    /// <summary>left / right; an axis of size 1 is repeated along the other operand's. Output and an operand of its shape may be the same span.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together, a span's length is wrong, or the output overlaps an operand in part.</exception>
    public static void Divide(ReadOnlySpan<float> left, ReadOnlySpan<int> leftShape, ReadOnlySpan<float> right, ReadOnlySpan<int> rightShape, Span<float> output) =>
        Binary<DivideStep>(left, leftShape, right, rightShape, output);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Binary<TStep>(ReadOnlySpan<float> left, ReadOnlySpan<int> leftShape, ReadOnlySpan<float> right, ReadOnlySpan<int> rightShape, Span<float> output)
        where TStep : struct, IBinaryStep
    {
        OperatorCheck.Shaped(left.Length, leftShape, nameof(left), nameof(leftShape));
        OperatorCheck.Shaped(right.Length, rightShape, nameof(right), nameof(rightShape));
        BroadcastAxes axes = BroadcastAxes.Of(leftShape, rightShape);
        if (output.Length != axes.Elements)
        {
            throw new ArgumentException($"output must have {axes.Elements} elements, but has {output.Length}.", nameof(output));
        }

        OperatorCheck.SameOrApart(output, left, nameof(left));
        OperatorCheck.SameOrApart(output, right, nameof(right));
        if (output.IsEmpty)
        {
            return;
        }

        Span<int> at = stackalloc int[OperatorCheck.MostAxes];
        at.Clear();
        fixed (float* a = left, b = right, results = output)
        {
            if (axes.IsShortRowRepeated())
            {
                RepeatedRow<TStep>(a, b, in axes, results);
                return;
            }

            nint fromLeft = 0;
            nint fromRight = 0;
            int run = axes.Size(0);
            for (int done = 0; ; done += run)
            {
                BinaryRun<TStep>(a + fromLeft, axes.Left(0) != 0, b + fromRight, axes.Right(0) != 0, run, results + done);
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
    }

    // One operand is a short row for all of the other's: as many of it as fit stand side by side, so that vectors are full.
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RepeatedRow<TStep>(float* left, float* right, in BroadcastAxes axes, float* results)
        where TStep : struct, IBinaryStep
    {
        const int Room = 256;
        float* row = stackalloc float[Room];
        int length = axes.Size(0);
        int together = Math.Min(Room / length, axes.Size(1));
        bool isLeft = axes.Left(1) == 0;
        for (int i = 0; i < together; i++)
        {
            Runs.Copy(isLeft ? left : right, row + (i * length), length);
        }

        int all = length * axes.Size(1);
        int step = length * together;
        for (int done = 0; done < all; done += Math.Min(step, all - done))
        {
            int count = Math.Min(step, all - done);
            if (isLeft)
            {
                BinaryRows<TStep>(row, right + done, count, results + done);
            }
            else
            {
                BinaryRows<TStep>(left + done, row, count, results + done);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void BinaryRun<TStep>(float* left, bool leftRuns, float* right, bool rightRuns, int count, float* results)
        where TStep : struct, IBinaryStep
    {
        if (leftRuns && rightRuns)
        {
            BinaryRows<TStep>(left, right, count, results);
        }
        else if (leftRuns)
        {
            RowAndNumber<TStep>(left, *right, count, results);
        }
        else
        {
            NumberAndRow<TStep>(*left, right, count, results);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BinaryRows<TStep>(float* left, float* right, int count, float* results)
        where TStep : struct, IBinaryStep
    {
        int lanes = Vector<float>.Count;
        int i = 0;
        for (; i <= count - (4 * lanes); i += 4 * lanes)
        {
            Vector<float> a = TStep.Of(Vector.Load(left + i), Vector.Load(right + i));
            Vector<float> b = TStep.Of(Vector.Load(left + i + lanes), Vector.Load(right + i + lanes));
            Vector<float> c = TStep.Of(Vector.Load(left + i + (2 * lanes)), Vector.Load(right + i + (2 * lanes)));
            Vector<float> d = TStep.Of(Vector.Load(left + i + (3 * lanes)), Vector.Load(right + i + (3 * lanes)));
            a.Store(results + i);
            b.Store(results + i + lanes);
            c.Store(results + i + (2 * lanes));
            d.Store(results + i + (3 * lanes));
        }

        for (; i <= count - lanes; i += lanes)
        {
            TStep.Of(Vector.Load(left + i), Vector.Load(right + i)).Store(results + i);
        }

        for (; i < count; i++)
        {
            results[i] = TStep.Of(left[i], right[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RowAndNumber<TStep>(float* left, float right, int count, float* results)
        where TStep : struct, IBinaryStep
    {
        int lanes = Vector<float>.Count;
        Vector<float> number = Vector.Create(right);
        int i = 0;
        for (; i <= count - (2 * lanes); i += 2 * lanes)
        {
            Vector<float> a = TStep.Of(Vector.Load(left + i), number);
            Vector<float> b = TStep.Of(Vector.Load(left + i + lanes), number);
            a.Store(results + i);
            b.Store(results + i + lanes);
        }

        for (; i <= count - lanes; i += lanes)
        {
            TStep.Of(Vector.Load(left + i), number).Store(results + i);
        }

        for (; i < count; i++)
        {
            results[i] = TStep.Of(left[i], right);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void NumberAndRow<TStep>(float left, float* right, int count, float* results)
        where TStep : struct, IBinaryStep
    {
        int lanes = Vector<float>.Count;
        Vector<float> number = Vector.Create(left);
        int i = 0;
        for (; i <= count - (2 * lanes); i += 2 * lanes)
        {
            Vector<float> a = TStep.Of(number, Vector.Load(right + i));
            Vector<float> b = TStep.Of(number, Vector.Load(right + i + lanes));
            a.Store(results + i);
            b.Store(results + i + lanes);
        }

        for (; i <= count - lanes; i += lanes)
        {
            TStep.Of(number, Vector.Load(right + i)).Store(results + i);
        }

        for (; i < count; i++)
        {
            results[i] = TStep.Of(left, right[i]);
        }
    }
}
