namespace SepConvGen.Benchmarks.Compilation;

/// <summary>How the methods of layers are declared.</summary>
/// <param name="FreeSizes">Whether height and width are parameters, and not in the attribute.</param>
/// <param name="Parallel">Whether there are <c>ParallelOptions</c>.</param>
/// <param name="InDouble">Whether elements are doubles; a packing method of one form then stands beside each.</param>
/// <param name="Stored">How operands are stored; null for elements of the kernel's own, channels last.</param>
internal readonly record struct KernelForm(bool FreeSizes = false, bool Parallel = false, bool InDouble = false, StoredOperands? Stored = null)
{
    /// <summary>As C# writes an element of an image.</summary>
    public string Element => Stored?.Element ?? (InDouble ? "double" : "float");
}
