using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Streaming;

/// <summary>A sequence fed in pieces of any length gives the bits of the whole, on every tier and every split of a piece.</summary>
public sealed class StreamingTests
{
    private static readonly string[] NotPlain = [nameof(StreamingKernels.StreamFixed), nameof(StreamingKernels.StreamPacked)];

    public static IEnumerable<TheoryDataRow<string>> Kernels => Stream.Kernels.Keys.Except(NotPlain).Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Pieces_of_any_length_give_the_bits_of_the_whole(string name)
    {
        Kernel kernel = Stream.Kernels[name];
        int memory = kernel.Columns.Extent - 1;
        int length = memory + 41;
        foreach (Func<Problem, TestData> values in new[] { TestValues.Ordinary, TestValues.SpecialInputs, TestValues.SpecialWeights })
        {
            TestData data = values(Shapes.Problem(kernel, 3, 1, length));
            foreach (int[] pieces in Partitions(length, memory))
            {
                Check(data, pieces);
            }
        }
    }

    [Fact]
    public void A_fixed_width_is_the_length_of_every_piece()
    {
        Kernel kernel = Stream.Kernels[nameof(StreamingKernels.StreamFixed)];
        TestData data = TestValues.Ordinary(new Problem(kernel, 1, 1, 40));
        Stream stream = new(data);
        StreamingState state = Stream.Create(kernel, 1);
        for (int i = 0; i < 4; i++)
        {
            stream.Feed(10, state, KernelCatalog.CallsOf(kernel).Public);
        }

        stream.AssertWhole("pieces of the fixed width");
    }

    [Fact]
    public void A_reset_state_starts_anew()
    {
        Kernel kernel = Stream.Kernels[nameof(StreamingKernels.StreamSeparable)];
        TestData data = TestValues.Ordinary(new Problem(kernel, 2, 1, 50));
        StreamingState state = Stream.Create(kernel, 2);
        foreach (int piece in new[] { 50, 3, 17 })
        {
            Stream stream = new(data);
            stream.Feed(piece, state, KernelCatalog.CallsOf(kernel).Public);
            stream.Feed(50 - piece, state, KernelCatalog.CallsOf(kernel).Public);
            stream.AssertWhole($"after a reset, {piece} steps first");
            Assert.Equal(8, state.Remembered);
            state.Reset();
            Assert.Equal(0, state.Remembered);
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Only_the_spans_are_touched(string name)
    {
        Kernel kernel = Stream.Kernels[name];
        TestData data = TestValues.Ordinary(Shapes.Problem(kernel, 2, 1, 70));
        foreach (Flush flush in new[] { Flush.Start, Flush.End })
        {
            Stream stream = new(data);
            StreamingState state = Stream.Create(kernel, 2);
            foreach (int piece in new[] { 1, 2, 30, 0, 37 })
            {
                Problem part = data.Problem with { Width = piece };
                using GuardedMemory<float> input = new(part.Length("input"), flush);
                using GuardedMemory<float> output = new(part.Length("output"), flush);
                stream.Cut(piece).CopyTo(input.GetSpan());
                input.MakeReadOnly();
                stream.Feed(piece, state, arguments =>
                {
                    Span<float> result = arguments.Write("output");
                    KernelCatalog.CallsOf(kernel).Public(arguments.Set("input", input.Memory).Set("output", output.Memory));
                    output.GetSpan().CopyTo(result);
                    Assert.True(output.IsSlackIntact(), $"{name}: written outside the output.");
                });
            }

            stream.AssertWhole("between guard pages");
        }
    }

    // All at once, step by step, around the memory's length, and at random with empty pieces.
    private static IEnumerable<int[]> Partitions(int length, int memory)
    {
        yield return [length];
        yield return [.. Enumerable.Repeat(1, length)];
        yield return [memory, length - memory];
        yield return [memory + 1, length - memory - 1];
        yield return [length - memory, memory];
        Random random = new(length);
        for (int most = 3; most <= length; most *= 4)
        {
            List<int> pieces = [];
            for (int left = length; left > 0; left -= pieces[^1])
            {
                pieces.Add(Math.Min(random.Next(most), left));
            }

            yield return [.. pieces];
        }
    }

    private static void Check(TestData data, int[] pieces)
    {
        Kernel kernel = data.Problem.Kernel;
        KernelCalls calls = KernelCatalog.CallsOf(kernel);
        Whole("the method", calls.Public);
        foreach (Tier tier in Tiers.Available)
        {
            Action<KernelArguments> run = calls.Tier(tier);
            Whole($"tier {tier}", arguments => Joined(arguments, () => run(arguments)));
            Whole($"tier {tier}, step by step from the last", arguments => Joined(arguments, () =>
            {
                for (int step = (data.Problem with { Width = arguments.Size("width") }).OutputRows - 1; step >= 0; step--)
                {
                    run(arguments.SetRows(step, step + 1));
                }
            }));
        }

        void Whole(string what, Action<KernelArguments> call)
        {
            Stream stream = new(data);
            StreamingState state = Stream.Create(kernel, data.Problem.Batch);
            foreach (int piece in pieces)
            {
                stream.Feed(piece, state, call);
            }

            stream.AssertWhole($"{what} in pieces of {string.Join(", ", pieces.Take(20))}");
        }
    }

    // What the method does around the tier that it chooses.
    private static void Joined(KernelArguments arguments, Action run)
    {
        StreamingState state = arguments.State("state");
        int width = arguments.Size("width");
        state.Join(arguments.Read("input"), width);
        run();
        state.Advance(arguments.Read("input"), width);
    }
}
