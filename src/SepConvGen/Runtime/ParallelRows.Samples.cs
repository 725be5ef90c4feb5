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
        (int inputLength, int outputLength) = (input.Length, output.Length);
        fixed (TInput* inputStart = input)
        {
            fixed (TOutput* outputStart = output)
            {
                (nint inputAt, nint outputAt) = ((nint)inputStart, (nint)outputStart);
                Blocks(rows, strip, options, (first, end) => body(
                    new((void*)inputAt, inputLength),
                    new((void*)outputAt, outputLength),
                    first,
                    end));
            }
        }
    }
}
