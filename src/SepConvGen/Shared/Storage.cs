namespace SepConvGen;

/// <summary>What the operands of a kernel are whose C# type does not say it.</summary>
#if SEPCONVGEN_GENERATOR
internal
#else
public
#endif
enum Storage
{
    /// <summary>What their types say: <c>float</c>, <c>double</c> or <c>Half</c>; filters in packed weights are what the kernel computes in.</summary>
    ByType,

    /// <summary>bfloat16, the upper 16 bits of a float, for which .NET 10 has no type: it is a <c>ushort</c>.</summary>
    BFloat16,

    /// <summary><see cref="System.Half"/>: for filters in packed weights; operands of that type say it themselves.</summary>
    Half,
}
