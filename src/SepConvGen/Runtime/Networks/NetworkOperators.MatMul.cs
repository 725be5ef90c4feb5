namespace SepConvGen.Runtime;

/// <content>Products of matrices that are both computed.</content>
public static unsafe partial class NetworkOperators
{
    /// <summary>
    /// Products of matrices, [batch, rows, inner] by [batch, inner, columns] to [batch, rows, columns]: each sum is a chain of fused
    /// multiply-adds from 0 on, in the order of inner.
    /// </summary>
    /// <param name="left">[leftBatch, rows, inner].</param>
    /// <param name="leftBatch">As many as the others, or one that meets all of them.</param>
    /// <param name="rows">Rows of the left ones.</param>
    /// <param name="inner">Their columns.</param>
    /// <param name="right">[rightBatch, inner, columns].</param>
    /// <param name="rightBatch">As many as the others, or one that meets all of them.</param>
    /// <param name="columns">Columns of the right ones.</param>
    /// <param name="output">Receives as many products as there are matrices.</param>
    /// <param name="parallelOptions">Threads that share the rows; none is one.</param>
    /// <exception cref="ArgumentException">A size is out of range, a span's length is wrong, or the output overlaps another span.</exception>
    public static void MatMul(
        ReadOnlySpan<float> left, int leftBatch, int rows, int inner, ReadOnlySpan<float> right, int rightBatch, int columns, Span<float> output, ParallelOptions? parallelOptions = null)
    {
        OperatorCheck.Axes(left.Length, leftBatch, rows, inner, nameof(left));
        OperatorCheck.Axes(right.Length, rightBatch, inner, columns, nameof(right));
        if (leftBatch != rightBatch && leftBatch != 1 && rightBatch != 1)
        {
            throw new ArgumentException($"rightBatch must be leftBatch = {leftBatch}, or one of them 1, but is {rightBatch}.", nameof(rightBatch));
        }

        int batch = leftBatch == 1 ? rightBatch : leftBatch;
        OperatorCheck.Axes(output.Length, batch, rows, columns, nameof(output));
        Check.Apart(output, left, nameof(left));
        Check.Apart(output, right, nameof(right));
        if (output.IsEmpty)
        {
            return;
        }

        fixed (float* a = left, b = right, to = output)
        {
            ProductRows all = new(a, leftBatch == 1 ? 0 : (nint)rows * inner, b, rightBatch == 1 ? 0 : (nint)inner * columns, rows, inner, columns, to);
            OperatorRows.Run(all, batch * rows, columns, Math.Max(1, OperatorRows.Computed / Math.Max(1, inner / 8)), parallelOptions);
        }
    }
}
