namespace SepConvGen.Benchmarks.Compilation;

/// <summary>How the methods of layers are declared.</summary>
/// <param name="FreeSizes">Whether height and width are parameters, and not in the attribute.</param>
/// <param name="Parallel">Whether there are <c>ParallelOptions</c>.</param>
internal readonly record struct KernelForm(bool FreeSizes = false, bool Parallel = false);
