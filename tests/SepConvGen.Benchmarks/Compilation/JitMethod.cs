namespace SepConvGen.Benchmarks.Compilation;

/// <summary>A method that the JIT has compiled.</summary>
/// <param name="Type">Its class, with namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Bytes of machine code.</param>
internal sealed record JitMethod(string Type, string Name, uint Bytes);
