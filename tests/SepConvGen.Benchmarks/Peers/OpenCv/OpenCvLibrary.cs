using System.Runtime.InteropServices;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Peers.OpenCv;

/// <summary>The C interface that get-peers.sh builds of filters.cpp.</summary>
internal sealed unsafe class OpenCvLibrary(nint library)
{
    private readonly delegate* unmanaged<nint, int, int> run = (delegate* unmanaged<nint, int, int>)Export("filters_run", library);
    private readonly delegate* unmanaged<nint, void> destroy = (delegate* unmanaged<nint, void>)Export("filters_destroy", library);

    public string Version => Text("filters_version");

    public void SetThreads(int threads) => ((delegate* unmanaged<int, void>)Export("filters_set_threads", library))(threads);

    /// <summary>A filter over memory that stays where it is.</summary>
    public nint Create(OpenCvFunction function, ImageFilter filter, nint input, nint output, float[] columnTaps, float[] rowTaps)
    {
        var create = (delegate* unmanaged<int, int, int, int, int, int, nint, nint, float*, int, float*, int, double, nint>)Export("filters_create", library);
        fixed (float* columns = columnTaps, rows = rowTaps)
        {
            nint made = create(
                (int)function, filter.Image.Height, filter.Image.Width, filter.Channels, (int)filter.Input, (int)filter.Output,
                input, output, columns, columnTaps.Length, rows, rowTaps.Length, 0);
            return made != 0 ? made : throw Failure();
        }
    }

    public void Run(nint filter, int calls)
    {
        if (run(filter, calls) != 0)
        {
            throw Failure();
        }
    }

    public void Destroy(nint filter) => destroy(filter);

    private InvalidOperationException Failure() => new($"OpenCV: {Text("filters_error")}");

    private string Text(string function) =>
        Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)Export(function, library))()) ?? "";

    private static nint Export(string name, nint library) => NativeLibrary.GetExport(library, name);
}
