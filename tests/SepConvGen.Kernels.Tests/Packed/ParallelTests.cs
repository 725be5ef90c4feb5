using Xunit;

namespace SepConvGen.Kernels.Tests.Packed;

/// <summary>Parallel rows behave as <see cref="Parallel.For(int, int, ParallelOptions, Action{int})"/> does.</summary>
public sealed class ParallelTests
{
    private readonly float[] input = new float[64 * 64 * 24];
    private readonly float[] output = new float[64 * 64 * 24];

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
    public void Options_must_be_given() => Assert.Throws<ArgumentNullException>(() => Run(null!));

    private void Run(ParallelOptions options) =>
        PackedKernels.DepthwiseParallel(input, 1, 64, 64, new float[9 * 24], new float[24], output, options);

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
