using SepConvGen.Benchmarks.Cases;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Benchmarks.Networks;

/// <summary>What goes into a network and what comes out, in memory of one implementation.</summary>
internal sealed class NetworkTensors : IDisposable
{
    private readonly Floats[] outputs;

    public NetworkTensors(KnownNetwork network)
    {
        Floats input = Floats.Of(network.Input());
        outputs = [.. network.Outputs.Select(output => new Floats(output.Shape.Aggregate(1, (all, size) => all * size)))];
        All = [input, .. outputs];
    }

    /// <summary>The input, then the outputs.</summary>
    public IReadOnlyList<Floats> All { get; }

    /// <summary>The outputs, one after another.</summary>
    public float[] Result() => [.. outputs.SelectMany(output => output.Span.ToArray())];

    public void Dispose()
    {
        foreach (Floats tensor in All)
        {
            tensor.Dispose();
        }
    }
}
