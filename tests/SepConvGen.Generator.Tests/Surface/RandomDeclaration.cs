using System.Globalization;

namespace SepConvGen.Generator.Tests.Surface;

/// <summary>Attributed methods drawn from everything that the attributes take, with sizes of use or with absurd ones.</summary>
internal sealed class RandomDeclaration(Random random, bool absurd)
{
    private static readonly string[] Kinds =
        ["DepthwiseConv2D", "PointwiseConv2D", "SeparableConv2D", "InvertedResidual2D", "Conv2D", "Conv2D", "DepthwiseConv1D", "SeparableConv1D", "Conv1D"];

    private static readonly string[] Activations =
        ["None", "None", "Relu", "Relu6", "LeakyRelu", "Clamp", "HardSwish", "HardSigmoid", "PRelu", "Sigmoid", "Silu", "Tanh", "Gelu"];

    private static readonly int[] AbsurdSizes = [1, 2, 3, 5, 7, 64, 1000, 1023, 1024, 4096, 16_384, 32_768, 65_535, 65_536];

    private readonly List<string> arguments = [];
    private readonly List<string> parameters = [];

    /// <summary>The method: "[DepthwiseConv2D(…)] public static partial void M0(…);".</summary>
    public static string Draw(Random random, bool absurd, string name)
    {
        RandomDeclaration declaration = new(random, absurd);
        string attribute = declaration.Draw();
        string declared = string.Join(", ", declaration.parameters);
        return $"[{attribute}] public static partial void {name}({(declaration.Chance(4) ? declared.Replace("<float>", "<double>", StringComparison.Ordinal) : declared)});";
    }

    private string Draw()
    {
        string kind = Pick(Kinds);
        bool sequence = kind.EndsWith("1D", StringComparison.Ordinal);
        bool separable = kind.StartsWith("Separable", StringComparison.Ordinal);
        bool pointwise = kind == "PointwiseConv2D";
        string padding = pointwise ? "Valid" : Pick<string>(sequence ? ["Valid", "Same", "SameLower", "Causal", "Explicit"] : ["Valid", "Same", "Same", "SameLower", "Explicit"]);
        string taps = Taps(kind, sequence);
        Channels(kind);
        if (!pointwise)
        {
            Steps(sequence);
            arguments.Add($"Padding = Padding.{padding}");
            Sides(padding, sequence);
        }

        parameters.Add("ReadOnlySpan<float> input");
        bool packed = Chance(4);
        bool parallel = Chance(4);
        bool streams = padding == "Causal" && arguments.TrueForAll(argument => !argument.StartsWith("Stride", StringComparison.Ordinal)) && Chance(2);
        Sizes(sequence);
        Take("int batch", Chance(3));
        bool inverted = kind == "InvertedResidual2D";
        if (inverted)
        {
            Take("ReadOnlySpan<float> expandFilter", !packed);
            Take("ReadOnlySpan<float> expandBias", !packed && Chance(2));
            Activation("Expand", "expandSlope", packed);
        }

        if (separable || inverted)
        {
            Take("ReadOnlySpan<float> depthwiseFilter", !packed);
            Take("ReadOnlySpan<float> depthwiseBias", !packed && Chance(2));
            Activation("Depthwise", "depthwiseSlope", packed);
        }

        Take(inverted ? "ReadOnlySpan<float> projectFilter" : separable ? "ReadOnlySpan<float> pointwiseFilter" : "ReadOnlySpan<float> filter", !packed);
        Take("ReadOnlySpan<float> bias", !packed && Chance(2));
        Activation("", "slope", packed);
        Take("ReadOnlySpan<float> residual", Chance(5));
        Take("PackedWeights weights", packed);
        Take("StreamingState state", streams);
        Take("System.Threading.Tasks.ParallelOptions parallelOptions", parallel);
        parameters.Add("Span<float> output");
        return $"{kind}({string.Join(", ", taps.Length == 0 ? arguments : arguments.Prepend(taps))})";
    }

    private string Taps(string kind, bool sequence) => kind == "PointwiseConv2D" ? ""
        : sequence ? $"{Kernel(64)}"
        : Chance(5) ? "1, 1"
        : $"{Kernel(12)}, {Kernel(12)}";

    private void Channels(string kind)
    {
        if (kind is "Conv2D" or "Conv1D")
        {
            int groups = Chance(2) ? 1 : absurd && Chance(2) ? Size(512) : 1 + random.Next(40);
            arguments.Add($"InputChannels = {Multiple(groups)}");
            arguments.Add($"OutputChannels = {Multiple(groups)}");
            arguments.Add($"Groups = {groups}");
            return;
        }

        arguments.Add($"InputChannels = {Size(300)}");
        if (kind == "InvertedResidual2D")
        {
            arguments.Add($"ExpandedChannels = {Size(300)}");
        }
        else if (kind != "PointwiseConv2D" && Chance(3))
        {
            arguments.Add($"ChannelMultiplier = {(absurd ? Size(64) : 2 + random.Next(20))}");
        }

        if (kind is "PointwiseConv2D" or "SeparableConv2D" or "InvertedResidual2D" or "SeparableConv1D")
        {
            arguments.Add($"OutputChannels = {Size(300)}");
        }
    }

    private void Steps(bool sequence)
    {
        foreach (string name in new[] { "Stride", "Dilation" })
        {
            if (sequence || Chance(2))
            {
                Step(name, 3);
            }
            else
            {
                Step(name + "Height", 4);
                Step(name + "Width", 4);
            }
        }
    }

    private void Step(string name, int oneIn)
    {
        if (Chance(oneIn))
        {
            arguments.Add($"{name} = {(absurd ? Size(300) : 2 + random.Next(4))}");
        }
    }

    private void Sides(string padding, bool sequence)
    {
        if (padding == "Explicit")
        {
            string[] sides = sequence ? ["PadLeft", "PadRight"] : ["PadTop", "PadBottom", "PadLeft", "PadRight"];
            arguments.AddRange(sides.Select(side => $"{side} = {(absurd ? Size(300) : random.Next(4))}"));
        }
    }

    private void Sizes(bool sequence)
    {
        foreach (string size in sequence ? new[] { "Width" } : ["Height", "Width"])
        {
            if (Chance(2))
            {
                arguments.Add($"{size} = {(absurd && Chance(2) ? 1_048_576 >> random.Next(12) : 1 + random.Next(120))}");
            }
            else
            {
                parameters.Add($"int {size.ToLower(CultureInfo.InvariantCulture)}");
            }
        }
    }

    private void Activation(string prefix, string slope, bool packed)
    {
        string kind = Pick(Activations);
        arguments.Add($"{prefix}Activation = Activation.{kind}");
        if (kind == "Clamp")
        {
            arguments.Add($"{prefix}ActivationMin = -1, {prefix}ActivationMax = 2.5f");
        }
        else if (kind == "LeakyRelu")
        {
            arguments.Add($"{prefix}ActivationAlpha = 0.1f");
        }

        Take($"ReadOnlySpan<float> {slope}", kind == "PRelu" && !packed);
    }

    private void Take(string parameter, bool wanted)
    {
        if (wanted)
        {
            parameters.Add(parameter);
        }
    }

    private int Kernel(int usual) => absurd && Chance(3) ? Math.Min(Pick(AbsurdSizes), 1024) : 1 + random.Next(1 + random.Next(usual));

    private int Size(int usual) => absurd && Chance(2) ? Pick(AbsurdSizes) : 1 + random.Next(1 + random.Next(usual));

    private int Multiple(int groups) => groups * (groups >= 512 ? 1 : Math.Clamp(Size(64), 1, 65_536 / groups));

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];
}
