using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Kernels.Tests.Packed;

/// <summary>Parallel rows behave as <see cref="Parallel.For(int, int, ParallelOptions, Action{int})"/> does.</summary>
public sealed class ParallelTests
{
    private const int Size = 96;

    private readonly float[] input = new float[Size * Size * 24];
    private readonly float[] output = new float[Size * Size * 24];

    [Fact]
    public void Cancellation_is_observed()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => Run(new ParallelOptions { CancellationToken = source.Token }));
    }

    [Fact]
    public void The_callers_scheduler_runs_the_rows()
    {
        CountingScheduler scheduler = new();
        Run(new ParallelOptions { TaskScheduler = scheduler, MaxDegreeOfParallelism = 2 });

        Assert.True(scheduler.Count > 0);
    }

    [Fact]
    public void Options_must_be_given()
    {
        Assert.Equal("parallelOptions", Assert.Throws<ArgumentNullException>(() => Run(null!)).ParamName);
        Assert.Equal("parallelOptions", Assert.Throws<ArgumentNullException>(() => RunEmpty(null!)).ParamName);
    }

    [Fact]
    public void Cancellation_is_observed_of_an_empty_image()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => RunEmpty(new ParallelOptions { CancellationToken = source.Token }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Cancellation_is_observed_between_blocks(int degree)
    {
        using CancellationTokenSource source = new();
        int blocks = 0;
        void Body(ParallelCall<float, float> call, int first, int end)
        {
            Interlocked.Increment(ref blocks);
            source.Cancel();
        }

        Assert.Throws<OperationCanceledException>(() => ParallelRows.Run(
            new ParallelCall<float, float>(), 1000, 1000, share: 100, strip: 1, new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = source.Token }, Body));
        Assert.InRange(blocks, 1, degree);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(7, 3, 2)]
    [InlineData(1000, 6, 2)]
    [InlineData(1001, 4, 16)]
    public void Every_row_is_computed_once(int rows, int strip, int degree)
    {
        for (int repeat = 0; repeat < 200; repeat++)
        {
            int[] times = new int[rows];
            void Body(ParallelCall<float, float> call, int first, int end)
            {
                for (int row = first; row < end; row++)
                {
                    Interlocked.Increment(ref times[row]);
                }
            }

            ParallelRows.Run(new ParallelCall<float, float>(), rows, 100, share: 10, strip, new ParallelOptions { MaxDegreeOfParallelism = degree }, Body);
            Assert.All(times, time => Assert.Equal(1, time));
        }
    }

    [Fact]
    public void What_a_block_throws_reaches_the_caller_and_the_next_call_works()
    {
        static void Body(ParallelCall<float, float> call, int first, int end) => throw new NotSupportedException($"{first}");
        ParallelOptions two = new() { MaxDegreeOfParallelism = 2 };

        AggregateException all = Assert.Throws<AggregateException>(() => ParallelRows.Run(new ParallelCall<float, float>(), 100, 100, share: 10, strip: 1, two, Body));
        Assert.IsType<NotSupportedException>(all.InnerException);
        Run(two);
    }

    [Fact]
    public void Little_work_stays_on_the_calling_thread()
    {
        int thread = Environment.CurrentManagedThreadId;
        void Body(ParallelCall<float, float> call, int first, int end)
        {
            Assert.Equal(thread, Environment.CurrentManagedThreadId);
            Assert.Equal((0, 19), (first, end));
        }

        ParallelRows.Run(new ParallelCall<float, float>(), 19, 100, share: 1000, strip: 1, new ParallelOptions(), Body);
        ParallelRows.Run(new ParallelCall<float, float>(), 19, 100, share: 1, strip: 1, new ParallelOptions { MaxDegreeOfParallelism = 1 }, Body);
    }

    private void Run(ParallelOptions options) =>
        PackedKernels.DepthwiseParallel(input, 1, Size, Size, new float[9 * 24], new float[24], output, options);

    private static void RunEmpty(ParallelOptions options) =>
        PackedKernels.DepthwiseParallel([], 1, 0, 0, new float[9 * 24], new float[24], [], options);

    private sealed class CountingScheduler : TaskScheduler
    {
        private int count;

        public int Count => count;

        protected override IEnumerable<Task> GetScheduledTasks() => [];

        protected override void QueueTask(Task task)
        {
            Interlocked.Increment(ref count);
            ThreadPool.QueueUserWorkItem(_ => TryExecuteTask(task));
        }

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued)
        {
            Interlocked.Increment(ref count);
            return TryExecuteTask(task);
        }
    }
}
