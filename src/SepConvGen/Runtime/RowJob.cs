using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen.Runtime;

/// <summary>The blocks of one call that is shared by threads of the pool: whoever has time takes the next block.</summary>
/// <remarks>
/// A job is queued once for each thread that may help, and is used again by the next call of the same caller. A thread that comes
/// late finds no place free and leaves, or finds the places of a later call, where it is as welcome. Nobody waits for those that have not
/// begun: a call ends when its blocks are computed, and those who took one have left. These stay awake for the caller's next call for as
/// long as waking them would take a few times: in a network it follows at once.
/// </remarks>
internal sealed unsafe class RowJob : IThreadPoolWorkItem
{
    // Waits of about 30 ns: the last blocks take longer than that rarely; then the caller sleeps.
    private const int Spins = 2000;

    // Waits for the next call of the same caller, some 100 µs. To wake a thread of the pool takes 5 to 50: MobileNet V3 large, whose
    // layers take as long, took 2,030 µs on two threads without, and for minutes as long as on one.
    private const int Linger = 3000;

    [ThreadStatic]
    private static RowJob? spare;

    private readonly object gate = new();
    private nint input;
    private int inputLength;
    private nint weights;
    private int weightsLength;
    private nint residual;
    private int residualLength;
    private nint output;
    private int outputLength;
    private CallNumbers numbers;
    private StreamingState? state;
    private Delegate? body;
    private delegate*<RowJob, int, int, void> compute;
    private CancellationToken cancellation;
    private Exception? fault;
    private RowShares shares;

    private int next;
    private int queued;
    private int places;
    private int left;
    private int awaited;

    /// <summary>Computes all rows; the calling thread takes part.</summary>
    public static void Run<TInput, TOutput>(
        ParallelCall<TInput, TOutput> call, RowShares shares, ParallelOptions options, ParallelBody<TInput, TOutput> body)
        where TInput : unmanaged
        where TOutput : unmanaged => Run(call.Typed, shares, options, body, &Compute<TInput, TOutput>);

    /// <summary>The same of a kernel each of whose operands has a type of its own.</summary>
    public static void Run<TInput, TWeights, TResidual, TOutput>(
        ParallelCall<TInput, TWeights, TResidual, TOutput> call, RowShares shares, ParallelOptions options, ParallelBody<TInput, TWeights, TResidual, TOutput> body)
        where TInput : unmanaged
        where TWeights : unmanaged
        where TResidual : unmanaged
        where TOutput : unmanaged => Run(call, shares, options, body, &Compute<TInput, TWeights, TResidual, TOutput>);

    private static void Run<TInput, TWeights, TResidual, TOutput>(
        ParallelCall<TInput, TWeights, TResidual, TOutput> call, RowShares shares, ParallelOptions options, Delegate body, delegate*<RowJob, int, int, void> compute)
        where TInput : unmanaged
        where TWeights : unmanaged
        where TResidual : unmanaged
        where TOutput : unmanaged
    {
        RowJob job = spare ?? new();
        spare = null;
        fixed (TInput* inputStart = call.Input)
        fixed (TWeights* weightsStart = call.Weights)
        fixed (TResidual* residualStart = call.Residual)
        fixed (TOutput* outputStart = call.Output)
        {
            (job.input, job.inputLength) = ((nint)inputStart, call.Input.Length);
            (job.weights, job.weightsLength) = ((nint)weightsStart, call.Weights.Length);
            (job.residual, job.residualLength) = ((nint)residualStart, call.Residual.Length);
            (job.output, job.outputLength) = ((nint)outputStart, call.Output.Length);
            (job.numbers, job.state) = (call.Numbers, call.State);
            job.body = body;
            job.compute = compute;
            job.shares = shares;
            if ((options.TaskScheduler ?? TaskScheduler.Current) == TaskScheduler.Default)
            {
                job.Share(Math.Min(shares.Threads, shares.Count) - 1, options.CancellationToken);
            }
            else
            {
                job.Schedule(options);
            }
        }

        (job.state, job.body, job.cancellation) = (null, null, default);
        Exception? fault = job.fault;
        job.fault = null;
        spare = job;
        if (fault is not null)
        {
            throw new AggregateException(fault);
        }

        // all blocks are taken, unless the threads have seen that nobody wants them
        if (job.next < shares.End)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    public void Execute()
    {
        Interlocked.Decrement(ref queued);
        while (TakePlace())
        {
            TakeBlocks();
            if (Interlocked.Increment(ref left) == Volatile.Read(ref awaited))
            {
                lock (gate)
                {
                    Monitor.Pulse(gate);
                }
            }

            // who waits here need not be queued; whoever goes looks once more, since the next call may count on him already
            Interlocked.Increment(ref queued);
            for (int spin = 0; spin < Linger && Volatile.Read(ref places) == 0; spin++)
            {
                Thread.SpinWait(1);
            }

            Interlocked.Decrement(ref queued);
        }
    }

    private bool TakePlace()
    {
        while (true)
        {
            int free = Volatile.Read(ref places);
            if (free == 0)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref places, free - 1, free) == free)
            {
                return true;
            }
        }
    }

    private static void Compute<TInput, TOutput>(RowJob job, int start, int end)
        where TInput : unmanaged
        where TOutput : unmanaged
    {
        (int first, int last) = job.shares.RowsOf(start, end);
        Unsafe.As<ParallelBody<TInput, TOutput>>(job.body!)(ParallelCall<TInput, TOutput>.Of(job.Call<TInput, TInput, TOutput, TOutput>(start)), first, last);
    }

    private static void Compute<TInput, TWeights, TResidual, TOutput>(RowJob job, int start, int end)
        where TInput : unmanaged
        where TWeights : unmanaged
        where TResidual : unmanaged
        where TOutput : unmanaged
    {
        (int first, int last) = job.shares.RowsOf(start, end);
        Unsafe.As<ParallelBody<TInput, TWeights, TResidual, TOutput>>(job.body!)(job.Call<TInput, TWeights, TResidual, TOutput>(start), first, last);
    }

    private ParallelCall<TInput, TWeights, TResidual, TOutput> Call<TInput, TWeights, TResidual, TOutput>(int start)
        where TInput : unmanaged
        where TWeights : unmanaged
        where TResidual : unmanaged
        where TOutput : unmanaged => new()
        {
            Input = new((void*)input, inputLength),
            Weights = new((void*)weights, weightsLength),
            Residual = new((void*)residual, residualLength),
            Output = new((void*)output, outputLength),
            Numbers = Numbers(start),
            State = state,
        };

    private CallNumbers Numbers(int start)
    {
        CallNumbers own = numbers;
        (own.FirstPanel, own.EndPanel) = shares.PanelsOf(start, numbers.Panels);
        return own;
    }

    private void Share(int helpers, CancellationToken token)
    {
        cancellation = token;
        (next, left, awaited) = (0, 0, int.MaxValue);
        Interlocked.Exchange(ref places, helpers);
        while (Volatile.Read(ref queued) < helpers)
        {
            Interlocked.Increment(ref queued);
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        TakeBlocks();
        AwaitHelpers(helpers - Interlocked.Exchange(ref places, 0));
    }

    private void AwaitHelpers(int came)
    {
        Interlocked.Exchange(ref awaited, came);
        for (int spin = 0; spin < Spins && Volatile.Read(ref left) != came; spin++)
        {
            Thread.SpinWait(1);
        }

        if (Volatile.Read(ref left) == came)
        {
            return;
        }

        lock (gate)
        {
            while (Volatile.Read(ref left) != came)
            {
                Monitor.Wait(gate);
            }
        }
    }

    private void TakeBlocks()
    {
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                int start = Volatile.Read(ref next);
                if (start >= shares.End)
                {
                    return;
                }

                int end = shares.EndFrom(start);
                if (Interlocked.CompareExchange(ref next, end, start) == start)
                {
                    compute(this, start, end);
                }
            }
        }
#pragma warning disable CA1031 // whatever a block throws is the caller's to see
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref fault, exception, null);
            Interlocked.Exchange(ref next, shares.End);
        }
    }

    // The caller's own scheduler: a task for each block, as Parallel.For makes them.
    private void Schedule(ParallelOptions options)
    {
        next = shares.End;
        Parallel.For(0, shares.Count, options, number =>
        {
            (int start, int end) = shares.Whole(number);
            compute(this, start, end);
        });
    }
}
