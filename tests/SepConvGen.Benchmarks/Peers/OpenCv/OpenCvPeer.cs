using System.Numerics;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Peers.OpenCv;

/// <summary>OpenCV, by whichever of its functions is the fastest one for a filter.</summary>
internal sealed class OpenCvPeer
{
    private const string File = "libopencv_filters.so";

    private readonly OpenCvLibrary library;
    private readonly int threads;

    private OpenCvPeer(nint library, int threads)
    {
        this.library = new(library);
        this.threads = threads;
        this.library.SetThreads(threads);
    }

    /// <summary>Name and version, for the header.</summary>
    public string Version => $"OpenCV {library.Version}, threads: {threads}";

    public static OpenCvPeer Open(int threads) => NativeFile.LoadLocal(File) is nint library and not 0
        ? new(library, threads)
        : throw NativeFile.Missing([$"OpenCV ({File})"]);

    /// <summary>The filter in the fastest of the library's ways, each checked by <paramref name="check"/>.</summary>
    public Implementation Prepare<TInput, TOutput>(ImageFilter filter, Aligned<TInput> input, Action<Implementation> check)
        where TInput : unmanaged
        where TOutput : unmanaged, INumber<TOutput> =>
        Fastest.Of(Functions(filter).Select(function => new OpenCvFilter<TInput, TOutput>(library, function, filter, input, threads)), check);

    private static IEnumerable<OpenCvFunction> Functions(ImageFilter filter)
    {
        yield return OpenCvFunction.SepFilter2D;
        if (filter is { ColumnTaps: [1, 4, 6, 4, 1], RowTaps: [1, 4, 6, 4, 1], Divisor: 256 })
        {
            yield return OpenCvFunction.GaussianBlur;
        }

        if (filter is { ColumnTaps: [1, 2, 1], RowTaps: [-1, 0, 1], Divisor: 1 })
        {
            yield return OpenCvFunction.Sobel;
        }
    }
}
