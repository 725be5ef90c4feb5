namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Grouped convolutions: groups from one channel to more than a vector, regular ones and odd ones.</summary>
internal static partial class GroupedConvolutions
{
    [Conv2D(3, 3, InputChannels = 8, OutputChannels = 24, Groups = 4, Padding = Padding.Same, Activation = Activation.HardSigmoid)]
    public static partial void Groups2Of6(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 32, OutputChannels = 32, Groups = 4, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void GroupsResidual(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [Conv2D(3, 3, InputChannels = 32, OutputChannels = 32, Groups = 8, Padding = Padding.Same, Activation = Activation.Tanh)]
    public static partial void GroupsCurve(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);

    [Conv2D(9, 1, InputChannels = 16, OutputChannels = 16, Groups = 4, Padding = Padding.Explicit, PadTop = 12, PadBottom = 3)]
    public static partial void GroupsTall(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 8, OutputChannels = 40, Groups = 2, Padding = Padding.Same, Activation = Activation.HardSwish)]
    public static partial void Groups2WithResidual(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [Conv2D(3, 3, InputChannels = 16, OutputChannels = 16, Groups = 4, Padding = Padding.Explicit, PadTop = 2, PadRight = 2)]
    public static partial void GroupsAfterTheEnd(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [Conv2D(3, 3, InputChannels = 16, OutputChannels = 16, Groups = 4, Padding = Padding.Explicit, PadBottom = 2, PadLeft = 2, Activation = Activation.PRelu)]
    public static partial void GroupsBeforeTheStart(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> slope, Span<float> output);

    [Conv2D(4, 2, InputChannels = 16, OutputChannels = 16, Groups = 8, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void Groups4x2(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 32, OutputChannels = 32, Groups = 8, Padding = Padding.Explicit, PadTop = 4, PadLeft = 1, PadRight = 1)]
    public static partial void GroupsFarAbove(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(1, 40, InputChannels = 16, OutputChannels = 16, Groups = 4, Padding = Padding.Same)]
    public static partial void GroupsWiderThanPlanned(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
