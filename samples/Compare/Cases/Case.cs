namespace Compare.Cases;

/// <summary>A call of a generated kernel.</summary>
internal delegate void GeneratedCall(Tensors tensors, Span<float> output);

/// <summary>One row of the table: a layer, its numbers, and the kernel that was generated for it.</summary>
internal sealed record Case(string Name, Layer Layer, Tensors Tensors, GeneratedCall Generated);
