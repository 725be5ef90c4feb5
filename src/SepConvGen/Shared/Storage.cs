namespace SepConvGen;

/// <summary>What the operands of a kernel hold whose C# type does not say it.</summary>
#if SEPCONVGEN_GENERATOR
internal
#else
public
#endif
enum Storage
{
    /// <summary>What their types say: <c>float</c>, <c>double</c> or <c>Half</c>.</summary>
    ByType,

    /// <summary>
    /// Operands of <c>ushort</c> are bfloat16: the upper 16 bits of a float, for which .NET 10 has no type. The others are what their types say.
    /// </summary>
    BFloat16,
}
