namespace SepConvGen;

/// <summary>The function applied to each output element.</summary>
/// <remarks>
/// All of them let NaN pass. Comparisons decide, not IEEE maximum and minimum: −0 stays −0 under <see cref="Relu"/>.
/// </remarks>
#if SEPCONVGEN_GENERATOR
internal
#else
public
#endif
enum Activation
{
    /// <summary><c>x</c></summary>
    None,

    /// <summary><c>x &lt; 0 ? 0 : x</c></summary>
    Relu,

    /// <summary><c>x &lt; 0 ? 0 : x &gt; 6 ? 6 : x</c></summary>
    Relu6,

    /// <summary><c>x &lt; min ? min : x &gt; max ? max : x</c></summary>
    Clamp,

    /// <summary><c>x &lt; 0 ? alpha · x : x</c></summary>
    LeakyRelu,

    /// <summary><c>x · (relu6(x + 3) · (1/6))</c>, with 1/6 rounded to float; Howard et al., Searching for MobileNetV3, 2019.</summary>
    HardSwish,

    /// <summary><c>relu6(x + 3) · (1/6)</c>, with 1/6 rounded to float (PyTorch's; not Keras 2's <c>0.2x + 0.5</c>).</summary>
    HardSigmoid,
}
