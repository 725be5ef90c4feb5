namespace SepConvGen.Runtime;

/// <content>Two tensors, element by element.</content>
public static unsafe partial class NetworkOperators
{
    /// <summary>left + right; an axis of size 1 is repeated along the other operand's. Output and an operand of its shape may be the same span.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together, a span's length is wrong, or the output overlaps an operand in part.</exception>
    public static void Add(ReadOnlySpan<float> left, ReadOnlySpan<int> leftShape, ReadOnlySpan<float> right, ReadOnlySpan<int> rightShape, Span<float> output, ParallelOptions? parallelOptions = null) =>
        Binary<AddStep>(left, leftShape, right, rightShape, output, parallelOptions);

    /// <summary>left − right; an axis of size 1 is repeated along the other operand's. Output and an operand of its shape may be the same span.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together, a span's length is wrong, or the output overlaps an operand in part.</exception>
    public static void Subtract(ReadOnlySpan<float> left, ReadOnlySpan<int> leftShape, ReadOnlySpan<float> right, ReadOnlySpan<int> rightShape, Span<float> output, ParallelOptions? parallelOptions = null) =>
        Binary<SubtractStep>(left, leftShape, right, rightShape, output, parallelOptions);

    /// <summary>left · right; an axis of size 1 is repeated along the other operand's. Output and an operand of its shape may be the same span.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together, a span's length is wrong, or the output overlaps an operand in part.</exception>
    public static void Multiply(ReadOnlySpan<float> left, ReadOnlySpan<int> leftShape, ReadOnlySpan<float> right, ReadOnlySpan<int> rightShape, Span<float> output, ParallelOptions? parallelOptions = null) =>
        Binary<MultiplyStep>(left, leftShape, right, rightShape, output, parallelOptions);

    /// <summary>left / right; an axis of size 1 is repeated along the other operand's. Output and an operand of its shape may be the same span.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together, a span's length is wrong, or the output overlaps an operand in part.</exception>
    public static void Divide(ReadOnlySpan<float> left, ReadOnlySpan<int> leftShape, ReadOnlySpan<float> right, ReadOnlySpan<int> rightShape, Span<float> output, ParallelOptions? parallelOptions = null) =>
        Binary<DivideStep>(left, leftShape, right, rightShape, output, parallelOptions);

    private static void Binary<TStep>(
        ReadOnlySpan<float> left, ReadOnlySpan<int> leftShape, ReadOnlySpan<float> right, ReadOnlySpan<int> rightShape, Span<float> output, ParallelOptions? options)
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

        fixed (float* a = left, b = right, results = output)
        {
            if (axes.Count == 1)
            {
                OperatorRows.RunPieces(new BinaryPieces<TStep>(a, axes.Left(0) != 0, b, axes.Right(0) != 0, axes.Elements, results), axes.Elements, OperatorRows.Moved, options);
            }
            else
            {
                OperatorRows.Run(new BinaryRows<TStep>(a, b, axes, results), axes.Elements / axes.Size(0), axes.Size(0), OperatorRows.Moved, options);
            }
        }
    }
}
