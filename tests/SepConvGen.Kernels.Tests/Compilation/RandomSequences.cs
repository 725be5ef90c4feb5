namespace SepConvGen.Kernels.Tests.Compilation;

/// <summary>Kernels over sequences drawn at random.</summary>
internal static class RandomSequences
{
    private static readonly int Seed = RandomDraw.Seed(20261121);

    private static readonly string[] Operations = ["DepthwiseConv1D", "SeparableConv1D", "Conv1D"];

    private static readonly int[] Multipliers = [1, 1, 1, 1, 2, 3, 5, 16];

    public static IEnumerable<KernelText> Draw(int count)
    {
        Random random = new(Seed);
        for (int i = 0; i < count; i++)
        {
            yield return Draw(random, $"RandomSequence{i}");
        }
    }

    private static KernelText Draw(Random random, string name)
    {
        string operation = Operations[random.Next(Operations.Length)];
        bool separable = operation == "SeparableConv1D";
        bool convolution = operation == "Conv1D";
        int groups = convolution && random.Next(3) == 0 ? 1 + random.Next(6) : 1;
        KernelText text = new KernelText(operation, name)
            .Window(1 + random.Next(random.Next(4) == 0 ? 40 : 9))
            .Set("InputChannels", groups * (1 + random.Next(random.Next(3) == 0 ? 100 / groups : 24)), unless: 0)
            .Set("ChannelMultiplier", convolution ? 1 : Multipliers[random.Next(Multipliers.Length)], unless: 1)
            .Set("Groups", groups, unless: 1)
            .Set("Stride", random.Next(2) == 0 ? 1 : 1 + random.Next(4), unless: 1)
            .Set("Dilation", random.Next(2) == 0 ? 1 : 1 + random.Next(6), unless: 1);
        Padding padding = Enum.GetValues<Padding>()[random.Next(5)];
        text.Set(padding);
        if (padding == Padding.Explicit)
        {
            text.Set("PadLeft", 1 + random.Next(9), unless: 0).Set("PadRight", random.Next(9), unless: 0);
        }

        if (separable || convolution)
        {
            text.Set("OutputChannels", groups * (1 + random.Next(50)), unless: 0);
        }

        int width = random.Next(4) == 0 ? 1 + random.Next(60) : 0;
        return text
            .Set("", new ActivationFunction(random.Next(2) == 0 ? Activation.None : Activation.HardSwish))
            .Set("Width", width, unless: 0)
            .Reads("input")
            .Takes("batch", random.Next(2) == 0)
            .Takes("width", width == 0)
            .Reads(separable ? "depthwiseFilter" : "filter")
            .Reads("depthwiseBias", separable && random.Next(2) == 0)
            .Reads("pointwiseFilter", separable)
            .Reads("bias", random.Next(2) == 0);
    }
}
