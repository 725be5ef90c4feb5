using System.Numerics;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Peers.OpenCv;

/// <summary>A filter by one of OpenCV's functions; its headers of both images are made beforehand.</summary>
internal sealed class OpenCvFilter<TInput, TOutput> : ImageImplementation<TOutput>
    where TInput : unmanaged
    where TOutput : unmanaged, INumber<TOutput>
{
    private readonly OpenCvLibrary library;
    private readonly OpenCvFunction function;
    private readonly nint handle;

    public OpenCvFilter(OpenCvLibrary library, OpenCvFunction function, ImageFilter filter, Aligned<TInput> input, int threads)
        : base(filter)
    {
        this.library = library;
        this.function = function;
        Threads = threads;
        (float[] columnTaps, float[] rowTaps) = Taps(filter);
        handle = library.Create(function, filter, input.Address, Output.Address, columnTaps, rowTaps);
    }

    public override string Name => "opencv";

    public override string Note => $"{function}";

    public override int Threads { get; }

    public override void Run(int calls) => library.Run(handle, calls);

    public override void Dispose()
    {
        library.Destroy(handle);
        base.Dispose();
    }

    // Taps that add up to 1, where it can be so: OpenCV then takes integers for 8-bit images.
    private static (float[] ColumnTaps, float[] RowTaps) Taps(ImageFilter filter)
    {
        int columnSum = filter.ColumnTaps.Sum();
        int rowSum = filter.RowTaps.Sum();
        bool normal = columnSum * rowSum == filter.Divisor;
        return (
            [.. filter.ColumnTaps.Select(tap => (float)tap / (normal ? columnSum : filter.Divisor))],
            [.. filter.RowTaps.Select(tap => (float)tap / (normal ? rowSum : 1))]);
    }
}
