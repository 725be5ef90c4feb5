using System.Globalization;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Peers.Onnx;

/// <summary>ONNX Runtime on the processor, all optimisations on, in its own layout or, where that is faster, in NCHW.</summary>
internal sealed class OnnxPeer(nint library, Tier tier, int threads) : IPeer
{
    public const string File = "libonnxruntime.so.1";

    private readonly OrtSetup setup = new(new OrtLibrary(library), threads);

    // Its instruction set cannot be chosen.
    private readonly string limit = tier == Tier.Best ? "" : $", not limited to {tier.Name}";

    public string Version => string.Create(CultureInfo.InvariantCulture, $"ONNX Runtime {setup.Library.Version}, threads: {threads}{limit}");

    public Implementation Prepare(Layer layer, Operands operands, Action<Implementation> check) => Fastest.Of(
        new[] { BlockedModel.Of(layer, operands), PlainModel.Of(layer, operands) }
            .OfType<OnnxModel>()
            .Select(model => new OnnxLayer(setup, layer, operands, model)),
        check);

    public void Dispose() => setup.Dispose();
}
