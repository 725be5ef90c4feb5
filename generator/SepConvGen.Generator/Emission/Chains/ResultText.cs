using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The references that a tier's Run works with: where the results go, and what is added to them.</summary>
internal static class ResultText
{
    /// <summary>The declarations, at so many floats from the start of the output.</summary>
    public static void Write(CodeWriter writer, KernelSpec spec, string offset)
    {
        writer.Write($"ref float result = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), {offset});");
        if (spec.HasResidual)
        {
            writer.Write($"ref float addend = ref Unsafe.Add(ref MemoryMarshal.GetReference(residual), {offset});");
        }
    }
}
