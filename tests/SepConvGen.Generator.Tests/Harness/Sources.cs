namespace SepConvGen.Generator.Tests.Harness;

/// <summary>Small sources for tests that are about something else.</summary>
internal static class Sources
{
    public const string Parameters = "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output";

    public const string SeparableParameters =
        "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output";

    public const string InvertedParameters =
        "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> projectFilter, Span<float> output";

    public const string SequenceParameters = "ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, Span<float> output";

    public const string SeparableSequenceParameters =
        "ReadOnlySpan<float> input, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output";

    /// <summary>A depthwise method in a type: <paramref name="attribute"/> and <paramref name="parameters"/> are the test's.</summary>
    public static string Depthwise(string attribute = "DepthwiseConv2D(3, 3, InputChannels = 32)", string parameters = Parameters) =>
        Method($"[{attribute}]\n    public static partial void Edge({parameters});");

    public static string Separable(string attribute, string parameters = SeparableParameters) =>
        Method($"[{attribute}]\n    public static partial void Block({parameters});");

    public static string Inverted(string attribute, string parameters = InvertedParameters) => Separable($"InvertedResidual2D({attribute})", parameters);

    public static string Method(string method) =>
        Compilations.Usings + "namespace Demo;\npublic static partial class Blocks\n{\n    " + method + "\n}\n";
}
