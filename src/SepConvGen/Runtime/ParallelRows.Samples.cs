namespace SepConvGen.Runtime;

public static partial class ParallelRows
{
    /// <summary>Computes output rows [first, end), counted over all images, of samples of any type.</summary>
    public delegate void SampleBody<TInput, TOutput>(ReadOnlySpan<TInput> input, Span<TOutput> output, int first, int end);

    /// <summary>As the form with weights, for samples of any type.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The token of <paramref name="options"/> was cancelled.</exception>
    /// <exception cref="AggregateException">A block has thrown.</exception>
    public static unsafe void Run<TInput, TOutput>(
        ReadOnlySpan<TInput> input,
        Span<TOutput> output,
        int rows,
        int strip,
        ParallelOptions options,
        SampleBody<TInput, TOutput> body)
        where TInput : unmanaged
        where TOutput : unmanaged
    {
        ArgumentNullException.ThrowIfNull(options);
        int threads = options.MaxDegreeOfParallelism < 0 ? Environment.ProcessorCount : options.MaxDegreeOfParallelism;
        int block = BlockRows(rows, strip, Math.Min(threads, Environment.ProcessorCount));
        (int inputLength, int outputLength) = (input.Length, output.Length);
        fixed (TInput* inputStart = input)
        {
            fixed (TOutput* outputStart = output)
            {
                // Parallel.For returns when every block is done: the spans stay pinned as long as they are used
                (nint inputAt, nint outputAt) = ((nint)inputStart, (nint)outputStart);
                Parallel.For(0, (int)(((long)rows + block - 1) / block), options, index => body(
                    new((void*)inputAt, inputLength),
                    new((void*)outputAt, outputLength),
                    index * block,
                    (int)Math.Min(rows, (index + 1L) * block)));
            }
        }
    }
}
