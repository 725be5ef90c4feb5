namespace SepConvGen;

/// <summary>The function applied to each output element.</summary>
/// <remarks>
/// All of them let NaN pass. Comparisons decide, not IEEE maximum and minimum: −0 stays −0 under <see cref="Relu"/>.
/// The curved ones (<see cref="Sigmoid"/>, <see cref="Silu"/>, <see cref="Tanh"/>, <see cref="Gelu"/>) are made of
/// correctly rounded operations only, so they have the same bits on every processor; their errors are the largest over
/// all floats, in units in the last place of the exact value, and hold in double, with polynomials of its own, unless another is
/// stated for it. They have their limits at ±∞ (Silu and Gelu −0 at −∞). In double, limits, slopes and 1/6 are doubles.
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

    /// <summary><c>x &lt; 0 ? slope[c] · x : x</c>, with a slope for each channel c, given in the parameter <c>slope</c>
    /// (<c>depthwiseSlope</c> after the depthwise step of a separable kernel); He et al., Delving Deep into Rectifiers, 2015.</summary>
    PRelu,

    /// <summary><c>1 / (1 + exp(−x))</c>, within 2.5 ulp.</summary>
    Sigmoid,

    /// <summary><c>x / (1 + exp(−x))</c>, also called swish, within 3.4 ulp; Elfwing et al., Sigmoid-Weighted Linear Units, 2017.</summary>
    Silu,

    /// <summary><c>tanh(x)</c>, within 1.6 ulp.</summary>
    Tanh,

    /// <summary>
    /// <c>x · Φ(x) = x · (1 + erf(x / √2)) / 2</c>, PyTorch's default and not the approximation by tanh, within 6.5 ulp
    /// (4 where x is positive; in double 9); Hendrycks and Gimpel, Gaussian Error Linear Units, 2016.
    /// </summary>
    Gelu,
}
