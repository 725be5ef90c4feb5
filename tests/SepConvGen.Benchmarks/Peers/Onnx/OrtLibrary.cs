using System.Runtime.InteropServices;
using System.Text;

namespace SepConvGen.Benchmarks.Peers.Onnx;

/// <summary>ONNX Runtime's C interface: a table of functions, each of which returns an error or 0.</summary>
internal sealed unsafe class OrtLibrary
{
    private const uint InterfaceVersion = 17;

    private readonly nint* functions;

    public OrtLibrary(nint library)
    {
        var getBase = (delegate* unmanaged<nint*>)NativeLibrary.GetExport(library, "OrtGetApiBase");
        nint* start = getBase();
        functions = ((delegate* unmanaged<uint, nint*>)start[0])(InterfaceVersion);
        Version = Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)start[1])()) ?? "";
        if (functions is null)
        {
            throw new InvalidOperationException($"ONNX Runtime {Version} has not version {InterfaceVersion} of its interface.");
        }
    }

    public string Version { get; }

    public nint this[OrtFunction function] => functions[(int)function];

    /// <summary>A function of one argument that makes something.</summary>
    public nint Create(OrtFunction function)
    {
        nint made;
        Check(((delegate* unmanaged<nint*, nint>)this[function])(&made));
        return made;
    }

    public void Set(OrtFunction function, nint of, int value) => Check(((delegate* unmanaged<nint, int, nint>)this[function])(of, value));

    public void Release(OrtFunction function, nint released) => ((delegate* unmanaged<nint, void>)this[function])(released);

    public nint CreateEnvironment()
    {
        const int warnings = 2;
        nint made;
        fixed (byte* name = Text("benchmarks"))
        {
            Check(((delegate* unmanaged<int, byte*, nint*, nint>)this[OrtFunction.CreateEnv])(warnings, name, &made));
        }

        return made;
    }

    public nint CreateSession(nint environment, ReadOnlySpan<byte> model, nint options)
    {
        nint made;
        fixed (byte* bytes = model)
        {
            Check(((delegate* unmanaged<nint, byte*, nuint, nint, nint*, nint>)this[OrtFunction.CreateSessionFromArray])(
                environment, bytes, (nuint)model.Length, options, &made));
        }

        return made;
    }

    public nint CreateBinding(nint session)
    {
        nint made;
        Check(((delegate* unmanaged<nint, nint*, nint>)this[OrtFunction.CreateIoBinding])(session, &made));
        return made;
    }

    public nint CreateMemoryInfo()
    {
        const int arenaAllocator = 1;
        const int defaultMemory = 0;
        nint made;
        Check(((delegate* unmanaged<int, int, nint*, nint>)this[OrtFunction.CreateCpuMemoryInfo])(arenaAllocator, defaultMemory, &made));
        return made;
    }

    public nint CreateTensor(nint memoryInfo, nint data, ReadOnlySpan<long> sizes)
    {
        const int float32 = 1;
        long bytes = sizeof(float);
        foreach (long size in sizes)
        {
            bytes *= size;
        }

        nint made;
        fixed (long* shape = sizes)
        {
            Check(((delegate* unmanaged<nint, nint, nuint, long*, nuint, int, nint*, nint>)this[OrtFunction.CreateTensorWithDataAsOrtValue])(
                memoryInfo, data, (nuint)bytes, shape, (nuint)sizes.Length, float32, &made));
        }

        return made;
    }

    public void Bind(OrtFunction function, nint binding, string name, nint value)
    {
        fixed (byte* text = Text(name))
        {
            Check(((delegate* unmanaged<nint, byte*, nint, nint>)this[function])(binding, text, value));
        }
    }

    public void Check(nint status)
    {
        if (status == 0)
        {
            return;
        }

        string? message = Marshal.PtrToStringUTF8(((delegate* unmanaged<nint, nint>)this[OrtFunction.GetErrorMessage])(status));
        Release(OrtFunction.ReleaseStatus, status);
        throw new InvalidOperationException($"ONNX Runtime: {message}");
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text + '\0');
}
