using System.ComponentModel;

namespace SepConvGen.Runtime;

/// <summary>For generated code: floats rounded to nearest, of two as near to the even one, in half the bytes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CompactElements
{
    /// <summary>Floats as halves.</summary>
    public static Half[] Halves(float[] values) => Array.ConvertAll(values, value => (Half)value);

    /// <summary>Floats as bfloat16.</summary>
    public static ushort[] BFloats(float[] values) => Array.ConvertAll(values, BFloat16Bits.FromSingle);
}
