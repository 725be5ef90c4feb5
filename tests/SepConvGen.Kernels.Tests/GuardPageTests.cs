using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests;

/// <summary>Nothing outside the spans is read or written, not even a byte that is written back unchanged.</summary>
/// <remarks>
/// Every buffer lies between two pages without any access, first flush with the one before, then with the one after;
/// everything but the output is read-only. <b>A violation kills the process</b> (signal SIGSEGV): the run then ends
/// without a summary, and the last test that was started is the culprit (<c>-showLiveOutput</c> or <c>-verbose</c> names it).
/// </remarks>
public sealed class GuardPageTests
{
    // Of the shapes, one of so many.
    private const int Step = 5;

    public static IEnumerable<TheoryDataRow<string>> Kernels => TierEqualityTests.SomeKernels;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Only_the_spans_are_touched(string name)
    {
        Kernel kernel = KernelCatalog.Kernels[name];
        IReadOnlyList<Problem> shapes = Shapes.For(kernel);
        for (int i = 0; i < shapes.Count; i += Step)
        {
            Check(TestValues.Ordinary(shapes[i]), Flush.Start);
            Check(TestValues.Ordinary(shapes[i]), Flush.End);
        }
    }

    [Fact]
    public void A_buffer_is_flush_with_its_guard_page_and_its_slack_is_watched()
    {
        using GuardedMemory<float> start = new(3, Flush.Start);
        using GuardedMemory<float> end = new(3, Flush.End);
        Assert.Equal(0u, Address(start.GetSpan()) % (nuint)Environment.SystemPageSize);
        Assert.Equal(0u, (Address(end.GetSpan()) + 12) % (nuint)Environment.SystemPageSize);

        Assert.True(start.IsSlackIntact());
        System.Runtime.CompilerServices.Unsafe.Add(ref start.GetSpan()[0], 3) = 1;
        Assert.False(start.IsSlackIntact());
    }

    /// <summary>Every tier on buffers that end, or begin, at a page that must not be touched.</summary>
    internal static void Check(TestData data, Flush flush)
    {
        KernelCalls calls = KernelCatalog.CallsOf(data.Problem.Kernel);
        Call("the method", calls.Public, data, flush);
        foreach (Tier tier in Tiers.Of(data.Problem.Kernel.Name))
        {
            Call($"tier {tier}", calls.Tier(tier), data, flush);
        }
    }

    private static void Call(string what, Action<KernelArguments> call, TestData data, Flush flush)
    {
        Problem problem = data.Problem;
        Dictionary<string, GuardedMemory<float>> buffers = problem.Kernel.Spans.ToDictionary(name => name, name => new GuardedMemory<float>(problem.Length(name), flush));
        try
        {
            KernelArguments arguments = new(problem);
            foreach ((string name, GuardedMemory<float> buffer) in buffers)
            {
                arguments.Set(name, buffer.Memory);
                if (name != "output")
                {
                    Planes.Stored(problem, name, data[name]).CopyTo(buffer.GetSpan());
                    buffer.MakeReadOnly();
                }
            }

            call(arguments);
            Comparison.AssertSameBits(what, problem, Planes.Stored(problem, "output", data.Expected), buffers["output"].GetSpan());
            Assert.True(buffers["output"].IsSlackIntact(), $"{what}, {problem}: written outside the output.");
        }
        finally
        {
            foreach (IDisposable buffer in buffers.Values)
            {
                buffer.Dispose();
            }
        }
    }

    private static unsafe nuint Address(Span<float> span)
    {
        fixed (float* first = span)
        {
            return (nuint)first;
        }
    }
}
