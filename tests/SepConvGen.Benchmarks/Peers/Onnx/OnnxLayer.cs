using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Peers.Onnx;

/// <summary>A session on one model, its input and output in memory of ours that starts at multiples of 64 bytes.</summary>
internal sealed class OnnxLayer : Implementation
{
    private readonly Layer layer;
    private readonly OnnxModel model;
    private readonly OnnxSession session;
    private readonly Floats input;
    private readonly Floats output;

    public OnnxLayer(OrtSetup setup, Layer layer, Operands operands, OnnxModel model)
    {
        this.layer = layer;
        this.model = model;
        Threads = setup.Threads;
        session = new(setup, model.Bytes);
        input = new((int)Count(model.InputSizes));
        output = new((int)Count(model.OutputSizes));
        input.Span.Clear();
        ChannelBlocks.FromNhwc(operands.Input, layer.Batch, layer.Channels, model.InputBlock, input.Span);
        session.BindInput(OnnxGraph.Input, input, model.InputSizes);
        session.BindOutput(model.Output, output, model.OutputSizes);
    }

    public override string Name => "onnxruntime";

    public override string Note => model.Name;

    public override int Threads { get; }

    public override void Run(int calls) => session.Run(calls);

    public override float[] Result() =>
        ChannelBlocks.ToNhwc(output.Span, layer.Batch, layer.OutputHeight * layer.OutputWidth, layer.OutputChannels, model.OutputBlock);

    public override void Dispose()
    {
        session.Dispose();
        input.Dispose();
        output.Dispose();
    }

    private static long Count(long[] sizes) => sizes.Aggregate(1L, (product, size) => product * size);
}
