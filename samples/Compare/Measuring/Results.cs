using System.Runtime.InteropServices;
using Compare.Cases;

namespace Compare.Measuring;

/// <summary>What the ways to compute a case give.</summary>
internal sealed record Results(float[] Generated, float[] Generic, bool SameBits)
{
    /// <summary>The reference takes its time: a layer of this many multiply-adds still takes no more than a second.</summary>
    private const long LargestForReference = 60_000_000;

    /// <summary>
    /// Computes a case by the generated kernel, by the generic path and, if it is not too large, by the reference, and
    /// compares all bits of all elements.
    /// </summary>
    public static Results Of(Case @case)
    {
        Layer layer = @case.Layer;

        // The outputs start with different contents: an element that is not written is one that differs.
        float[] generated = Filled(layer.OutputLength, 1);
        float[] generic = Filled(layer.OutputLength, 2);
        @case.Generated(@case.Tensors, generated);
        layer.RunGeneric(@case.Tensors, generic);
        bool same = SameBitsIn(generated, generic);
        if (layer.MultiplyAdds <= LargestForReference)
        {
            float[] reference = Filled(layer.OutputLength, 3);
            layer.RunReference(@case.Tensors, reference);
            same = same && SameBitsIn(generated, reference);
        }

        return new(generated, generic, same);
    }

    private static float[] Filled(int length, float value)
    {
        float[] array = new float[length];
        Array.Fill(array, value);
        return array;
    }

    /// <summary>Equality of floats would take −0 for 0 and a NaN for different from itself.</summary>
    private static bool SameBitsIn(float[] first, float[] second) =>
        MemoryMarshal.AsBytes<float>(first).SequenceEqual(MemoryMarshal.AsBytes<float>(second));
}
