using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Compilation;

/// <summary>The attributed C# of layers, as a user writes it.</summary>
internal static class KernelSource
{
    public const string Namespace = "SuiteKernels";

    public const string Class = "Kernels";

    /// <summary>A file with one method a layer, and beside each a caller, which has the parameters of <see cref="Implementations.Kernel"/>.</summary>
    public static string Of(IReadOnlyList<Layer> layers, KernelForm form = default) =>
        $$"""
        using System;
        using System.Threading.Tasks;
        using SepConvGen;

        namespace {{Namespace}};

        public static partial class {{Class}}
        {
        {{string.Join("\n\n", layers.Select((layer, index) => Method(layer, index, form)))}}
        }

        """;

    /// <summary>The method of the layer with this index.</summary>
    public static string Name(int index) => $"Layer{index}";

    /// <summary>What calls it.</summary>
    public static string Caller(int index) => $"Call{Name(index)}";

    /// <summary>What packs its weights where they are doubles.</summary>
    public static string PackerName(int index) => $"PackAll{Name(index)}";

    private static string Method(Layer layer, int index, KernelForm form)
    {
        (string Type, string Name, string Value)[] parameters = [.. Parameters(layer, form).Select(each => (each.Type, each.Name, each.Name)), .. Strides(layer, form)];
        return $"""
                /// <summary>{layer.Name}</summary>
                [{Attribute(layer)}({string.Join(", ", Arguments(layer, form))})]
                public static partial void {Name(index)}({string.Join(", ", parameters.Select(each => $"{each.Type} {each.Name}"))});

                public static void {Caller(index)}(
                    ReadOnlySpan<{form.Element}> input, int batch, int height, int width, PackedWeights weights, ReadOnlySpan<{form.Element}> residual, Span<{form.Element}> output, ParallelOptions parallelOptions) =>
                    {Name(index)}({string.Join(", ", parameters.Select(each => each.Value))});
            """ + (form.InDouble ? Packer(layer, index) : "");
    }

    // Packs filters and biases in the order of the steps.
    private static string Packer(Layer layer, int index)
    {
        int operands = layer.Kind switch
        {
            LayerKind.Inverted => 6,
            LayerKind.Separable => 4,
            _ => 2,
        };
        return $"\n\n    public static PackedWeights {PackerName(index)}(double[][] operands) =>\n        Pack{Name(index)}({string.Join(", ", Enumerable.Range(0, operands).Select(operand => $"operands[{operand}]"))});";
    }

    private static string Attribute(Layer layer) => layer.Kind switch
    {
        LayerKind.Inverted => "InvertedResidual2D",
        LayerKind.Convolution => layer.IsSequence ? "Conv1D" : "Conv2D",
        _ => $"{layer.Kind}Conv{(layer.IsSequence ? 1 : 2)}D",
    };

    private static IEnumerable<(string Type, string Name)> Parameters(Layer layer, KernelForm form)
    {
        yield return ($"ReadOnlySpan<{form.Element}>", "input");
        if (layer.Batch != 1)
        {
            yield return ("int", "batch");
        }

        if (form.FreeSizes && !layer.IsSequence)
        {
            yield return ("int", "height");
        }

        if (form.FreeSizes)
        {
            yield return ("int", "width");
        }

        yield return ("PackedWeights", "weights");
        if (layer.HasResidual)
        {
            yield return ($"ReadOnlySpan<{form.Element}>", "residual");
        }

        yield return ($"Span<{form.Element}>", "output");
        if (form.Parallel)
        {
            yield return ("ParallelOptions", "parallelOptions");
        }
    }

    private static IEnumerable<(string Type, string Name, string Value)> Strides(Layer layer, KernelForm form) => form.Stored is not { HasStrides: true } ? [] :
    [
        ("int", "inputRowStride", $"{PaddedRows.Stride(layer.InputSize)}"),
        ("int", "outputRowStride", $"{PaddedRows.Stride(layer.OutputSize)}"),
    ];

    private static IEnumerable<string> Arguments(Layer layer, KernelForm form)
    {
        if (layer.HasWindow)
        {
            yield return layer.IsSequence ? $"{layer.Kernel.Width}" : $"{layer.Kernel.Height}, {layer.Kernel.Width}";
            yield return "Padding = Padding.Same";
        }

        if (!form.FreeSizes)
        {
            yield return $"{(layer.IsSequence ? "" : $"Height = {layer.Image.Height}, ")}Width = {layer.Image.Width}";
        }

        yield return $"InputChannels = {layer.Channels}";
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

        if (layer.HasExpansion)
        {
            yield return $"ExpandedChannels = {layer.Expanded}, ExpandActivation = Activation.{layer.Activation}";
        }

        if (layer.AddsInput)
        {
            yield return "Residual = true";
        }

        if (layer.Kind != LayerKind.Depthwise)
        {
            yield return $"OutputChannels = {layer.Outputs}";
        }

        if (layer.Groups != 1)
        {
            yield return $"Groups = {layer.Groups}";
        }

        if (layer.HasDepthwise && layer.HasPointwise)
        {
            yield return $"DepthwiseActivation = Activation.{layer.Activation}";
        }

        if (form.Stored is { Argument: { Length: > 0 } argument })
        {
            yield return argument;
        }

        yield return $"Activation = Activation.{layer.LastActivation}";
    }

    private static string Steps(string name, Size size, bool isSequence) =>
        isSequence ? $"{name} = {size.Width}" : $"{name}Height = {size.Height}, {name}Width = {size.Width}";
}
