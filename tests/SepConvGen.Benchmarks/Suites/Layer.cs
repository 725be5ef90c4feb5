using System.Text.Json.Serialization;
using SepConvGen.Benchmarks.Cases;

namespace SepConvGen.Benchmarks.Suites;

/// <summary>One layer of a suite: one image or sequence unless it says more, padding SAME, a bias in each step.</summary>
internal sealed record Layer : Case
{
    public required LayerKind Kind { get; init; }

    /// <summary>The input in pixels.</summary>
    public required Size Image { get; init; }

    /// <summary>Images, or sequences.</summary>
    public int Batch { get; init; } = 1;

    /// <summary>Channels of the input.</summary>
    public required int Channels { get; init; }

    /// <summary>Channels between the first two steps of an inverted residual.</summary>
    public int Expanded { get; init; }

    /// <summary>Channels of the output of a pointwise step or of a convolution.</summary>
    public int Outputs { get; init; }

    public Size Kernel { get; init; } = new(3, 3);

    public Size Stride { get; init; } = new(1, 1);

    public Size Dilation { get; init; } = new(1, 1);

    public int Multiplier { get; init; } = 1;

    /// <summary>Groups of a convolution.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>After the last step; in a separable layer after both, in an inverted residual after the first two.</summary>
    public Activation Activation { get; init; } = Activation.Relu6;

    /// <summary>Whether a tensor like the output is added before the last activation.</summary>
    [JsonIgnore]
    public bool HasResidual { get; init; }

    /// <summary>An inverted residual adds its input where that has the shape of the output.</summary>
    [JsonIgnore]
    public bool AddsInput => HasExpansion && Channels == Outputs && Stride == new Size(1, 1);

    [JsonIgnore]
    public bool HasExpansion => Kind == LayerKind.Inverted;

    [JsonIgnore]
    public bool HasDepthwise => Kind is LayerKind.Depthwise or LayerKind.Separable or LayerKind.Inverted;

    [JsonIgnore]
    public bool HasPointwise => Kind is LayerKind.Pointwise or LayerKind.Separable or LayerKind.Inverted;

    /// <summary>After the last step.</summary>
    [JsonIgnore]
    public Activation LastActivation => HasExpansion ? Activation.None : Activation;

    [JsonIgnore]
    public bool HasWindow => Kind != LayerKind.Pointwise;

    /// <summary>A sequence: one row, and nothing that reaches out of it. Its kernel is one of the 1-D attributes.</summary>
    [JsonIgnore]
    public bool IsSequence => HasWindow && (Image.Height, Kernel.Height, Stride.Height, Dilation.Height) == (1, 1, 1, 1);

    [JsonIgnore]
    public Window Rows => HasWindow ? new(Kernel.Height, Stride.Height, Dilation.Height, Padding.Same) : new(1);

    [JsonIgnore]
    public Window Columns => HasWindow ? new(Kernel.Width, Stride.Width, Dilation.Width, Padding.Same) : new(1);

    [JsonIgnore]
    public int OutputHeight => Rows.OutputSize(Image.Height);

    [JsonIgnore]
    public int OutputWidth => Columns.OutputSize(Image.Width);

    /// <summary>Channels that the depthwise step reads.</summary>
    [JsonIgnore]
    public int DepthwiseInputs => HasExpansion ? Expanded : Channels;

    /// <summary>Channels before the last step.</summary>
    [JsonIgnore]
    public int DepthwiseChannels => HasDepthwise ? DepthwiseInputs * Multiplier : Channels;

    [JsonIgnore]
    public int OutputChannels => Kind == LayerKind.Depthwise ? DepthwiseChannels : Outputs;

    /// <summary>Input channels of a group of a convolution.</summary>
    [JsonIgnore]
    public int GroupInputs => Channels / Groups;

    [JsonIgnore]
    public int InputLength => Batch * Image.Height * Image.Width * Channels;

    /// <summary>Of all images.</summary>
    [JsonIgnore]
    public int OutputPixels => Batch * OutputHeight * OutputWidth;

    [JsonIgnore]
    public int OutputLength => OutputPixels * OutputChannels;

    [JsonIgnore]
    public ImageSize InputSize => new(Image.Height, Image.Width, Channels);

    [JsonIgnore]
    public ImageSize OutputSize => new(OutputHeight, OutputWidth, OutputChannels);

    [JsonIgnore]
    public override double Operations => 2.0 * Batch * (Kind switch
    {
        LayerKind.Depthwise => ConvolutionCost.Depthwise(Image.Height, Image.Width, Channels, Multiplier, Rows, Columns),
        LayerKind.Pointwise => ConvolutionCost.Pointwise(Image.Height, Image.Width, Channels, Outputs),
        LayerKind.Convolution => ConvolutionCost.Grouped(Image.Height, Image.Width, Channels, Outputs, Groups, Rows, Columns),
        LayerKind.Inverted => ConvolutionCost.InvertedResidual(Image.Height, Image.Width, Channels, Expanded, Outputs, Rows, Columns),
        _ => ConvolutionCost.Separable(Image.Height, Image.Width, Channels, Multiplier, Outputs, Rows, Columns),
    });

    /// <summary>Such as "separable 112x112x64-128 3x3 s2".</summary>
    [JsonIgnore]
    public override string Name
    {
        get
        {
            string name = $"{Kind.ToString().ToLowerInvariant()} {Image}x{Channels}";
            name += HasExpansion ? $"-{Expanded}" : "";
            name += Kind != LayerKind.Depthwise ? $"-{Outputs}" : "";
            name += HasWindow ? $" {Kernel}" : "";
            name += Step(" s", Stride) + Step(" d", Dilation);
            name += Groups == 1 ? "" : $" g{Groups}";
            name += Multiplier == 1 ? "" : $" m{Multiplier}";
            return Batch == 1 ? name : $"{name} n{Batch}";
        }
    }

    /// <summary>The steps of an inverted residual, as layers of their own.</summary>
    public IEnumerable<Layer> Steps()
    {
        yield return this with { Kind = LayerKind.Pointwise, Outputs = Expanded, Stride = new(1, 1) };
        yield return this with { Kind = LayerKind.Depthwise, Channels = Expanded };
        yield return this with
        {
            Kind = LayerKind.Pointwise,
            Image = new(OutputHeight, OutputWidth),
            Channels = Expanded,
            Stride = new(1, 1),
            Activation = Activation.None,
            HasResidual = AddsInput,
        };
    }

    private static string Step(string letter, Size size) =>
        size is { Height: 1, Width: 1 } ? "" : size.Height == size.Width ? $"{letter}{size.Height}" : $"{letter}{size}";
}
