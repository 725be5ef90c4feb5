using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Compilation;

/// <summary>The attributed C# of layers, as a user writes it.</summary>
internal static class KernelSource
{
    public const string Namespace = "SuiteKernels";

    public const string Class = "Kernels";

    /// <summary>A file with one method a layer.</summary>
    public static string Of(IReadOnlyList<Layer> layers, bool parallel) =>
        $$"""
        using System;
        using System.Threading.Tasks;
        using SepConvGen;

        namespace {{Namespace}};

        public static partial class {{Class}}
        {
        {{string.Join("\n\n", layers.Select((layer, index) => Method(layer, Name(index), parallel)))}}
        }

        """;

    /// <summary>The method of the layer with this index.</summary>
    public static string Name(int index) => $"Layer{index}";

    private static string Method(Layer layer, string name, bool parallel) =>
        $"""
            /// <summary>{layer.Name}</summary>
            [{(layer.Kind == LayerKind.Convolution ? "" : layer.Kind)}Conv{(layer.IsSequence ? 1 : 2)}D({string.Join(", ", Arguments(layer))})]
            public static partial void {name}(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output{(parallel ? ", ParallelOptions parallelOptions" : "")});
        """;

    private static IEnumerable<string> Arguments(Layer layer)
    {
        if (layer.HasWindow)
        {
            yield return layer.IsSequence ? $"{layer.Kernel.Width}" : $"{layer.Kernel.Height}, {layer.Kernel.Width}";
            yield return "Padding = Padding.Same";
        }

        yield return $"{(layer.IsSequence ? "" : $"Height = {layer.Image.Height}, ")}Width = {layer.Image.Width}, InputChannels = {layer.Channels}";
        if (layer.Multiplier != 1)
        {
            yield return $"ChannelMultiplier = {layer.Multiplier}";
        }

        if (layer.Stride != new Size(1, 1))
        {
            yield return Steps("Stride", layer.Stride, layer.IsSequence);
        }

        if (layer.Dilation != new Size(1, 1))
        {
            yield return Steps("Dilation", layer.Dilation, layer.IsSequence);
        }

        if (layer.Kind != LayerKind.Depthwise)
        {
            yield return $"OutputChannels = {layer.Outputs}";
        }

        if (layer.Groups != 1)
        {
            yield return $"Groups = {layer.Groups}";
        }

        if (layer.Kind == LayerKind.Separable)
        {
            yield return $"DepthwiseActivation = Activation.{layer.Activation}";
        }

        yield return $"Activation = Activation.{layer.Activation}";
    }

    private static string Steps(string name, Size size, bool isSequence) =>
        isSequence ? $"{name} = {size.Width}" : $"{name}Height = {size.Height}, {name}Width = {size.Width}";
}
