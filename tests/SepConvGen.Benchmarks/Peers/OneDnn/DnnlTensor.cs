using SepConvGen.Benchmarks.Cases;

namespace SepConvGen.Benchmarks.Peers.OneDnn;

/// <summary>A tensor in one of the library's layouts, in memory of ours that starts at a multiple of 64 bytes.</summary>
internal sealed class DnnlTensor : IDisposable
{
    private readonly DnnlEngine engine;
    private readonly nint layout;
    private readonly nint memory;

    /// <param name="engine">Where.</param>
    /// <param name="layout">A description that outlives the tensor.</param>
    public DnnlTensor(DnnlEngine engine, nint layout)
    {
        this.engine = engine;
        this.layout = layout;
        Floats = new((int)(Dnnl.LayoutSize(layout) / sizeof(float)));
        Floats.Span.Clear();
        Dnnl.Check(Dnnl.MemoryCreate(out memory, layout, engine.Engine, Floats.Address));
    }

    public Floats Floats { get; }

    public nint Layout => layout;

    public DnnlArgument As(int argument) => new(argument, memory);

    /// <summary>Fills this tensor from plain values.</summary>
    public void Fill(DnnlLayout plain, ReadOnlySpan<float> values)
    {
        using DnnlTensor source = new(engine, plain.Pointer);
        values.CopyTo(source.Floats.Span);
        source.CopyTo(this);
    }

    /// <summary>The values in a plain layout.</summary>
    public float[] Read(DnnlLayout plain)
    {
        using DnnlTensor destination = new(engine, plain.Pointer);
        CopyTo(destination);
        return destination.Floats.Span.ToArray();
    }

    public void Dispose()
    {
        Dnnl.Check(Dnnl.MemoryDestroy(memory));
        Floats.Dispose();
    }

    private void CopyTo(DnnlTensor destination)
    {
        Dnnl.Check(Dnnl.ReorderCreate(out nint description, layout, engine.Engine, destination.layout, engine.Engine, 0));
        using DnnlPrimitive reorder = new(engine, description, [As(DnnlArgument.Source), destination.As(DnnlArgument.Destination)]);
        reorder.Execute();
        engine.Wait();
    }
}
