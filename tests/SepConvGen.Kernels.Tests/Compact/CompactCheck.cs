using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Compact;

/// <summary>
/// What must hold for every kernel with operands in half the bytes: the bits are those of the kernel in float on the widened operands, each result rounded
/// once.
/// </summary>
/// <remarks>All operands lie between guard pages: see <see cref="GuardPageTests"/>.</remarks>
internal static class CompactCheck
{
    /// <summary>The user's method, every tier and every split of the rows.</summary>
    public static void SameBits(TestData floats)
    {
        Problem problem = floats.Problem;
        TestData widened = Widened(floats);
        float[] expected = Stored.Round(problem.Kernel.ElementOf("output"), widened.Expected);
        KernelCalls calls = KernelCatalog.CallsOf(problem.Kernel);
        foreach (Flush flush in Enum.GetValues<Flush>())
        {
            Call("the method", calls.Public, widened, expected, flush, []);
        }

        if (expected.Length == 0)
        {
            return;
        }

        int middle = (problem.OutputRows + 1) / 2;
        foreach (Tier tier in Tiers.Of(problem.Kernel.Name))
        {
            Action<KernelArguments> run = calls.Tier(tier);
            Call($"tier {tier}", run, widened, expected, Flush.Start, [(0, problem.OutputRows)]);
            Call($"tier {tier} in two pieces", run, widened, expected, Flush.End, [(middle, problem.OutputRows), (0, middle)]);
            Call($"tier {tier} row by row", run, widened, expected, Flush.Start, Enumerable.Range(0, problem.OutputRows).Select(row => (row, row + 1)));
        }
    }

    /// <summary>What a tier makes of values that are stored first, widened.</summary>
    public static float[] Output(TestData floats, Tier tier) =>
        Run($"tier {tier}", KernelCatalog.CallsOf(floats.Problem.Kernel).Tier(tier), Widened(floats), Flush.Start, [(0, floats.Problem.OutputRows)]);

    /// <summary>The same values, each as it can be stored.</summary>
    public static TestData Widened(TestData floats)
    {
        TestData data = new(floats.Problem);
        foreach (string name in floats.Problem.Kernel.Spans.Where(name => name != "output"))
        {
            data[name] = Stored.Round(floats.Problem.Kernel.ElementOf(name), floats[name]);
        }

        return data;
    }

    private static void Call(string what, Action<KernelArguments> call, TestData data, float[] expected, Flush flush, IEnumerable<(int First, int End)> ranges) =>
        Comparison.AssertSameBits(what, data.Problem, expected, Run(what, call, data, flush, ranges));

    private static float[] Run(string what, Action<KernelArguments> call, TestData data, Flush flush, IEnumerable<(int First, int End)> ranges)
    {
        Problem problem = data.Problem;
        Dictionary<string, StoredBuffer> buffers = problem.Kernel.Spans.ToDictionary(
            name => name, name => StoredBuffer.Of(problem.Kernel.ElementOf(name), problem.Length(name), flush));
        try
        {
            KernelArguments arguments = new(problem);
            foreach ((string name, StoredBuffer buffer) in buffers)
            {
                buffer.Pass(arguments, name);
                if (name != "output")
                {
                    buffer.Fill(Planes.Stored(problem, name, data[name]));
                }
            }

            foreach ((int first, int end) in ranges.DefaultIfEmpty((0, problem.OutputRows)))
            {
                call(arguments.SetRows(first, end));
            }

            return Planes.Pixels(problem, "output", buffers["output"].Results($"{what}, {problem}"));
        }
        finally
        {
            foreach (StoredBuffer buffer in buffers.Values)
            {
                buffer.Dispose();
            }
        }
    }
}
