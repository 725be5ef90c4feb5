using SepConvGen.Networks.Build;

namespace SepConvGen.Networks.Tests.Build.Harness;

/// <summary>Makes of a text the network that hands its input on, under the hash of that text, and counts how often it does.</summary>
internal sealed class FakeCompiler
{
    /// <summary>Files that models refer to.</summary>
    public string[] External { get; init; } = [];

    /// <summary>What goes wrong.</summary>
    public Exception? Fault { get; set; }

    /// <summary>What the graph of its models says; null where they have none.</summary>
    public int? Opset { get; init; }

    public int Calls { get; private set; }

    public CompiledNetwork Compile(string path, string name, string inputShape)
    {
        Calls++;
        string model = File.ReadAllText(path);
        return Fault is null ? new(Pairs.Manifest(name, model), Pairs.Weights(model), External) { Graphs = Opset is { } opset ? new(opset, 0, [], []) : null } : throw Fault;
    }
}
