using System.Reflection;

namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>An attributed method, and what its attribute says, read by reflection and not by the generator's parser.</summary>
internal sealed class Kernel
{
    private readonly HashSet<string> parameters;

    public Kernel(MethodInfo method)
    {
        Method = method;
        Attribute = method.GetCustomAttribute<KernelAttribute>()!;
        parameters = [.. method.GetParameters().Select(parameter => parameter.Name!)];
        Spans = [.. method.GetParameters().Where(parameter => parameter.ParameterType.IsByRefLike).Select(parameter => parameter.Name!)];
        if (Attribute is SpatialKernelAttribute spatial)
        {
            Rows = new Window(
                spatial.KernelHeight,
                Math.Max(spatial.Stride, spatial.StrideHeight),
                Math.Max(spatial.Dilation, spatial.DilationHeight),
                spatial.Padding,
                spatial.PadTop,
                spatial.PadBottom);
            Columns = new Window(
                spatial.KernelWidth,
                Math.Max(spatial.Stride, spatial.StrideWidth),
                Math.Max(spatial.Dilation, spatial.DilationWidth),
                spatial.Padding,
                spatial.PadLeft,
                spatial.PadRight);
        }
        else if (Attribute is SequenceKernelAttribute sequence)
        {
            Columns = new Window(sequence.KernelWidth, sequence.Stride, sequence.Dilation, sequence.Padding, sequence.PadLeft, sequence.PadRight);
        }

        Multiplier = Attribute switch
        {
            DepthwiseKernelAttribute depthwise => depthwise.ChannelMultiplier,
            DepthwiseConv1DAttribute depthwise => depthwise.ChannelMultiplier,
            SeparableConv1DAttribute separable => separable.ChannelMultiplier,
            _ => 1,
        };
        Groups = Attribute switch
        {
            Conv2DAttribute grouped => grouped.Groups,
            Conv1DAttribute grouped => grouped.Groups,
            _ => 1,
        };

        OutputChannels = Attribute switch
        {
            PointwiseConv2DAttribute pointwise => pointwise.OutputChannels,
            SeparableConv2DAttribute separable => separable.OutputChannels,
            SeparableConv1DAttribute separable => separable.OutputChannels,
            InvertedResidual2DAttribute inverted => inverted.OutputChannels,
            Conv2DAttribute convolution => convolution.OutputChannels,
            Conv1DAttribute convolution => convolution.OutputChannels,
            _ => DepthwiseChannels,
        };
    }

    public MethodInfo Method { get; }

    public string Name => Method.Name;

    /// <summary>Whether it computes in double, and not in float.</summary>
    public bool IsDouble => Method.GetParameters().Any(parameter => parameter.ParameterType == typeof(ReadOnlySpan<double>));

    /// <summary>Whether some of its operands are stored in half the bytes of a float.</summary>
    public bool IsCompact => Spans.Any(name => ElementOf(name) == typeof(Half) || ElementOf(name) == typeof(ushort));

    public KernelAttribute Attribute { get; }

    public bool IsPointwise => Attribute is PointwiseConv2DAttribute;

    public bool IsConvolution => Attribute is Conv2DAttribute or Conv1DAttribute;

    public bool IsSeparable => Attribute is SeparableConv2DAttribute or SeparableConv1DAttribute;

    public bool IsInverted => Attribute is InvertedResidual2DAttribute;

    /// <summary>Whether its input is its residual.</summary>
    public bool AddsInput => Attribute is InvertedResidual2DAttribute { Residual: true };

    /// <summary>Whether it slides over sequences (1-D): images of one row, whose shapes leave the height out.</summary>
    public bool IsSequence => Attribute is SequenceKernelAttribute;

    public Window Rows { get; } = new(1);

    public Window Columns { get; } = new(1);

    public int InputChannels => Attribute.InputChannels;

    public int Multiplier { get; }

    /// <summary>Groups of a convolution.</summary>
    public int Groups { get; }

    /// <summary>Input channels of a group of a convolution.</summary>
    public int GroupInputs => InputChannels / Groups;

    /// <summary>Channels before the depthwise step.</summary>
    public int DepthwiseInputs => Attribute is InvertedResidual2DAttribute inverted ? inverted.ExpandedChannels : InputChannels;

    /// <summary>Channels after the depthwise step.</summary>
    public int DepthwiseChannels => DepthwiseInputs * Multiplier;

    public int OutputChannels { get; }

    /// <summary>After the first step of an inverted residual.</summary>
    public ActivationFunction ExpandActivation => Attribute is InvertedResidual2DAttribute inverted
        ? new(inverted.ExpandActivation, inverted.ExpandActivationMin, inverted.ExpandActivationMax, inverted.ExpandActivationAlpha)
        : default;

    /// <summary>After the depthwise step of a separable kernel, or of an inverted residual.</summary>
    public ActivationFunction DepthwiseActivation => Attribute switch
    {
        SeparableConv2DAttribute separable =>
            new(separable.DepthwiseActivation, separable.DepthwiseActivationMin, separable.DepthwiseActivationMax, separable.DepthwiseActivationAlpha),
        SeparableConv1DAttribute separable =>
            new(separable.DepthwiseActivation, separable.DepthwiseActivationMin, separable.DepthwiseActivationMax, separable.DepthwiseActivationAlpha),
        InvertedResidual2DAttribute inverted =>
            new(inverted.DepthwiseActivation, inverted.DepthwiseActivationMin, inverted.DepthwiseActivationMax, inverted.DepthwiseActivationAlpha),
        _ => default,
    };

    /// <summary>After the last step.</summary>
    public ActivationFunction Activation =>
        new(Attribute.Activation, Attribute.ActivationMin, Attribute.ActivationMax, Attribute.ActivationAlpha);

    /// <summary>Names of the parameters that are spans, in the declared order.</summary>
    public IReadOnlyList<string> Spans { get; }

    /// <summary>Multiplications for one pixel of the output.</summary>
    public long MultiplicationsPerPixel =>
        IsPointwise ? (long)InputChannels * OutputChannels
        : IsConvolution ? (long)Rows.Kernel * Columns.Kernel * GroupInputs * OutputChannels
        : ((long)Rows.Kernel * Columns.Kernel * DepthwiseChannels) + (IsSeparable || IsInverted ? (long)DepthwiseChannels * OutputChannels : 0)
            + (IsInverted ? (long)InputChannels * DepthwiseInputs * Rows.Stride * Columns.Stride : 0);

    /// <summary>Input values that one value of the output depends on.</summary>
    public int InputsPerOutput => IsPointwise ? InputChannels : Rows.Kernel * Columns.Kernel * (IsSeparable || IsInverted ? InputChannels : IsConvolution ? GroupInputs : 1);

    /// <summary>What a span parameter holds.</summary>
    public Type ElementOf(string span) => Method.GetParameters().Single(parameter => parameter.Name == span).ParameterType.GetGenericArguments()[0];

    public bool Has(string parameter) => parameters.Contains(parameter);

    /// <summary>How a parameter lies in memory.</summary>
    public Layout LayoutOf(string parameter) => parameter switch
    {
        "input" => States("InputLayout") ? Attribute.InputLayout : Attribute.Layout,
        "output" or "residual" => States("OutputLayout") ? Attribute.OutputLayout : Attribute.Layout,
        _ => Layout.Nhwc,
    };

    public override string ToString() => Name;

    private bool States(string property) => Method.GetCustomAttributesData().Any(data => data.NamedArguments.Any(argument => argument.MemberName == property));
}
