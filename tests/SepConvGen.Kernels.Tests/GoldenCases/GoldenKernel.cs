using System.Text.Json;
using SepConvGen.Kernels.Tests.Compilation;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.GoldenCases;

/// <summary>A golden case as an attributed method, and its tensors as that method's arguments.</summary>
/// <remarks>Whatever the manifest says and this class does not know fails the case: nothing is passed over.</remarks>
internal sealed class GoldenKernel
{
    private static readonly Dictionary<string, string> PointwiseTensors = new() { ["input"] = "input", ["filter"] = "filter", ["bias"] = "bias", ["residual"] = "residual" };

    private static readonly Dictionary<string, string> SeparableTensors = new()
    {
        ["input"] = "input",
        ["depthwise_filter"] = "depthwiseFilter",
        ["depthwise_bias"] = "depthwiseBias",
        ["pointwise_filter"] = "pointwiseFilter",
        ["pointwise_bias"] = "bias",
    };

    private static readonly Dictionary<string, string> Layouts = new()
    {
        ["input"] = "NHWC",
        ["residual"] = "NHWC",
        ["output64"] = "NHWC",
        ["filter"] = "HWCM",
        ["depthwise_filter"] = "HWCM",
        ["pointwise_filter"] = "HWIO",
        ["bias"] = "C",
        ["depthwise_bias"] = "C",
        ["pointwise_bias"] = "C",
    };

    private static readonly string[] ActivationProperties = ["kind", "min", "max", "alpha"];

    private readonly GoldenCase golden;
    private readonly HashSet<string> unread;

    public GoldenKernel(GoldenCase golden)
    {
        this.golden = golden;
        unread = [.. golden.Attributes.Keys];
        Text = golden.Operation switch
        {
            "depthwise_conv2d" => Depthwise("DepthwiseConv2D"),
            "depthwise_conv1d" => Depthwise("DepthwiseConv1D"),
            "pointwise_conv2d" => Pointwise(),
            "separable_conv2d" => Separable("SeparableConv2D"),
            "separable_conv1d" => Separable("SeparableConv1D"),
            "conv2d" => Convolution(),
            _ => throw new NotSupportedException($"{golden.Name}: unknown operation {golden.Operation}"),
        };
        Assert.True(unread.Count == 0, $"{golden.Name}: unknown attributes {string.Join(", ", unread)}");
        string[] unknown = [.. golden.Tensors.Keys.Except(Parameters.Keys).Where(tensor => tensor != "output64")];
        Assert.True(unknown.Length == 0, $"{golden.Name}: unknown tensors {string.Join(", ", unknown)}");
        foreach ((string name, JsonElement tensor) in golden.Tensors)
        {
            string layout = name == "filter" && golden.Operation is ("pointwise_conv2d" or "conv2d") ? "HWIO" : Layouts[name];
            Assert.Equal(IsSequence ? layout.Replace("H", "", StringComparison.Ordinal) : layout, tensor.GetProperty("layout").GetString());
        }
    }

    public KernelText Text { get; }

    private Dictionary<string, string> Parameters => golden.Operation.StartsWith("separable_conv", StringComparison.Ordinal) ? SeparableTensors : PointwiseTensors;

    private bool IsSequence => golden.Operation.EndsWith("1d", StringComparison.Ordinal);

    /// <summary>The case's tensors for the compiled kernel, whose shapes must be the case's.</summary>
    public TestData Data(Kernel kernel)
    {
        int[] input = golden.Shape("input");
        Problem problem = new(kernel, input[0], IsSequence ? 1 : input[1], input[^2]);
        TestData data = new(problem);
        foreach ((string tensor, string parameter) in Parameters.Where(pair => golden.Tensors.ContainsKey(pair.Key)))
        {
            Assert.Equal(problem.Shape(parameter), golden.Shape(tensor));
            data[parameter] = golden.Singles(tensor);
        }

        Assert.Equal(problem.Shape("output"), golden.Shape("output64"));
        return data;
    }

    /// <summary>The zeros that the manifest states on each side are those that the padding rule gives.</summary>
    public void AssertPads(Problem problem)
    {
        int[] pads = Numbers("pads");
        int[] before = [problem.Kernel.Rows.PaddingBefore(problem.Height), problem.Kernel.Columns.PaddingBefore(problem.Width)];
        Assert.Equal(IsSequence ? [0, pads[0]] : [pads[0], pads[2]], before);
    }

    private KernelText Depthwise(string attribute)
    {
        KernelText text = Spatial(new(attribute, golden.MethodName), "filter");
        return Rest(text.Set("", ReadActivation("activation")), "filter", Has("use_bias", "bias"));
    }

    private KernelText Pointwise()
    {
        Assert.Equal([1, 1], Numbers("strides"));
        Assert.Equal([1, 1], Numbers("dilations"));
        Assert.Equal([0, 0, 0, 0], Numbers("pads"));
        _ = ReadPadding();
        int[] filter = golden.Shape("filter");
        KernelText text = new KernelText("PointwiseConv2D", golden.MethodName)
            .Set("InputChannels", filter[2], unless: 0)
            .Set("OutputChannels", filter[3], unless: 0)
            .Set("", ReadActivation("activation"))
            .Reads("residual", Has("use_residual", "residual"));
        return Rest(text, "filter", Has("use_bias", "bias"));
    }

    private KernelText Separable(string attribute)
    {
        KernelText text = Spatial(new(attribute, golden.MethodName), "depthwise_filter")
            .Set("OutputChannels", golden.Shape("pointwise_filter")[^1], unless: 0)
            .Set("Depthwise", ReadActivation("depthwise_activation"))
            .Set("", ReadActivation("pointwise_activation"))
            .Reads("depthwiseBias", Has("use_depthwise_bias", "depthwise_bias"))
            .Reads("pointwiseFilter");
        return Rest(text, "depthwiseFilter", Has("use_pointwise_bias", "pointwise_bias"));
    }

    private KernelText Convolution()
    {
        int[] filter = golden.Shape("filter");
        int groups = Read("groups").GetInt32();
        KernelText text = Window(new("Conv2D", golden.MethodName), filter)
            .Set("InputChannels", filter[2] * groups, unless: 0)
            .Set("OutputChannels", filter[3], unless: 0)
            .Set("Groups", groups, unless: 1)
            .Set("", ReadActivation("activation"));
        return Rest(text, "filter", Has("use_bias", "bias"));
    }

    private KernelText Spatial(KernelText text, string filterTensor)
    {
        int[] filter = golden.Shape(filterTensor);
        int multiplier = Read("channel_multiplier").GetInt32();
        Assert.Equal(multiplier, filter[^1]);
        return (IsSequence ? Steps(text, filter) : Window(text, filter))
            .Set("InputChannels", filter[^2], unless: 0)
            .Set("ChannelMultiplier", multiplier, unless: 1);
    }

    private KernelText Steps(KernelText text, int[] filter)
    {
        int[] pads = Numbers("pads");
        Padding padding = ReadPadding();
        return text.Window(filter[0])
            .Set("Stride", Numbers("strides").Single(), unless: 1)
            .Set("Dilation", Numbers("dilations").Single(), unless: 1)
            .Set(padding)
            .Set("PadLeft", padding == Padding.Explicit ? pads[0] : 0, unless: 0)
            .Set("PadRight", padding == Padding.Explicit ? pads[1] : 0, unless: 0);
    }

    private KernelText Window(KernelText text, int[] filter)
    {
        int[] strides = Numbers("strides");
        int[] dilations = Numbers("dilations");
        int[] pads = Numbers("pads");
        Padding padding = ReadPadding();
        text.Window(filter[0], filter[1])
            .Set("StrideHeight", strides[0], unless: 1)
            .Set("StrideWidth", strides[1], unless: 1)
            .Set("DilationHeight", dilations[0], unless: 1)
            .Set("DilationWidth", dilations[1], unless: 1);
        if (padding != Padding.Explicit)
        {
            return text.Set(padding);
        }

        // Explicit sides of 0 all round are what Valid means.
        return pads.All(side => side == 0)
            ? text.Set(Padding.Valid)
            : text.Set(padding)
                .Set("PadTop", pads[0], unless: 0)
                .Set("PadBottom", pads[1], unless: 0)
                .Set("PadLeft", pads[2], unless: 0)
                .Set("PadRight", pads[3], unless: 0);
    }

    private KernelText Rest(KernelText text, string filter, bool hasBias) =>
        text.Reads("input").Takes("batch").Takes("height", !IsSequence).Takes("width").Reads(filter).Reads("bias", hasBias);

    private bool Has(string attribute, string tensor)
    {
        bool has = Read(attribute).GetBoolean();
        Assert.Equal(has, golden.Tensors.ContainsKey(tensor));
        return has;
    }

    private Padding ReadPadding() => Read("padding").GetString() switch
    {
        "VALID" => Padding.Valid,
        "SAME" => Padding.Same,
        "SAME_LOWER" => Padding.SameLower,
        "EXPLICIT" => Padding.Explicit,
        "CAUSAL" => Padding.Causal,
        string other => throw new NotSupportedException($"{golden.Name}: unknown padding {other}"),
        null => throw new NotSupportedException($"{golden.Name}: padding is null"),
    };

    private ActivationFunction ReadActivation(string attribute)
    {
        JsonElement json = Read(attribute);
        string[] unknown = [.. json.EnumerateObject().Select(property => property.Name).Except(ActivationProperties)];
        Assert.True(unknown.Length == 0, $"{golden.Name}: {attribute} has unknown properties {string.Join(", ", unknown)}");
        return json.GetProperty("kind").GetString() switch
        {
            "none" => new(Activation.None),
            "relu" => new(Activation.Relu),
            "relu6" => new(Activation.Relu6),
            "clamp" => new(Activation.Clamp, Min: json.GetProperty("min").GetSingle(), Max: json.GetProperty("max").GetSingle()),
            "leaky_relu" => new(Activation.LeakyRelu, Alpha: json.GetProperty("alpha").GetSingle()),
            "hard_sigmoid" => new(Activation.HardSigmoid),
            "hard_swish" => new(Activation.HardSwish),
            "sigmoid" => new(Activation.Sigmoid),
            "silu" => new(Activation.Silu),
            "tanh" => new(Activation.Tanh),
            string other => throw new NotSupportedException($"{golden.Name}: unknown activation {other}"),
            null => throw new NotSupportedException($"{golden.Name}: an activation without a kind"),
        };
    }

    private int[] Numbers(string attribute) => [.. Read(attribute).EnumerateArray().Select(number => number.GetInt32())];

    private JsonElement Read(string attribute)
    {
        unread.Remove(attribute);
        return golden.Attributes[attribute];
    }
}
