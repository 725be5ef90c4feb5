namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>The arguments of one call, by the names of the parameters.</summary>
/// <remarks>The code that <see cref="Adapter"/> emits calls these methods; memory of any owner can be passed.</remarks>
internal sealed class KernelArguments
{
    private readonly Dictionary<string, Memory<float>> spans = [];
    private readonly Dictionary<string, Memory<double>> doubles = [];
    private readonly Dictionary<string, Memory<Half>> halves = [];
    private readonly Dictionary<string, Memory<ushort>> shorts = [];
    private readonly Dictionary<string, int> sizes = [];
    private readonly Dictionary<string, StreamingState> states = [];
    private readonly Dictionary<string, Window> windows = [];
    private readonly Dictionary<string, ActivationFunction> activations = [];
    private readonly string[] range;

    public KernelArguments(Problem problem)
    {
        foreach (string name in Problem.SizeNames)
        {
            sizes[name] = problem.Size(name);
        }

        range = Adapter.Range(problem.Kernel);
        SetRows(0, problem.OutputRows);
    }

    /// <summary>Those of a kernel that no attribute describes.</summary>
    public KernelArguments(bool isSequence, int batch, int height, int width)
    {
        (sizes["batch"], sizes["height"], sizes["width"]) = (batch, height, width);
        range = Adapter.Range(isSequence);
    }

    public KernelArguments Set(string name, Memory<float> memory)
    {
        spans[name] = memory;
        return this;
    }

    public KernelArguments Set(string name, int size)
    {
        sizes[name] = size;
        return this;
    }

    public KernelArguments SetRows(int first, int end) => Set(range[0], first).Set(range[1], end);

    public KernelArguments Set(string name, Memory<double> memory)
    {
        doubles[name] = memory;
        return this;
    }

    public ReadOnlySpan<double> ReadDoubles(string name) => doubles[name].Span;

    public Span<double> WriteDoubles(string name) => doubles[name].Span;

    public KernelArguments Set(string name, Memory<Half> memory)
    {
        halves[name] = memory;
        return this;
    }

    public ReadOnlySpan<Half> ReadHalves(string name) => halves[name].Span;

    public Span<Half> WriteHalves(string name) => halves[name].Span;

    public KernelArguments Set(string name, Memory<ushort> memory)
    {
        shorts[name] = memory;
        return this;
    }

    public ReadOnlySpan<ushort> ReadShorts(string name) => shorts[name].Span;

    public Span<ushort> WriteShorts(string name) => shorts[name].Span;

    public KernelArguments Set(string name, Window window)
    {
        windows[name] = window;
        return this;
    }

    public Window Window(string name) => windows[name];

    public KernelArguments Set(string name, ActivationFunction activation)
    {
        activations[name] = activation;
        return this;
    }

    public ActivationFunction Activation(string name) => activations[name];

    public ReadOnlySpan<float> Read(string name) => spans[name].Span;

    public Span<float> Write(string name) => spans[name].Span;

    public int Size(string name) => sizes[name];

    public StreamingState State(string name) => states[name];

    public KernelArguments Set(string name, StreamingState state)
    {
        states[name] = state;
        return this;
    }
}
