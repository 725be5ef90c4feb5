using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Peers.Onnx;

/// <summary>A session on one model, its input and output bound to memory of ours that starts at multiples of 64 bytes.</summary>
internal sealed unsafe class OnnxLayer : Implementation
{
    private readonly OrtLibrary library;
    private readonly Layer layer;
    private readonly OnnxModel model;
    private readonly nint session;
    private readonly nint binding;
    private readonly nint inputTensor;
    private readonly nint outputTensor;
    private readonly Floats input;
    private readonly Floats output;
    private readonly delegate* unmanaged<nint, nint, nint, nint> run;

    public OnnxLayer(OrtSetup setup, Layer layer, Operands operands, OnnxModel model)
    {
        library = setup.Library;
        this.layer = layer;
        this.model = model;
        Threads = setup.Threads;
        run = (delegate* unmanaged<nint, nint, nint, nint>)library[OrtFunction.RunWithBinding];
        session = library.CreateSession(setup.Environment, model.Bytes, setup.SessionOptions);

        input = new((int)Count(model.InputSizes));
        output = new((int)Count(model.OutputSizes));
        input.Span.Clear();
        ChannelBlocks.FromNhwc(operands.Input, layer.Batch, layer.Channels, model.InputBlock, input.Span);
        inputTensor = library.CreateTensor(setup.MemoryInfo, input.Address, model.InputSizes);
        outputTensor = library.CreateTensor(setup.MemoryInfo, output.Address, model.OutputSizes);
        binding = library.CreateBinding(session);
        library.Bind(OrtFunction.BindInput, binding, OnnxGraph.Input, inputTensor);
        library.Bind(OrtFunction.BindOutput, binding, model.Output, outputTensor);
    }

    public override string Name => "onnxruntime";

    public override string Note => model.Name;

    public override int Threads { get; }

    public override void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            library.Check(run(session, 0, binding));
        }
    }

    public override float[] Result() =>
        ChannelBlocks.ToNhwc(output.Span, layer.Batch, layer.OutputHeight * layer.OutputWidth, layer.OutputChannels, model.OutputBlock);

    public override void Dispose()
    {
        library.Release(OrtFunction.ReleaseIoBinding, binding);
        library.Release(OrtFunction.ReleaseValue, inputTensor);
        library.Release(OrtFunction.ReleaseValue, outputTensor);
        library.Release(OrtFunction.ReleaseSession, session);
        input.Dispose();
        output.Dispose();
    }

    private static long Count(long[] sizes) => sizes.Aggregate(1L, (product, size) => product * size);
}
