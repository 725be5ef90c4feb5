namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>A kernel for each decision of the planner that sizes or channels bring about: see Planning in the generator.</summary>
internal static partial class Plans
{
    [SeparableConv2D(3, 3, InputChannels = 1024, OutputChannels = 24, Height = 4, Width = 5, Padding = Padding.Same)]
    public static partial void ScratchAPageApart(ReadOnlySpan<float> input, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);
}
