namespace SepConvGen.Generator.Emission;

/// <summary>What the sums of a run of pixels start from.</summary>
internal static class SumsStart
{
    /// <summary>The statements for so many outputs of each of so many pixels, whose sums stand in `sums`.</summary>
    public static void Write(CodeWriter writer, Operand? bias, int outputs, string pixels)
    {
        if (bias is null)
        {
            writer.Write($"MemoryMarshal.CreateSpan(ref sums, {Loops.By(pixels, outputs)}).Clear();");
        }
        else if (outputs == 1)
        {
            writer.Write($"MemoryMarshal.CreateSpan(ref sums, {pixels}).Fill({bias.Name});");
        }
        else
        {
            writer.Block($"for (int p = 0; p < {pixels}; p++)", () => writer.Write(
                $"MemoryMarshal.CreateSpan({bias.Argument}, {outputs}).CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref sums, p * {outputs}), {outputs}));"));
            writer.Space();
        }
    }
}
