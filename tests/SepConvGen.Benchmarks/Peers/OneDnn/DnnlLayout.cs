using System.Runtime.InteropServices;

namespace SepConvGen.Benchmarks.Peers.OneDnn;

/// <summary>The description of a tensor of floats.</summary>
internal sealed unsafe class DnnlLayout : IDisposable
{
    private void* memory = NativeMemory.AllocZeroed(Dnnl.LayoutBytes);

    public DnnlLayout(int tag, params ReadOnlySpan<long> sizes) => Dnnl.Check(Dnnl.LayoutInit(Pointer, sizes.Length, sizes, Dnnl.Float32, tag));

    public nint Pointer => (nint)memory;

    public void Dispose()
    {
        NativeMemory.Free(memory);
        memory = null;
    }
}
