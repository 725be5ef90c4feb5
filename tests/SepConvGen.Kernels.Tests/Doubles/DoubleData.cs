using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Doubles;

/// <summary>The values of a problem of a kernel in double, and what the library's reference makes of them.</summary>
internal sealed class DoubleData
{
    private readonly Dictionary<string, double[]> values = [];
    private readonly Lazy<double[]> expected;

    public DoubleData(Problem problem)
    {
        Problem = problem;
        expected = new(() => DoubleOracle.Run(this));
    }

    public Problem Problem { get; }

    /// <summary>The output that every tier must produce, bit for bit.</summary>
    public double[] Expected => expected.Value;

    /// <summary>The values of a parameter; none where the kernel has no such parameter.</summary>
    public double[] this[string parameter]
    {
        get => values.GetValueOrDefault(parameter, []);
        set => values[parameter] = value;
    }

    /// <summary>The values of a problem, made as odd for doubles as they are for floats.</summary>
    public static DoubleData Of(TestData floats) => Of(floats, Widen);

    /// <summary>The values of a problem as they are.</summary>
    public static DoubleData Exactly(TestData floats) => Of(floats, value => value);

    /// <summary>Arguments for a call, with an output of the caller's.</summary>
    public KernelArguments Arguments(Memory<double> output)
    {
        KernelArguments arguments = new(Problem);
        foreach ((string name, double[] array) in values)
        {
            arguments.Set(name, Planes.Stored(Problem, name, array).AsMemory());
        }

        return arguments.Set("output", output);
    }

    private static DoubleData Of(TestData floats, Func<float, double> widen)
    {
        DoubleData data = new(floats.Problem);
        foreach (string name in floats.Problem.Kernel.Spans.Where(name => name != "output"))
        {
            data[name] = Array.ConvertAll(floats[name], value => widen(value));
        }

        return data;
    }

    // What is subnormal as a float becomes so as a double, and huge what is huge; other numbers get bits that no float has.
    private static double Widen(float value) =>
        float.IsSubnormal(value) ? value * 1e-278
        : float.IsFinite(value) && Math.Abs(value) > 1e19 ? value * 1e269
        : value * (1 + (1.0 / (1 << 30)));
}
