using SepConvGen.Generator.Tests.Harness;

namespace SepConvGen.Generator.Tests.Mutations;

/// <summary>Small kernels, each as attribute arguments and parameters that can be replaced one by one.</summary>
internal static class Mutants
{
    private const string Tensors = "System.Numerics.Tensors";

    private static readonly string[] Image = ["ReadOnlySpan<float> input", "int height", "int width", "ReadOnlySpan<float> filter", "Span<float> output"];

    private static readonly string[] Sequence = ["ReadOnlySpan<float> input", "int width", "ReadOnlySpan<float> filter", "Span<float> output"];

    private static readonly string[] Filter = ["ReadOnlySpan<byte> input", "int height", "int width", "Span<byte> output"];

    private static readonly string[] Window =
    [
        "InputChannels = 2", "StrideHeight = 1", "StrideWidth = 1", "DilationHeight = 1", "DilationWidth = 1", "Padding = Padding.Explicit",
        "PadTop = 1", "PadBottom = 1", "PadLeft = 1", "PadRight = 1", "Activation = Activation.Clamp", "ActivationMin = 0f", "ActivationMax = 1f",
    ];

    private static readonly string[] Steps =
        ["InputChannels = 2", "Stride = 1", "Dilation = 1", "Padding = Padding.Explicit", "PadLeft = 1", "PadRight = 1", "Activation = Activation.LeakyRelu", "ActivationAlpha = 0.5f"];

    /// <summary>Every attribute with all of its arguments.</summary>
    public static IReadOnlyList<Mutant> Kernels { get; } =
    [
        new("DepthwiseConv2D", ["3", "kernelWidth: 1", .. Window, "ChannelMultiplier = 1"], Image),
        new("PointwiseConv2D", ["InputChannels = 2", "OutputChannels = 2", "Activation = Activation.Relu"], Image),
        new("PointwiseConv2D", ["InputChannels = 2", "OutputChannels = 2", "Height = 2", "Width = 2"], [Image[0], Image[3], Image[4]]),
        new(
            "SeparableConv2D",
            ["3", "1", "InputChannels = 2", "ChannelMultiplier = 1", "OutputChannels = 2", "DepthwiseActivation = Activation.Clamp", "DepthwiseActivationMin = 0f", "DepthwiseActivationMax = 1f"],
            [.. Image[..3], "ReadOnlySpan<float> depthwiseFilter", "ReadOnlySpan<float> pointwiseFilter", Image[4], "int batch", "ReadOnlySpan<float> bias"]),
        new(
            "InvertedResidual2D",
            ["3", "3", "InputChannels = 2", "ExpandedChannels = 4", "OutputChannels = 2", "Padding = Padding.Same", "Residual = true", "ExpandActivation = Activation.Clamp", "ExpandActivationMin = 0f", "ExpandActivationMax = 1f", "DepthwiseActivation = Activation.Relu"],
            [.. Image[..3], "ReadOnlySpan<float> expandFilter", "ReadOnlySpan<float> expandBias", "ReadOnlySpan<float> depthwiseFilter", "ReadOnlySpan<float> projectFilter", Image[4]]),
        new("Conv2D", ["3", "1", "InputChannels = 2", "OutputChannels = 2", "Groups = 1"], [.. Image, "System.Threading.Tasks.ParallelOptions parallelOptions"]),
        new("Conv2D", ["3", "1", "InputChannels = 2", "OutputChannels = 2", "Stride = 1", "Dilation = 1"], [.. Image[..3], "PackedWeights weights", Image[4]]),
        new("DepthwiseConv1D", ["3", .. Steps], Sequence),
        new("SeparableConv1D", ["3", "InputChannels = 2", "OutputChannels = 2"], [.. Sequence[..2], "ReadOnlySpan<float> depthwiseFilter", "ReadOnlySpan<float> pointwiseFilter", Sequence[3]]),
        new("Conv1D", ["3", "InputChannels = 2", "OutputChannels = 2", "Padding = Padding.Causal"], [.. Sequence, "StreamingState state"]),
        new(
            "SeparableFilter2D",
            ["new float[] { 1, 2 }", "rowTaps: new float[] { 1 }", "Channels = 1", "Scale = 2f", "Offset = 1f", "Border = Border.Constant", "BorderValue = 1f"],
            Filter),
        new("SeparableFilter2D", ["new float[] { 1, 2 }", "2", "1"], Filter),
        new("DepthwiseConv2D", ["3", "1", "InputChannels = 2", "Width = 2"], [$"{Tensors}.Tensor<float> input", "float[] filter", "ReadOnlyMemory<float> bias", $"{Tensors}.TensorSpan<float> output"]),
        new("Conv1D", ["3", "InputChannels = 2", "OutputChannels = 2"], ["ReadOnlyMemory<float> input", "int width", $"{Tensors}.ReadOnlyTensorSpan<float> filter"]) { Modifiers = $"public static partial {Tensors}.Tensor<float>" },
    ];

    /// <summary>What stands where a value was.</summary>
    public static IReadOnlyList<string> Values { get; } =
    [
        "null!", "null", "default", "default!", "default(int)", "default(float[])", "Missing", "Missing.Missing", "\"text\"", "'c'", "true", "8L", "8.5", "8m", "8u", "-1", "0",
        "int.MaxValue", "float.NaN", "typeof(int)", "typeof(Missing)", "typeof(System.Collections.Generic.List<>)", "new int[] { 1 }", "new[] { 1, 2 }", "new float[] { }",
        "new float[0]", "new float[2]", "new float[] { Missing }", "new float[] { 1, default }", "new double[] { 1 }", "new object[] { 1f }", "new string[] { null! }", "new Missing[] { }",
        "new float[,] { { 1 } }", "[1f]", "[]", "stackalloc float[1]", "(float[])null!", "(int)(object)1", "new float()", "new Missing()", "nameof(Blocks)", "Padding.Same",
        "(Padding)99", "(Activation)(-5)", "Border.Wrap", "DateTime.Now", "1 / 0", "checked(int.MaxValue + 1)", "(long)1", "(byte)1", "$\"{1}\"", "() => 1", "throw new Exception()", "",
    ];

    /// <summary>What stands where a parameter's type was.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "Missing", "Missing<float>", "ReadOnlySpan<Missing>", "Span<Missing>", "Missing[]", "Missing*", "Missing?", "(int, Missing)", "System.Collections.Generic.List<Missing[]>",
        "ReadOnlySpan<float>?", "Span<float>?", "int?", "float[]", "float[]?", "float*", "void*", "delegate*<int, void>", "ReadOnlySpan<float*>", "ReadOnlySpan", "ReadOnlySpan<,>", "ReadOnlySpan<float[]>",
        "ref int", "in int", "out int", "ref readonly int", "ref Span<float>", "in Span<float>", "out Span<float>", "scoped Span<float>", "scoped ref int", "params int[]", "params ReadOnlySpan<float>",
        "params Span<float>", "params float[]?", "this int", "this Span<float>", "ReadOnlySpan<int>", "ReadOnlySpan<double>", "Span<byte>", "ReadOnlySpan<ushort>", "dynamic", "object", "string?", "void", "var",
        "long", "nint", "Int32", "System.Int32", "Blocks", "T", "PackedWeights", "PackedWeights?", "StreamingState", "System.Threading.Tasks.ParallelOptions", "Memory<float>", "TypedReference", "__arglist",
        "ReadOnlyMemory<float>", "Memory<float>?", "ReadOnlyMemory<Missing>", "float[,]", "float[][]", "float?[]", "double[]", "params float[]", "ref float[]", "in Memory<float>", "Span<byte>[]",
        $"{Tensors}.Tensor<float>", $"{Tensors}.Tensor<float>?", $"{Tensors}.Tensor<Missing>", $"{Tensors}.TensorSpan<float>", $"{Tensors}.ReadOnlyTensorSpan<byte>", $"ref {Tensors}.TensorSpan<float>",
        $"{Tensors}.Tensor", $"{Tensors}.ITensor", "Tensor<float>",
        "(int A, string? B)", "[System.Obsolete] int", "[Missing] int", "",
    ];
}

/// <summary>A kernel of which anything can be replaced.</summary>
internal sealed record Mutant(string Attribute, IReadOnlyList<string> Arguments, IReadOnlyList<string> Parameters)
{
    public string Modifiers { get; init; } = "public static partial void";

    public string Name { get; init; } = "Edge";

    /// <summary>What follows the parameters: constraints.</summary>
    public string End { get; init; } = "";

    /// <summary>What stands before the kernel's attribute.</summary>
    public string Before { get; init; } = "";

    /// <summary>The types around it, with {0} for the method.</summary>
    public string Around { get; init; } = "public static partial class Blocks {{ {0} }}";

    public string Source => Compilations.Usings
        + string.Format(System.Globalization.CultureInfo.InvariantCulture, Around, $"{Before}[{Attribute}({string.Join(", ", Arguments)})] {Modifiers} {Name}({string.Join(", ", Parameters)}) {End};");

    /// <summary>With another value of an argument, whose name stays.</summary>
    public Mutant WithArgument(int index, string value)
    {
        string argument = Arguments[index];
        int name = argument.IndexOfAny(['=', ':']) is var mark and >= 0 ? mark + 1 : 0;
        return this with { Arguments = With(Arguments, index, argument[..name] + " " + value) };
    }

    /// <summary>With another type of a parameter, whose name stays.</summary>
    public Mutant WithType(int index, string type)
    {
        string parameter = Parameters[index];
        return this with { Parameters = With(Parameters, index, type == "__arglist" ? type : type + parameter[parameter.LastIndexOf(' ')..]) };
    }

    private static IReadOnlyList<string> With(IReadOnlyList<string> items, int index, string item) => [.. items.Take(index), item, .. items.Skip(index + 1)];
}
