namespace SepConvGen;

/// <summary>
/// The numbers of bfloat16 as kernels take them (<see cref="Storage.BFloat16"/>): the upper 16 bits of a float, in a <see cref="ushort"/>. .NET 10 has no type
/// for them.
/// </summary>
public static class BFloat16Bits
{
    /// <summary>The float that a bfloat16 is: exact.</summary>
    /// <param name="bits">Sign, eight bits of exponent, seven of the fraction.</param>
    public static float ToSingle(ushort bits) => BitConverter.UInt32BitsToSingle((uint)bits << 16);

    /// <summary>
    /// The bfloat16 that is nearest to a float, of two as near the even one; beyond the greatest, infinity. NaN keeps its sign and the upper bits of its fraction,
    /// and is quiet.
    /// </summary>
    /// <param name="value">Any float.</param>
    public static ushort FromSingle(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return (ushort)((float.IsNaN(value) ? bits | 0x400000 : bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
    }

    /// <summary>The floats that bfloat16 numbers are, one by one.</summary>
    /// <param name="source">Any number of them.</param>
    /// <param name="target">As many floats, or more.</param>
    /// <exception cref="ArgumentException">The target is shorter than the source.</exception>
    public static void ToSingle(ReadOnlySpan<ushort> source, Span<float> target)
    {
        Fits(source.Length, target.Length, nameof(target));
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = ToSingle(source[i]);
        }
    }

    /// <summary>The bfloat16 numbers nearest to floats, one by one, as <see cref="FromSingle(float)"/> rounds them.</summary>
    /// <param name="source">Any number of floats.</param>
    /// <param name="target">As many elements, or more.</param>
    /// <exception cref="ArgumentException">The target is shorter than the source.</exception>
    public static void FromSingle(ReadOnlySpan<float> source, Span<ushort> target)
    {
        Fits(source.Length, target.Length, nameof(target));
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = FromSingle(source[i]);
        }
    }

    private static void Fits(int source, int target, string name)
    {
        if (target < source)
        {
            throw new ArgumentException($"{name} has {target} elements, the source {source}.", name);
        }
    }
}
