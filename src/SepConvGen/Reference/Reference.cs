namespace SepConvGen;

/// <summary>The definition of correct: plain loops over run-time parameters, as slow as they are clear.</summary>
/// <remarks>
/// <para>
/// Images are in NHWC. Each output element is one chain of fused multiply-adds: it starts from its bias, or
/// from +0 where there is none, and takes the taps in the order kernel row, kernel column, input channel, each step
/// rounded once. Taps outside the image are skipped. A residual is added to the finished chain, rounded once, and then the
/// activation is applied. Every kernel of this project gives the same bits.
/// </para>
/// <para>
/// Image filters have the arithmetic that <see cref="SeparableFilter2DAttribute"/> states.
/// </para>
/// <para>
/// All of it exists in float and in double: the same chains with every step rounded to that type, which are the bits of kernels in
/// it. The double one is also what the float one is measured against. Image filters in double are ordinary double arithmetic.
/// </para>
/// </remarks>
public static partial class Reference
{
}
