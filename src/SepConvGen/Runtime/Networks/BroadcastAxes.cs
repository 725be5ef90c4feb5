using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>Two shapes that repeat each other, with as few axes as say the same; the first axis is the innermost.</summary>
/// <remarks>Neighbouring axes are one where both operands go through them, or where the same one is repeated.</remarks>
internal struct BroadcastAxes
{
    private const int ShortRow = 32;

    private Sizes sizes;
    private Sizes left;
    private Sizes right;

    /// <summary>How many axes; at least one.</summary>
    public int Count { get; private set; }

    /// <summary>Elements of the result.</summary>
    public int Elements { get; private set; }

    /// <summary>The axes of checked shapes.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together.</exception>
    public static BroadcastAxes Of(ReadOnlySpan<int> leftShape, ReadOnlySpan<int> rightShape)
    {
        if (leftShape.Length != rightShape.Length)
        {
            throw new ArgumentException($"rightShape must have {leftShape.Length} axes, as leftShape has, but has {rightShape.Length}.", nameof(rightShape));
        }

        Span<int> shape = stackalloc int[OperatorCheck.MostAxes];
        shape = shape[..Math.Min(leftShape.Length, OperatorCheck.MostAxes)];
        for (int axis = 0; axis < shape.Length; axis++)
        {
            (int a, int b) = (leftShape[axis], rightShape[axis]);
            if (a != b && a != 1 && b != 1)
            {
                throw new ArgumentException($"rightShape[{axis}] must be {a}, as in leftShape, or one of them 1, but is {b}.", nameof(rightShape));
            }

            shape[axis] = a == 1 ? b : a;
        }

        BroadcastAxes axes = new() { Elements = OperatorCheck.Elements(shape, "output's shape") };
        axes.Merge(shape, leftShape, rightShape);
        return axes;
    }

    /// <summary>The size of an axis.</summary>
    public readonly int Size(int axis) => sizes[axis];

    /// <summary>Elements of the left operand from one of the axis to the next; 0 where it is repeated.</summary>
    public readonly int Left(int axis) => left[axis];

    /// <summary>Elements of the right operand from one of the axis to the next; 0 where it is repeated.</summary>
    public readonly int Right(int axis) => right[axis];

    /// <summary>Whether all there is are rows that do not fill vectors, each with the same other row.</summary>
    public readonly bool IsShortRowRepeated() =>
        Count == 2 && sizes[0] < ShortRow && left[0] == 1 && right[0] == 1 && left[1] + right[1] == sizes[0];

    private void Merge(ReadOnlySpan<int> shape, ReadOnlySpan<int> leftShape, ReadOnlySpan<int> rightShape)
    {
        int leftStride = 1;
        int rightStride = 1;
        for (int axis = shape.Length - 1; axis >= 0 && Elements > 0; axis--)
        {
            int size = shape[axis];
            if (size == 1)
            {
                continue;
            }

            int leftStep = leftShape[axis] == 1 ? 0 : leftStride;
            int rightStep = rightShape[axis] == 1 ? 0 : rightStride;
            int last = Count - 1;
            if (last >= 0 && leftStep == left[last] * sizes[last] && rightStep == right[last] * sizes[last])
            {
                sizes[last] *= size;
            }
            else
            {
                (sizes[Count], left[Count], right[Count]) = (size, leftStep, rightStep);
                Count++;
            }

            leftStride *= leftShape[axis];
            rightStride *= rightShape[axis];
        }

        if (Count == 0)
        {
            (sizes[0], left[0], right[0]) = (Math.Min(Elements, 1), 1, 1);
            Count = 1;
        }
    }

    [InlineArray(OperatorCheck.MostAxes)]
    private struct Sizes
    {
        private int first;
    }
}
