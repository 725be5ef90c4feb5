namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>The values of a problem's inputs, filters and biases, and what the library's reference makes of them.</summary>
internal sealed class TestData
{
    private readonly Dictionary<string, float[]> values = [];
    private readonly Lazy<float[]> expected;

    public TestData(Problem problem)
    {
        Problem = problem;
        expected = new(() => Oracle.Single(this));
    }

    public Problem Problem { get; }

    /// <summary>The output that every tier must produce, bit for bit.</summary>
    public float[] Expected => expected.Value;

    /// <summary>The values of a parameter; none where the kernel has no such parameter.</summary>
    public float[] this[string parameter]
    {
        get => values.GetValueOrDefault(parameter, []);
        set => values[parameter] = value;
    }

    /// <summary>Arguments for a call, with an output of the caller's.</summary>
    public KernelArguments Arguments(Memory<float> output)
    {
        KernelArguments arguments = new(Problem);
        foreach ((string name, float[] array) in values)
        {
            arguments.Set(name, Planes.Stored(Problem, name, array));
        }

        return arguments.Set("output", output);
    }
}
