namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Grouped convolutions: groups from one channel to more than a vector, regular ones and odd ones.</summary>
internal static partial class GroupedConvolutions
{
    [Conv2D(3, 3, InputChannels = 32, OutputChannels = 64, Groups = 2, Padding = Padding.Same)]
    public static partial void Groups2(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 64, OutputChannels = 64, Groups = 8, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void Groups8Of8(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 64, OutputChannels = 64, Groups = 8, Height = 9, Width = 28, Padding = Padding.Same)]
    public static partial void Groups8Of8Fixed(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 32, OutputChannels = 32, Groups = 8, Padding = Padding.Same)]
    public static partial void Groups4Of4(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 16, OutputChannels = 16, Groups = 8, Padding = Padding.Same)]
    public static partial void Groups2Of2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 32, OutputChannels = 32, Groups = 2, Padding = Padding.Same)]
    public static partial void Groups16Of16(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 21, OutputChannels = 21, Groups = 7, Padding = Padding.Same)]
    public static partial void Groups3Of3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 21, OutputChannels = 27, Groups = 3, Padding = Padding.Same)]
    public static partial void Groups7Of9(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 27, OutputChannels = 21, Groups = 3, Stride = 2, Padding = Padding.Same)]
    public static partial void Groups9Of7(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [Conv2D(3, 3, InputChannels = 64, OutputChannels = 16, Groups = 4, Padding = Padding.Same)]
    public static partial void Groups16Of4(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 16, OutputChannels = 64, Groups = 4, Padding = Padding.Same)]
    public static partial void Groups4Of16(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 16, OutputChannels = 8, Groups = 8, Padding = Padding.Same)]
    public static partial void Groups2Of1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 36, OutputChannels = 3, Groups = 3, Padding = Padding.Same)]
    public static partial void Groups12Of1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(2, 2, InputChannels = 4, OutputChannels = 80, Groups = 2, Padding = Padding.Same)]
    public static partial void Groups2Of40(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 24, OutputChannels = 24, Groups = 3, Dilation = 2, Padding = Padding.Same)]
    public static partial void GroupsDilated(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 32, OutputChannels = 32, Groups = 4, Stride = 2, Padding = Padding.Same)]
    public static partial void GroupsStride2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(1, 1, InputChannels = 32, OutputChannels = 48, Groups = 4)]
    public static partial void Groups1x1(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 20, OutputChannels = 20, Groups = 20, Padding = Padding.Same)]
    public static partial void GroupsOfOneChannel(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 6, OutputChannels = 18, Groups = 6, Padding = Padding.Same)]
    public static partial void GroupsOfOneChannelMultiplied(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 16, OutputChannels = 16, Groups = 4, Dilation = 2, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void GroupsResidualDilated(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);

    [Conv2D(3, 3, InputChannels = 15, OutputChannels = 25, Groups = 5, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void GroupsSlopes(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, Span<float> output);

    [Conv2D(3, 3, InputChannels = 16, OutputChannels = 16, Groups = 4, StrideWidth = 2, StrideHeight = 3, DilationWidth = 3, DilationHeight = 2, Padding = Padding.Same)]
    public static partial void GroupsStrideAndDilation(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(2, 5, InputChannels = 16, OutputChannels = 16, Groups = 8, Stride = 4, Dilation = 2, Padding = Padding.SameLower)]
    public static partial void GroupsStrideAndDilationEven(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(1, 9, InputChannels = 16, OutputChannels = 16, Groups = 4, Padding = Padding.Same)]
    public static partial void GroupsWide(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 16, OutputChannels = 16, Groups = 4)]
    public static partial void Groups4Valid(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [Conv2D(2, 2, InputChannels = 32, OutputChannels = 32, Groups = 8, Padding = Padding.SameLower)]
    public static partial void Groups2x2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
