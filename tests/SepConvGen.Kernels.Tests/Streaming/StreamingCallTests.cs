using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Streaming;

/// <summary>What a streaming kernel says of wrong arguments, and what becomes of its state then; threads; memory.</summary>
public sealed class StreamingCallTests
{
    private const int Steps = 200;

    private static readonly float[] Input = Numbers(2 * Steps * 24, 1);

    private static readonly PackedWeights Weights =
        StreamingKernels.PackStreamPacked(Numbers(5 * 24, 2), Numbers(24, 3), Numbers(24 * 40, 4), Numbers(40, 5));

    [Fact]
    public void A_state_of_another_kernel_or_batch_is_refused_and_none_is_changed()
    {
        float[] output = Canary.Array(10 * 24);
        StreamingState other = StreamingKernels.CreateStreamMonoState();
        ArgumentException wrong = Assert.Throws<ArgumentException>("state", () => Stream3(other, 10, output));
        Assert.Contains("StreamMono", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("StreamingKernels.Stream3", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("state", () => Stream3(null!, 10, output));

        StreamingState batch = StreamingKernels.CreateStreamPackedState(2);
        ArgumentException three = Assert.Throws<ArgumentException>("state", () =>
            StreamingKernels.StreamPacked(Input.AsSpan(0, 3 * 24), 3, 1, Weights, batch, new(), new float[3 * 40]));
        Assert.Contains("2 streams, not of 3", three.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), (other.Remembered, batch.Remembered));
        Assert.Equal(-1, Canary.FirstWritten<float>(output));
    }

    [Fact]
    public void After_a_refused_call_the_stream_goes_on_as_if_nothing_had_happened()
    {
        float[] expected = new float[20 * 24];
        Stream3(StreamingKernels.CreateStream3State(), 20, expected);

        float[] output = new float[20 * 24];
        StreamingState state = StreamingKernels.CreateStream3State();
        Stream3(state, 7, output.AsSpan(0, 7 * 24));
        Assert.Throws<ArgumentException>(() => Stream3(state, 5, output.AsSpan(0, (5 * 24) - 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Stream3(state, -1, []));
        Assert.Throws<ArgumentException>(() => StreamingKernels.Stream3(Input.AsSpan(0, 24), 2, Input.AsSpan(0, 72), Input.AsSpan(0, 24), state, output.AsSpan(0, 48)));
        StreamingKernels.Stream3(Input.AsSpan(7 * 24, 13 * 24), 13, Input.AsSpan(0, 72), Input.AsSpan(0, 24), state, output.AsSpan(7 * 24));
        Assert.Equal(expected, output);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Threads_and_packed_weights_give_the_bits_of_one_piece(int threads)
    {
        float[] whole = new float[2 * Steps * 40];
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads };
        StreamingKernels.StreamPacked(Input, 2, Steps, Weights, StreamingKernels.CreateStreamPackedState(2), new() { MaxDegreeOfParallelism = 1 }, whole);

        StreamingState state = StreamingKernels.CreateStreamPackedState(2);
        int fed = 0;
        foreach (int piece in new[] { 1, 90, 0, 12, 3, 94 })
        {
            float[] input = [.. Input.Skip(fed * 24).Take(piece * 24), .. Input.Skip((Steps + fed) * 24).Take(piece * 24)];
            float[] output = new float[2 * piece * 40];
            StreamingKernels.StreamPacked(input, 2, piece, Weights, state, options, output);
            Assert.Equal(whole.Skip(fed * 40).Take(piece * 40), output.Take(piece * 40));
            Assert.Equal(whole.Skip((Steps + fed) * 40).Take(piece * 40), output.Skip(piece * 40));
            fed += piece;
        }

        Assert.Equal(Steps, fed);
    }

    [Fact]
    public void A_cancelled_call_leaves_the_state_where_it_was()
    {
        float[] expected = new float[2 * 60 * 40];
        StreamingState state = StreamingKernels.CreateStreamPackedState(2);
        StreamingState untouched = StreamingKernels.CreateStreamPackedState(2);
        float[] ignored = new float[2 * 30 * 40];
        foreach (StreamingState each in new[] { state, untouched })
        {
            StreamingKernels.StreamPacked(Input.AsSpan(0, 2 * 30 * 24), 2, 30, Weights, each, new(), ignored);
        }

        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            StreamingKernels.StreamPacked(Input.AsSpan(999, 2 * 60 * 24), 2, 60, Weights, state, new() { CancellationToken = source.Token }, expected));
        float[] output = new float[expected.Length];
        StreamingKernels.StreamPacked(Input.AsSpan(0, 2 * 60 * 24), 2, 60, Weights, untouched, new(), expected);
        StreamingKernels.StreamPacked(Input.AsSpan(0, 2 * 60 * 24), 2, 60, Weights, state, new(), output);
        Assert.Equal(expected, output);
    }

    [Fact]
    public void A_call_allocates_nothing()
    {
        float[] output = new float[100 * 24];
        StreamingState state = StreamingKernels.CreateStream3State();
        void Calls()
        {
            foreach (int steps in (ReadOnlySpan<int>)[1, 100, 0, 2, 33])
            {
                Stream3(state, steps, output.AsSpan(0, steps * 24));
            }
        }

        Calls();
        Calls();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Calls();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_state_says_what_it_is()
    {
        StreamingState state = StreamingKernels.CreateStreamDilatedState(3);
        Assert.Equal((3, 28, 0), (state.Batch, state.Memory, state.Remembered));
        Assert.EndsWith("StreamingKernels.StreamDilated", state.Kernel, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("batch", () => StreamingKernels.CreateStreamDilatedState(-1));
        Assert.Throws<ArgumentOutOfRangeException>("batch", () => StreamingKernels.CreateStreamDilatedState(int.MaxValue));
    }

    private static void Stream3(StreamingState state, int steps, Span<float> output) => StreamingKernels.Stream3(
        Input.AsSpan(0, Math.Max(steps, 0) * 24), steps, Input.AsSpan(0, 72), Input.AsSpan(0, 24), state, output);

    private static float[] Numbers(int length, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ => (random.NextSingle() * 4) - 2)];
    }
}
