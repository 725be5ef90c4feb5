using SepConvGen.Benchmarks.Cases;

namespace SepConvGen.Benchmarks.Peers.Onnx;

/// <summary>A session on a model, its inputs and outputs bound to memory of ours.</summary>
internal sealed unsafe class OnnxSession : IDisposable
{
    private readonly OrtSetup setup;
    private readonly OrtLibrary library;
    private readonly nint session;
    private readonly nint binding;
    private readonly List<nint> tensors = [];
    private readonly delegate* unmanaged<nint, nint, nint, nint> run;

    public OnnxSession(OrtSetup setup, ReadOnlySpan<byte> model)
    {
        this.setup = setup;
        library = setup.Library;
        run = (delegate* unmanaged<nint, nint, nint, nint>)library[OrtFunction.RunWithBinding];
        session = library.CreateSession(setup.Environment, model, setup.SessionOptions);
        binding = library.CreateBinding(session);
    }

    public void BindInput(string name, Floats memory, ReadOnlySpan<long> sizes) => Bind(OrtFunction.BindInput, name, memory, sizes);

    public void BindOutput(string name, Floats memory, ReadOnlySpan<long> sizes) => Bind(OrtFunction.BindOutput, name, memory, sizes);

    public void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            library.Check(run(session, 0, binding));
        }
    }

    public void Dispose()
    {
        library.Release(OrtFunction.ReleaseIoBinding, binding);
        tensors.ForEach(tensor => library.Release(OrtFunction.ReleaseValue, tensor));
        library.Release(OrtFunction.ReleaseSession, session);
    }

    private void Bind(OrtFunction function, string name, Floats memory, ReadOnlySpan<long> sizes)
    {
        nint tensor = library.CreateTensor(setup.MemoryInfo, memory.Address, sizes);
        tensors.Add(tensor);
        library.Bind(function, binding, name, tensor);
    }
}
