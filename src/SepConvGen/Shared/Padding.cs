namespace SepConvGen;

/// <summary>How an image or a sequence is continued beyond its edges. Taps that fall outside are skipped.</summary>
#if SEPCONVGEN_GENERATOR
internal
#else
public
#endif
enum Padding
{
    /// <summary>No padding: <c>floor((n − e) / s) + 1</c> outputs, with <c>e = (k − 1) · d + 1</c>.</summary>
    Valid,

    /// <summary>
    /// TensorFlow's SAME, ONNX's SAME_UPPER: <c>ceil(n / s)</c> outputs; where the padding is odd, the larger half
    /// comes after.
    /// </summary>
    Same,

    /// <summary>ONNX's SAME_LOWER: as <see cref="Same"/>, but the larger half comes before.</summary>
    SameLower,

    /// <summary>The sides stated in the attribute; a side that is not stated is 0.</summary>
    Explicit,

    /// <summary>
    /// Keras' causal padding, for sequences (1-D): <c>(k − 1) · d</c> steps before and none after, so that no output depends
    /// on a later input; <c>floor((n − 1) / s) + 1</c> outputs.
    /// </summary>
    Causal,
}
