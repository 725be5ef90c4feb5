using System.Runtime.InteropServices;

namespace SepConvGen.Benchmarks.Peers.OneDnn;

/// <summary>A piece of work with its arguments, made once and executed often.</summary>
internal sealed unsafe class DnnlPrimitive : IDisposable
{
    private readonly nint description;
    private readonly nint primitive;
    private readonly nint stream;
    private readonly DnnlArgument* arguments;
    private readonly int count;

    /// <param name="engine">Where.</param>
    /// <param name="description">What; owned from now on.</param>
    /// <param name="arguments">On what.</param>
    public DnnlPrimitive(DnnlEngine engine, nint description, params ReadOnlySpan<DnnlArgument> arguments)
    {
        this.description = description;
        stream = engine.Stream;
        count = arguments.Length;
        this.arguments = (DnnlArgument*)NativeMemory.Alloc((nuint)count, (nuint)sizeof(DnnlArgument));
        arguments.CopyTo(new(this.arguments, count));
        Dnnl.Check(Dnnl.PrimitiveCreate(out primitive, description));
    }

    public void Execute() => Dnnl.Check(Dnnl.Execute(primitive, stream, count, arguments));

    public void Dispose()
    {
        Dnnl.Check(Dnnl.PrimitiveDestroy(primitive));
        Dnnl.Check(Dnnl.DescriptionDestroy(description));
        NativeMemory.Free(arguments);
    }
}
