using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Peers.OneDnn;

/// <summary>A layer as primitives, one for each step.</summary>
internal sealed class OneDnnLayer : Implementation
{
    private readonly Layer layer;
    private readonly DnnlEngine engine;
    private readonly List<DnnlConvolution> steps;
    private readonly string tagName;

    private OneDnnLayer(Layer layer, Operands operands, DnnlEngine engine, List<DnnlConvolution> steps, string tagName, int threads)
    {
        this.layer = layer;
        this.engine = engine;
        this.steps = steps;
        this.tagName = tagName;
        Threads = threads;
        using DnnlLayout image = new(DnnlTag.Nhwc, layer.Batch, layer.Channels, layer.Image.Height, layer.Image.Width);
        steps[0].Source.Fill(image, operands.Input);
    }

    public override string Name => "onednn";

    public override string Note => $"{tagName}, {string.Join(" + ", steps.Select(step => step.Implementation))}";

    public override int Threads { get; }

    /// <summary>Null where the library has not all the convolutions of the layer.</summary>
    public static OneDnnLayer? Create(Layer layer, Operands operands, DnnlEngine engine, int tag, string tagName, int threads)
    {
        List<DnnlConvolution> steps = [];
        foreach (ConvolutionShape shape in ConvolutionShape.Of(layer, operands))
        {
            DnnlConvolution? step = DnnlConvolution.Create(engine, shape, tag, steps.LastOrDefault(), shape.AddsSource ? steps[0].Source : null);
            if (step is null)
            {
                steps.ForEach(made => made.Dispose());
                return null;
            }

            steps.Add(step);
        }

        return new(layer, operands, engine, steps, tagName, threads);
    }

    public override void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            foreach (DnnlConvolution step in steps)
            {
                step.Execute();
            }
        }

        engine.Wait();
    }

    public override float[] Result()
    {
        using DnnlLayout image = new(DnnlTag.Nhwc, layer.Batch, layer.OutputChannels, layer.OutputHeight, layer.OutputWidth);
        return steps[^1].Destination.Read(image);
    }

    public override void Dispose()
    {
        steps[0].Source.Dispose();
        steps.ForEach(step => step.Dispose());
    }
}
