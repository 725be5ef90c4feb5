using System.ComponentModel;

namespace SepConvGen.Runtime;

/// <summary>For generated code: output rows on the caller's scheduler.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ParallelRows
{
    // Blocks for each thread: enough that a late thread costs little, few enough that each block reuses its weights.
    private const int BlocksPerThread = 4;

    /// <summary>Computes output rows [first, end), counted over all images.</summary>
    public delegate void Body(ReadOnlySpan<float> input, ReadOnlySpan<float> weights, Span<float> output, int first, int end);

    /// <summary>Computes output rows [first, end), counted over all images, with a residual.</summary>
    public delegate void ResidualBody(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weights, ReadOnlySpan<float> residual, Span<float> output, int first, int end);

    /// <summary>
    /// Calls <paramref name="body"/> for blocks of rows that together are all <paramref name="rows"/>, as
    /// <see cref="Parallel.For(int, int, ParallelOptions, Action{int})"/> does; cancellation is observed between blocks.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The token of <paramref name="options"/> was cancelled.</exception>
    /// <exception cref="AggregateException">A block has thrown.</exception>
    public static void Run(
        ReadOnlySpan<float> input,
        ReadOnlySpan<float> weights,
        Span<float> output,
        int rows,
        int strip,
        ParallelOptions options,
        Body body) =>
        Run(input, weights, default, output, rows, strip, options, (input, weights, _, output, first, end) => body(input, weights, output, first, end));

    /// <inheritdoc cref="Run(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, int, int, ParallelOptions, Body)"/>
    public static unsafe void Run(
        ReadOnlySpan<float> input,
        ReadOnlySpan<float> weights,
        ReadOnlySpan<float> residual,
        Span<float> output,
        int rows,
        int strip,
        ParallelOptions options,
        ResidualBody body)
    {
        (int inputLength, int weightsLength, int residualLength, int outputLength) = (input.Length, weights.Length, residual.Length, output.Length);
        fixed (float* inputStart = input, weightsStart = weights, residualStart = residual, outputStart = output)
        {
            (nint inputAt, nint weightsAt, nint residualAt, nint outputAt) = ((nint)inputStart, (nint)weightsStart, (nint)residualStart, (nint)outputStart);
            Blocks(rows, strip, options, (first, end) => body(
                new((void*)inputAt, inputLength),
                new((void*)weightsAt, weightsLength),
                new((void*)residualAt, residualLength),
                new((void*)outputAt, outputLength),
                first,
                end));
        }
    }

    // Returns when every block is done: spans may stay pinned around it.
    private static void Blocks(int rows, int strip, ParallelOptions options, Action<int, int> body)
    {
        ArgumentNullException.ThrowIfNull(options);
        int threads = options.MaxDegreeOfParallelism < 0 ? Environment.ProcessorCount : options.MaxDegreeOfParallelism;
        int block = BlockRows(rows, strip, Math.Min(threads, Environment.ProcessorCount));
        Parallel.For(0, (int)(((long)rows + block - 1) / block), options, index => body(index * block, (int)Math.Min(rows, (index + 1L) * block)));
    }

    // Whole strips where there are enough of them, and about the same number of rows for every thread.
    private static int BlockRows(int rows, int strip, int threads)
    {
        int wanted = rows / (threads * BlocksPerThread);
        return wanted >= strip ? wanted - (wanted % strip) : Math.Max(1, (int)(((long)rows + threads - 1) / threads));
    }
}
