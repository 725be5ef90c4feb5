namespace SepConvGen.Benchmarks.Peers.OneDnn;

/// <summary>The processor, and a queue of work for it.</summary>
internal sealed class DnnlEngine : IDisposable
{
    private readonly nint engine;
    private readonly nint stream;

    public DnnlEngine()
    {
        Dnnl.Check(Dnnl.EngineCreate(out engine, Dnnl.Cpu, 0));
        Dnnl.Check(Dnnl.StreamCreate(out stream, engine, Dnnl.DefaultStream));
    }

    public nint Engine => engine;

    public nint Stream => stream;

    public void Wait() => Dnnl.Check(Dnnl.StreamWait(stream));

    public void Dispose()
    {
        Dnnl.Check(Dnnl.StreamDestroy(stream));
        Dnnl.Check(Dnnl.EngineDestroy(engine));
    }
}
