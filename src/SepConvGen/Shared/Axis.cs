using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>For generated code: a window along one direction of an image, with all sizes known.</summary>
/// <remarks>
/// Output <c>o</c> has its first tap at input <c>o · stride − before</c>, its others every <c>dilation</c> pixels. The
/// interior is the range of outputs that have no tap outside the image.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
#if SEPCONVGEN_GENERATOR
internal
#else
public
#endif
readonly struct Axis
{
    private readonly int kernel;
    private readonly int stride;
    private readonly int dilation;
    private readonly int before;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Axis(int input, int output, int kernel, int stride, int dilation, int before)
    {
        this.kernel = kernel;
        this.stride = stride;
        this.dilation = dilation;
        this.before = before;
        Input = input;
        Output = output;
        int extent = ((kernel - 1) * dilation) + 1;
        InteriorStart = Math.Min((int)(((uint)before + (uint)stride - 1) / (uint)stride), output);
        long room = (long)input + before - extent;
        InteriorEnd = room < 0
            ? InteriorStart
            : (int)Math.Min(Math.Max(((ulong)room / (uint)stride) + 1, (uint)InteriorStart), (uint)output);
    }

    private Axis(in Axis whole, int input, int output, int before, int interiorStart, int interiorEnd)
    {
        this = whole;
        this.before = before;
        Input = input;
        Output = output;
        InteriorStart = interiorStart;
        InteriorEnd = interiorEnd;
    }

    /// <summary>Pixels of the input.</summary>
    public int Input { get; }

    /// <summary>Pixels of the output.</summary>
    public int Output { get; }

    /// <summary>The first output that has no tap before the image.</summary>
    public int InteriorStart { get; }

    /// <summary>The end of the outputs that have no tap outside the image; <see cref="InteriorStart"/> where there are none.</summary>
    public int InteriorEnd { get; }

    /// <summary>Pixels between the first tap of the first output and the image.</summary>
    internal int Before => before;

    /// <summary>Pixels between the image and the last tap of the last output.</summary>
    internal int After => Math.Max(((Output - 1) * stride) - before + ((kernel - 1) * dilation) + 1 - Input, 0);

    /// <summary>Outputs that have no tap outside the image.</summary>
    public int Interior => InteriorEnd - InteriorStart;

    /// <summary>TensorFlow's SAME: the smaller half of the padding before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Axis Same(int input, int kernel, int stride, int dilation)
    {
        int output = (int)(((uint)input + (uint)stride - 1) / (uint)stride);
        return new(input, output, kernel, stride, dilation, HalfBefore(Padding.Same, SamePadding(input, output, kernel, stride, dilation)));
    }

    /// <summary>ONNX's SAME_LOWER: the larger half of the padding before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Axis SameLower(int input, int kernel, int stride, int dilation)
    {
        int output = (int)(((uint)input + (uint)stride - 1) / (uint)stride);
        return new(input, output, kernel, stride, dilation, HalfBefore(Padding.SameLower, SamePadding(input, output, kernel, stride, dilation)));
    }

    /// <summary>The stated padding, 0 for VALID; no output where no window fits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Axis Padded(int input, int kernel, int stride, int dilation, int before, int after)
    {
        long room = (long)input + before + after - (((kernel - 1) * dilation) + 1);
        int output = room < 0 ? 0 : (int)Math.Min(((ulong)room / (uint)stride) + 1, int.MaxValue);
        return new(input, output, kernel, stride, dilation, before);
    }

    /// <summary>Causal padding: every output ends at its own input and sees none after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Axis Causal(int input, int kernel, int stride, int dilation) =>
        Padded(input, kernel, stride, dilation, (kernel - 1) * dilation, 0);

    /// <summary>
    /// The causal axis of a stream's piece with the <paramref name="remembered"/> steps before it: outputs for the piece alone.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Axis Continued(int remembered, int input, int kernel, int dilation) =>
        Padded(remembered + input, kernel, 1, dilation, ((kernel - 1) * dilation) - remembered, 0);

    /// <summary>The outputs [first, end) alone: output 0 of the part is output <paramref name="first"/>; the input stays.</summary>
    public Axis Part(int first, int end)
    {
        int start = Clamp(InteriorStart - first, 0, end - first);
        return new(this, Input, end - first, before - (first * stride), start, Clamp(InteriorEnd - first, start, end - first));
    }

    /// <summary>The same outputs over the input pixels [first, end) alone, which must hold all that they read.</summary>
    public Axis Within(int first, int end) => new(this, end - first, Output, before + first, InteriorStart, InteriorEnd);

    /// <summary>The input pixel of the first tap of output <paramref name="output"/>; outside the image at its edges.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Position(int output) => (output * stride) - before;

    /// <summary>Input pixels before the image under the taps of output <paramref name="output"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MissingBefore(int output) => Math.Max(-Position(output), 0);

    /// <summary>Input pixels after the image under the taps of output <paramref name="output"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MissingAfter(int output) => Math.Max(Position(output) + ((kernel - 1) * dilation) + 1 - Input, 0);

    /// <summary>The taps of output <paramref name="output"/> that are inside the image.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TapRange Taps(int output)
    {
        int position = Position(output);
        int first = position >= 0 ? 0 : (int)((uint)(dilation - 1 - position) / (uint)dilation);
        int room = Input - position;
        int end = room <= 0 ? 0 : (int)Math.Min((uint)kernel, ((uint)room + (uint)dilation - 1) / (uint)dilation);
        return end > first ? new(first, end - first, position + (first * dilation)) : default;
    }

    /// <summary>The end of the input pixels that outputs up to <paramref name="output"/> (excluded) read.</summary>
    public int InputEnd(int output) => Clamp(((output - 1) * stride) - before + ((kernel - 1) * dilation) + 1, 0, Input);

    /// <summary>The first input pixel that outputs from <paramref name="output"/> on read.</summary>
    public int InputStart(int output) => Clamp((output * stride) - before, 0, Input);

    /// <summary>That of a padding by name; before and after count where it is explicit.</summary>
    internal static Axis Of(Padding padding, int input, int kernel, int stride, int dilation, int before, int after) => padding switch
    {
        Padding.Same => Same(input, kernel, stride, dilation),
        Padding.SameLower => SameLower(input, kernel, stride, dilation),
        Padding.Causal => Causal(input, kernel, stride, dilation),
        _ => Padded(input, kernel, stride, dilation, before, after),
    };

    /// <summary>What of the whole padding of SAME or SAME_LOWER is before the image: the smaller half, or the larger.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int HalfBefore(Padding padding, int total) => padding == Padding.Same ? total / 2 : total - (total / 2);

    private static int Clamp(int value, int least, int most) => Math.Min(Math.Max(value, least), most);

    private static int SamePadding(int input, int output, int kernel, int stride, int dilation) =>
        (int)Math.Max((((long)output - 1) * stride) + ((kernel - 1) * dilation) + 1 - input, 0);
}
