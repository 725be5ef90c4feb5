namespace SepConvGen.Generator.Specs;

/// <summary>How an operand is in memory: the input, the residual or the output.</summary>
/// <param name="Layout">In which order its elements lie.</param>
/// <param name="Compact">What its elements are, if they are stored in half the bytes; null for the type that the stages work on.</param>
internal sealed record StoredForm(Layout Layout, ElementType? Compact = null)
{
    /// <summary>The form that the stages of a kernel work on: pixel by pixel, in the type that they compute in. It needs no staging.</summary>
    public static readonly StoredForm Working = new(Layout.Nhwc);

    /// <summary>Whether each of so many channels has a plane of its own; the only plane of one channel is the image, in both layouts.</summary>
    public bool HasPlanes(int channels) => Layout == Layout.Nchw && channels > 1;

    /// <summary>Whether it differs from what the stages work on, at so many channels.</summary>
    public bool IsStaged(int channels) => HasPlanes(channels) || Compact is not null;
}
