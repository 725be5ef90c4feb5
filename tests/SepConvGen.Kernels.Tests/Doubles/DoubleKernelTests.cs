using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Doubles;

/// <summary>Promise 1 for kernels in double: the same bits from every tier and every split of the work, and nothing touched beside the spans.</summary>
public sealed class DoubleKernelTests
{
    // Of the shapes, one of so many.
    private const int Step = 5;

    public static IEnumerable<TheoryDataRow<string>> Kernels => KernelCatalog.Doubles.Keys.Part(Machine.IsArm64 ? 2 : 1).Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_tier_and_split_gives_the_bits_of_the_reference(string kernel)
    {
        foreach (Problem problem in Shapes.For(KernelCatalog.Doubles[kernel]))
        {
            DoubleCheck.SameBits(DoubleData.Of(TestValues.Ordinary(problem)));
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Special_inputs_and_weights_give_the_bits_of_the_reference(string kernel)
    {
        IReadOnlyList<Problem> shapes = Shapes.For(KernelCatalog.Doubles[kernel]);
        for (int i = 1; i < shapes.Count + Step; i += Step)
        {
            DoubleCheck.SameBits(DoubleData.Of(TestValues.SpecialInputs(shapes[i % shapes.Count])));
            DoubleCheck.SameBits(DoubleData.Of(TestValues.SpecialWeights(shapes[i % shapes.Count])));
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Only_the_spans_are_touched(string kernel)
    {
        IReadOnlyList<Problem> shapes = Shapes.For(KernelCatalog.Doubles[kernel]);
        for (int i = 0; i < shapes.Count; i += Step)
        {
            DoubleData data = DoubleData.Of(TestValues.Ordinary(shapes[i]));
            foreach (Flush flush in Enum.GetValues<Flush>())
            {
                Guarded("the method", KernelCatalog.CallsOf(data.Problem.Kernel).Public, data, flush);
                foreach (Tier tier in Tiers.Of(kernel))
                {
                    Guarded($"tier {tier}", KernelCatalog.CallsOf(data.Problem.Kernel).Tier(tier), data, flush);
                }
            }
        }
    }

    private static void Guarded(string what, Action<KernelArguments> call, DoubleData data, Flush flush)
    {
        Problem problem = data.Problem;
        Dictionary<string, GuardedMemory<double>> buffers = problem.Kernel.Spans.ToDictionary(name => name, name => new GuardedMemory<double>(problem.Length(name), flush));
        try
        {
            KernelArguments arguments = new(problem);
            foreach ((string name, GuardedMemory<double> buffer) in buffers)
            {
                arguments.Set(name, buffer.Memory);
                if (name != "output")
                {
                    Planes.Stored(problem, name, data[name]).CopyTo(buffer.GetSpan());
                    buffer.MakeReadOnly();
                }
            }

            call(arguments);
            DoubleCheck.AssertSameBits(what, problem, Planes.Stored(problem, "output", data.Expected), buffers["output"].GetSpan());
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
}
