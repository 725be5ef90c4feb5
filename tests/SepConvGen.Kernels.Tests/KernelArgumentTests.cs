using System.Text.RegularExpressions;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests;

/// <summary>What an emitted method says of wrong arguments, before anything is written.</summary>
public sealed class KernelArgumentTests
{
    public static IEnumerable<TheoryDataRow<string>> Kernels => TierEqualityTests.Kernels;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_span_of_a_wrong_length_is_refused_with_its_shape_and_both_lengths(string name)
    {
        Problem problem = Shapes.One(KernelCatalog.Kernels[name]);
        foreach (string span in problem.Kernel.Spans)
        {
            foreach (int wrong in new[] { problem.Length(span) - 1, problem.Length(span) + 1, 0 })
            {
                Call call = new(problem);
                call.Arguments.Set(span, Canary.Array(wrong));
                ArgumentException exception = call.AssertRefused<ArgumentException>();
                Assert.Equal(typeof(ArgumentException), exception.GetType());
                Assert.Equal(span, exception.ParamName);
                AssertContains(exception.Message, problem.Length(span).ToString(System.Globalization.CultureInfo.InvariantCulture));
                AssertContains(exception.Message, wrong.ToString(System.Globalization.CultureInfo.InvariantCulture));
                AssertContains(exception.Message, string.Join(@"\D+", Planes.Shape(problem, span)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_negative_size_is_refused_by_name(string name)
    {
        Problem problem = Shapes.One(KernelCatalog.Kernels[name]);
        foreach (string size in Problem.SizeNames.Where(problem.Kernel.Has))
        {
            foreach (int wrong in new[] { -1, int.MinValue, -problem.Size(size) })
            {
                Call call = new(problem);
                call.Arguments.Set(size, wrong);
                Assert.Equal(size, call.AssertRefused<ArgumentOutOfRangeException>().ParamName);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Sizes_whose_product_overflows_are_refused(string name)
    {
        Problem problem = Shapes.One(KernelCatalog.Kernels[name]);
        string[] sizes = [.. Problem.SizeNames.Where(problem.Kernel.Has)];

        // The first two wrap to 0 in 32 and in 64 bits, the length of an empty span.
        foreach (int[] values in new int[][] { [1 << 22, 1 << 21, 1 << 21], [1 << 16, 1 << 16, 1 << 16], [int.MaxValue, int.MaxValue, int.MaxValue] })
        {
            Call call = new(problem);
            foreach ((string size, int value) in sizes.Zip(values))
            {
                call.Arguments.Set(size, value);
            }

            if (sizes.Length > 0)
            {
                call.Arguments.Set("input", Memory<float>.Empty);
                call.AssertRefused<ArgumentException>();
                call.Arguments.Set("output", Memory<float>.Empty);
                call.AssertRefused<ArgumentException>();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void An_output_that_overlaps_another_span_is_refused_and_a_neighbour_is_not(string name)
    {
        Problem problem = Shapes.One(KernelCatalog.Kernels[name]);
        int outputLength = problem.Length("output");
        foreach (string span in problem.Kernel.Spans.Where(span => span != "output"))
        {
            int length = problem.Length(span);
            float[] both = Canary.Array(length + outputLength);
            foreach ((int first, int second) in new[] { (0, length - 1), (outputLength - 1, 0), (0, 0) })
            {
                Call call = new(problem, both.AsMemory(second, outputLength));
                call.Arguments.Set(span, both.AsMemory(first, length));
                Assert.Equal("output", call.AssertRefused<ArgumentException>().ParamName);
            }

            Call neighbours = new(problem, both.AsMemory(length, outputLength));
            neighbours.Arguments.Set(span, both.AsMemory(0, length));
            neighbours.Run();
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Inputs_may_share_their_memory(string name)
    {
        Problem problem = Shapes.One(KernelCatalog.Kernels[name]);
        string[] inputs = [.. problem.Kernel.Spans.Where(span => span != "output")];
        TestData data = TestValues.Ordinary(problem);
        float[] longest = inputs.Select(span => data[span]).MaxBy(values => values.Length)!;
        Call call = new(problem);
        foreach (string span in inputs)
        {
            Memory<float> part = longest.AsMemory(0, problem.Length(span));
            data[span] = Planes.Pixels(problem, span, part.ToArray());
            call.Arguments.Set(span, part);
        }

        call.Run();
        Comparison.AssertSameBits("inputs in one array", problem, Planes.Stored(problem, "output", data.Expected), call.Output.Span);
    }

    [Fact]
    public void An_empty_batch_and_empty_images_need_no_memory()
    {
        foreach (Kernel kernel in KernelCatalog.Kernels.Values)
        {
            Problem problem = Shapes.Problem(kernel, 0, 0, 0);
            if (problem.Length("output") == 0)
            {
                new Call(problem, Memory<float>.Empty).Run();
            }
        }
    }

    private static void AssertContains(string message, string pattern) =>
        Assert.True(Regex.IsMatch(message, $@"(?<!\d){pattern}(?!\d)"), $"The message should contain {pattern}: {message}");

    /// <summary>A call that would be right, until a test changes an argument.</summary>
    private sealed class Call
    {
        private readonly KernelCalls calls;

        public Call(Problem problem)
            : this(problem, Canary.Array(problem.Length("output")))
        {
        }

        public Call(Problem problem, Memory<float> output)
        {
            calls = KernelCatalog.CallsOf(problem.Kernel);
            Output = output;
            Arguments = TestValues.Ordinary(problem).Arguments(output);
        }

        public KernelArguments Arguments { get; }

        public Memory<float> Output { get; }

        public void Run() => calls.Public(Arguments);

        public T AssertRefused<T>()
            where T : ArgumentException
        {
            T exception = Assert.ThrowsAny<T>(Run);
            Assert.Equal(-1, Canary.FirstWritten<float>(Arguments.Write("output")));
            Assert.Equal(-1, Canary.FirstWritten<float>(Output.Span));
            return exception;
        }
    }
}
