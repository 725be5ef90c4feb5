using System.ComponentModel;

namespace SepConvGen.Runtime;

/// <summary>For generated code: output rows on several threads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParallelRows
{
    /// <summary>
    /// Calls <paramref name="body"/> for blocks of rows that together are all <paramref name="rows"/>, or, where those are few and the call has
    /// panels, for blocks of rows under some of the panels: on the calling thread where
    /// one is asked for or there is too little to share; otherwise on as many threads as the options allow and have enough to do.
    /// With the default scheduler nothing is allocated once the threads have started; any other one runs the blocks as
    /// <see cref="Parallel.For(int, int, ParallelOptions, Action{int})"/> does. Cancellation is observed between blocks.
    /// </summary>
    /// <param name="call">What the body reads and writes.</param>
    /// <param name="rows">Rows of the output, over all images.</param>
    /// <param name="width">Pixels of a row; where panels are shared, pixels under a panel.</param>
    /// <param name="share">So many of them are worth a thread.</param>
    /// <param name="strip">Rows that are best computed together.</param>
    /// <param name="options">The caller's.</param>
    /// <param name="body">Computes a block.</param>
    /// <exception cref="OperationCanceledException">The token of <paramref name="options"/> was cancelled before all blocks were computed.</exception>
    /// <exception cref="AggregateException">A block has thrown on one of several threads.</exception>
    public static void Run<TInput, TOutput>(
        ParallelCall<TInput, TOutput> call, int rows, int width, int share, int strip, ParallelOptions options, ParallelBody<TInput, TOutput> body)
        where TInput : unmanaged
        where TOutput : unmanaged
    {
        int threads = Threads(options, (long)rows * width / share);
        if (threads > 1)
        {
            RowJob.Run(call, RowShares.Of(rows, strip, threads, call.Panels, call.Repeated), options, body);
            return;
        }

        int block = BlockAlone(rows, width, share, strip, options);
        for (int first = 0; first < rows;)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            int end = first + Math.Min(block, rows - first);
            body(call, first, end);
            first = end;
        }
    }

    /// <summary>The same of a kernel each of whose operands has a type of its own.</summary>
    /// <param name="call">What the body reads and writes.</param>
    /// <param name="rows">Rows of the output, over all images.</param>
    /// <param name="width">Pixels of a row; where panels are shared, pixels under a panel.</param>
    /// <param name="share">So many of them are worth a thread.</param>
    /// <param name="strip">Rows that are best computed together.</param>
    /// <param name="options">The caller's.</param>
    /// <param name="body">Computes a block.</param>
    /// <exception cref="OperationCanceledException">The token of <paramref name="options"/> was cancelled before all blocks were computed.</exception>
    /// <exception cref="AggregateException">A block has thrown on one of several threads.</exception>
    public static void Run<TInput, TWeights, TResidual, TOutput>(
        ParallelCall<TInput, TWeights, TResidual, TOutput> call, int rows, int width, int share, int strip, ParallelOptions options, ParallelBody<TInput, TWeights, TResidual, TOutput> body)
        where TInput : unmanaged
        where TWeights : unmanaged
        where TResidual : unmanaged
        where TOutput : unmanaged
    {
        int threads = Threads(options, (long)rows * width / share);
        if (threads > 1)
        {
            RowJob.Run(call, RowShares.Of(rows, strip, threads, call.Panels, call.Repeated), options, body);
            return;
        }

        int block = BlockAlone(rows, width, share, strip, options);
        for (int first = 0; first < rows;)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            int end = first + Math.Min(block, rows - first);
            body(call, first, end);
            first = end;
        }
    }

    // One thread does all rows at once, unless somebody may cancel between them.
    private static int BlockAlone(int rows, int width, int share, int strip, ParallelOptions options) =>
        options.CancellationToken.CanBeCanceled ? Math.Max(RowShares.BlocksPerThread * share / Math.Max(width, 1), strip) : Math.Max(rows, 1);

    private static int Threads(ParallelOptions options, long shares)
    {
        int processors = Environment.ProcessorCount;
        int wanted = options.MaxDegreeOfParallelism < 0 ? processors : Math.Min(options.MaxDegreeOfParallelism, processors);
        return (int)Math.Min(wanted, shares);
    }
}
