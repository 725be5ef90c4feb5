namespace SepConvGen.Kernels.Tests.Compilation;

/// <summary>Kernels drawn at random.</summary>
internal static class RandomKernels
{
    private static readonly int Seed = RandomDraw.Seed(20260801);

    private static readonly string[] Operations = ["DepthwiseConv2D", "DepthwiseConv2D", "PointwiseConv2D", "SeparableConv2D", "SeparableConv2D"];

    private static readonly int[] Multipliers = [1, 1, 1, 1, 2, 3, 4, 6, 8];

    private static readonly Activation[] Kinds = Enum.GetValues<Activation>();

    public static IEnumerable<KernelText> Draw(int count)
    {
        Random random = new(Seed);
        for (int i = 0; i < count; i++)
        {
            yield return Draw(random, $"Random{i}");
        }
    }

    /// <summary>Convolutions, half of them grouped.</summary>
    public static IEnumerable<KernelText> DrawConvolutions(int count)
    {
        Random random = new(Seed + 1);
        for (int i = 0; i < count; i++)
        {
            yield return DrawConvolution(random, $"RandomConvolution{i}");
        }
    }

    /// <summary>Inverted residuals, a third of them with their input added.</summary>
    public static IEnumerable<KernelText> DrawInverted(int count)
    {
        Random random = new(Seed + 2);
        for (int i = 0; i < count; i++)
        {
            yield return DrawInverted(random, $"RandomInverted{i}");
        }
    }

    private static KernelText DrawInverted(Random random, string name)
    {
        bool addsInput = random.Next(3) == 0;
        int channels = 1 + random.Next(40);
        KernelText text = new KernelText("InvertedResidual2D", name)
            .Set("InputChannels", channels, unless: 0)
            .Set("ExpandedChannels", 1 + random.Next(120), unless: 0)
            .Set("OutputChannels", addsInput ? channels : 1 + random.Next(60), unless: 0);
        if (addsInput)
        {
            text.Window(1 + random.Next(5), 1 + random.Next(5));
            text.Set(Padding.Same).Flag("Residual");
        }
        else
        {
            DrawWindow(random, text);
        }

        (ActivationFunction expand, ActivationFunction depthwise, ActivationFunction activation) = (DrawActivation(random), DrawActivation(random), DrawActivation(random));
        text.Set("Expand", expand).Set("Depthwise", depthwise).Set("", activation);
        return DrawImage(random, text, oneIn: 3, widest: 30)
            .Reads("expandFilter")
            .Reads("expandBias", random.Next(3) > 0)
            .Reads("expandSlope", expand.Kind == Activation.PRelu)
            .Reads("depthwiseFilter")
            .Reads("depthwiseBias", random.Next(3) > 0)
            .Reads("depthwiseSlope", depthwise.Kind == Activation.PRelu)
            .Reads("projectFilter")
            .Reads("bias", random.Next(3) > 0)
            .Reads("slope", activation.Kind == Activation.PRelu)
            .Reads("residual", !addsInput && random.Next(4) == 0);
    }

    private static KernelText DrawConvolution(Random random, string name)
    {
        int groups = random.Next(2) == 0 ? 1 : 2 + random.Next(9);
        KernelText text = new KernelText("Conv2D", name)
            .Set("InputChannels", groups * (1 + random.Next(groups == 1 ? 40 : 20)), unless: 0)
            .Set("OutputChannels", groups * (1 + random.Next(groups == 1 ? 80 : 20)), unless: 0)
            .Set("Groups", groups, unless: 1);
        DrawWindow(random, text);
        ActivationFunction activation = DrawActivation(random);
        text.Set("", activation);
        return DrawImage(random, text, oneIn: 3, widest: 30)
            .Reads("filter")
            .Reads("bias", random.Next(3) > 0)
            .Reads("slope", activation.Kind == Activation.PRelu)
            .Reads("residual", random.Next(4) == 0);
    }

    private static KernelText Draw(Random random, string name)
    {
        string operation = Operations[random.Next(Operations.Length)];
        bool spatial = operation != "PointwiseConv2D";
        bool separable = operation == "SeparableConv2D";
        KernelText text = new(operation, name);
        text.Set("InputChannels", 1 + random.Next(random.Next(3) == 0 ? 100 : 40), unless: 0);
        if (spatial)
        {
            DrawWindow(random, text);
            text.Set("ChannelMultiplier", Multipliers[random.Next(Multipliers.Length)], unless: 1);
        }

        if (operation != "DepthwiseConv2D")
        {
            text.Set("OutputChannels", 1 + random.Next(80), unless: 0);
        }

        ActivationFunction depthwise = separable ? DrawActivation(random) : default;
        ActivationFunction activation = DrawActivation(random);
        if (separable)
        {
            text.Set("Depthwise", depthwise);
        }

        text.Set("", activation);
        return DrawImage(random, text, oneIn: 4, widest: 20)
            .Reads(separable ? "depthwiseFilter" : "filter")
            .Reads("depthwiseBias", separable && random.Next(2) == 0)
            .Reads("pointwiseFilter", separable)
            .Reads("bias", random.Next(3) > 0)
            .Reads("depthwiseSlope", depthwise.Kind == Activation.PRelu)
            .Reads("slope", activation.Kind == Activation.PRelu)
            .Reads("residual", random.Next(4) == 0);
    }

    // The input with its sizes: a width is fixed in one kernel of so many, and then at most so large; batches now and then.
    private static KernelText DrawImage(Random random, KernelText text, int oneIn, int widest)
    {
        int height = random.Next(4) == 0 ? 1 + random.Next(20) : 0;
        int width = random.Next(oneIn) == 0 ? 1 + random.Next(widest) : 0;
        return text
            .Set("Height", height, unless: 0)
            .Set("Width", width, unless: 0)
            .Reads("input")
            .Takes("batch", random.Next(3) == 0)
            .Takes("height", height == 0)
            .Takes("width", width == 0);
    }

    private static void DrawWindow(Random random, KernelText text)
    {
        text.Window(1 + random.Next(7), 1 + random.Next(7));
        if (random.Next(2) == 0)
        {
            text.Set("StrideHeight", 1 + random.Next(3), unless: 1).Set("StrideWidth", 1 + random.Next(3), unless: 1);
        }

        if (random.Next(3) == 0)
        {
            text.Set("DilationHeight", 1 + random.Next(4), unless: 1).Set("DilationWidth", 1 + random.Next(4), unless: 1);
        }

        Padding padding = (Padding)random.Next(4);
        text.Set(padding);
        if (padding == Padding.Explicit)
        {
            text.Set("PadTop", 1 + random.Next(7), unless: 0)
                .Set("PadBottom", random.Next(8), unless: 0)
                .Set("PadLeft", random.Next(8), unless: 0)
                .Set("PadRight", random.Next(8), unless: 0);
        }
    }

    private static ActivationFunction DrawActivation(Random random)
    {
        Activation kind = Kinds[random.Next(Kinds.Length)];
        float low = (random.Next(17) - 12) / 8f;
        return kind switch
        {
            Activation.Clamp => new(kind, Min: low, Max: low + (random.Next(1, 17) / 4f)),
            Activation.LeakyRelu => new(kind, Alpha: random.Next(1, 30) / 16f),
            _ => new(kind),
        };
    }
}
