using System.ComponentModel;

namespace SepConvGen.Runtime;

/// <summary>For generated code: what <see cref="NetworkOperators.Pad"/> puts beside a tensor.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PadMode
{
    /// <summary>A stated value.</summary>
    Constant,

    /// <summary>The tensor mirrored at its first and last elements, which are not repeated: c b a b c b a.</summary>
    Reflect,

    /// <summary>The elements at its edges.</summary>
    Edge,
}
