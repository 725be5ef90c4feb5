using System.ComponentModel;

namespace SepConvGen.Runtime;

/// <summary>For generated code: the taps of one output that are inside the image, along one direction.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many; if none, the other two are 0.</param>
/// <param name="Input">The input pixel that the first of them reads.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
#if SEPCONVGEN_GENERATOR
internal
#else
public
#endif
readonly record struct TapRange(int First, int Count, int Input)
{
    /// <summary>The end of them.</summary>
    internal int End => First + Count;
}
