using System.Globalization;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Compilation;

/// <summary>The attributed C# of image filters, as a user writes it.</summary>
internal static class FilterSource
{
    /// <summary>A file with one method a filter.</summary>
    public static string Of(IReadOnlyList<ImageFilter> filters, bool parallel) =>
        $$"""
        using System;
        using System.Threading.Tasks;
        using SepConvGen;

        namespace {{KernelSource.Namespace}};

        public static partial class {{KernelSource.Class}}
        {
        {{string.Join("\n\n", filters.Select((filter, index) => Method(filter, KernelSource.Name(index), parallel)))}}
        }

        """;

    private static string Method(ImageFilter filter, string name, bool parallel) =>
        $"""
            /// <summary>{filter.Name}</summary>
            [SeparableFilter2D({Taps(filter.ColumnTaps)}, {Taps(filter.RowTaps)}, Channels = {filter.Channels}, Height = {filter.Image.Height}, Width = {filter.Image.Width}, Scale = {Scale(filter)}, Border = Border.Reflect101)]
            public static partial void {name}(ReadOnlySpan<{Keyword(filter.Input)}> input, Span<{Keyword(filter.Output)}> output{(parallel ? ", ParallelOptions parallelOptions" : "")});
        """;

    private static string Taps(IEnumerable<int> taps) =>
        $"new float[] {{ {string.Join(", ", taps.Select(tap => tap.ToString(CultureInfo.InvariantCulture)))} }}";

    private static string Scale(ImageFilter filter) => string.Create(CultureInfo.InvariantCulture, $"1f / {filter.Divisor}");

    private static string Keyword(SampleType sample) => sample.ToString().ToLowerInvariant();
}
