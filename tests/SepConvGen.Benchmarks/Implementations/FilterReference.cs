using System.Numerics;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Implementations;

/// <summary>The library's definition of a filter; too slow to be measured.</summary>
internal sealed class FilterReference<TInput, TOutput>(ImageFilter filter, Aligned<TInput> input) : ImageImplementation<TOutput>(filter)
    where TInput : unmanaged
    where TOutput : unmanaged, INumber<TOutput>
{
    public override string Name => "reference";

    public override void Run(int calls)
    {
        float[] columnTaps = [.. Filter.ColumnTaps.Select(tap => (float)tap)];
        float[] rowTaps = [.. Filter.RowTaps.Select(tap => (float)tap)];
        for (int call = 0; call < calls; call++)
        {
            Reference.SeparableFilter2D<TInput, TOutput>(
                input.Span, 1, Filter.Image.Height, Filter.Image.Width, Filter.Channels,
                columnTaps, rowTaps, 1f / Filter.Divisor, 0, Border.Reflect101, 0, Output.Span);
        }
    }
}
