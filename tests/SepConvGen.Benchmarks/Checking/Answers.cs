using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Checking;

/// <summary>Checks what implementations compute, before they are timed.</summary>
internal sealed class Answers(Layer layer, Operands operands)
{
    private readonly float[] expected = Expected.Of(layer, operands);
    private readonly Lazy<Tolerance> tolerance = new(() => Tolerance.Of(layer, operands));

    /// <summary>The library's own: every bit.</summary>
    public void CheckBits(Implementation implementation) => CheckBits(implementation, expected, layer);

    /// <summary>The same of another result than the reference's.</summary>
    public static void CheckBits(Implementation implementation, float[] expected, Layer layer)
    {
        float[] result = Compute(implementation);
        for (int index = 0; index < expected.Length; index++)
        {
            if (BitConverter.SingleToInt32Bits(result[index]) != BitConverter.SingleToInt32Bits(expected[index]))
            {
                throw Wrong(implementation, layer, index, result[index], $"{expected[index]:R}, every bit of it");
            }
        }
    }

    /// <summary>Others: as far from the exact result as roundings may bring them.</summary>
    public void CheckValues(Implementation implementation)
    {
        float[] result = Compute(implementation);
        for (int index = 0; index < expected.Length; index++)
        {
            (double value, double bound) = (tolerance.Value.Values[index], tolerance.Value.Bounds[index]);
            if (!(Math.Abs(result[index] - value) <= bound))
            {
                throw Wrong(implementation, layer, index, result[index], FormattableString.Invariant($"{value:R} ± {bound:E1}"));
            }
        }
    }

    private static float[] Compute(Implementation implementation)
    {
        implementation.Run(1);
        return implementation.Result();
    }

    private static InvalidOperationException Wrong(Implementation implementation, Layer layer, int index, float result, string wanted) => new(
        FormattableString.Invariant($"{implementation.Name}, {layer.Name}: element {index} is {result:R} instead of {wanted}."));
}
