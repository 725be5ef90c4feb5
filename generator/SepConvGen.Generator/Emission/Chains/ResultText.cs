using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The references that a tier's Run works with: where the results go, and what is added to them.</summary>
internal static class ResultText
{
    /// <summary>The declarations, at so many elements from the start of the output.</summary>
    public static void Write(CodeWriter writer, KernelSpec spec, string offset)
    {
        Operand result = new("result", spec.Output);
        writer.Write(result.Declare(Text.After("MemoryMarshal.GetReference(output)", offset)));
        if (spec.Residual is { } residual)
        {
            writer.Write(result.Named("addend").Declare(Text.After($"MemoryMarshal.GetReference({residual})", offset)));
        }
    }
}
