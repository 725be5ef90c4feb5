using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Peers.Onnx;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Benchmarks.Networks;

/// <summary>ONNX Runtime on the same file, all optimisations on.</summary>
internal sealed class OnnxNetwork : Implementation
{
    private readonly NetworkTensors tensors;
    private readonly OnnxSession session;

    public OnnxNetwork(OrtSetup setup, KnownNetwork network)
    {
        Threads = setup.Threads;
        tensors = new(network);
        session = new(setup, File.ReadAllBytes(network.Model));
        session.BindInput("input", tensors.All[0], Sizes(network.InputShape));
        foreach ((KnownNetwork.Output output, Floats memory) in network.Outputs.Zip(tensors.All.Skip(1)))
        {
            session.BindOutput(output.Name, memory, Sizes(output.Shape));
        }
    }

    public override string Name => "onnxruntime";

    public override int Threads { get; }

    public override void Run(int calls) => session.Run(calls);

    public override float[] Result() => tensors.Result();

    public override void Dispose()
    {
        session.Dispose();
        tensors.Dispose();
    }

    private static long[] Sizes(int[] shape) => [.. shape.Select(size => (long)size)];
}
