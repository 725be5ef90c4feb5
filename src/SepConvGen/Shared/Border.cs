namespace SepConvGen;

/// <summary>How an image filter continues an image beyond its edges; longer borders repeat the rule.</summary>
#if SEPCONVGEN_GENERATOR
internal
#else
public
#endif
enum Border
{
    /// <summary>Mirrored at the outermost pixel: <c>cb|abcd|cb</c>.</summary>
    Reflect101,

    /// <summary>Mirrored at the edge: <c>ba|abcd|dc</c>.</summary>
    Reflect,

    /// <summary>The outermost pixel: <c>aa|abcd|dd</c>.</summary>
    Replicate,

    /// <summary>One value, the attribute's <c>BorderValue</c>: <c>00|abcd|00</c>.</summary>
    Constant,

    /// <summary>The image again: <c>cd|abcd|ab</c>.</summary>
    Wrap,
}
