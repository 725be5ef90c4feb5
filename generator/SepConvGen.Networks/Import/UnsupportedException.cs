using System;

namespace SepConvGen.Networks.Import;

/// <summary>A node cannot be compiled; the import goes on, to find all of them.</summary>
internal sealed class UnsupportedException(string why, string help = "") : Exception(why)
{
    public string Help { get; } = help;
}
