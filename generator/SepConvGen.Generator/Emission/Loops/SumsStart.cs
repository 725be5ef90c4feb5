namespace SepConvGen.Generator.Emission;

/// <summary>What the sums of a pixel, or of a run of pixels, start from.</summary>
internal static class SumsStart
{
    /// <summary>The statements for so many outputs of a pixel, or of so many pixels, whose sums stand in `sums`.</summary>
    public static void Write(CodeWriter writer, Operand? bias, int outputs, string pixels = "")
    {
        string all = pixels.Length == 0 ? $"{outputs}" : Loops.By(pixels, outputs);
        if (bias is null)
        {
            writer.Write($"MemoryMarshal.CreateSpan(ref sums, {all}).Clear();");
        }
        else if (pixels.Length == 0)
        {
            writer.Write(Copy(bias, "ref sums", outputs));
        }
        else if (outputs == 1)
        {
            writer.Write($"MemoryMarshal.CreateSpan(ref sums, {all}).Fill({bias.Name});");
        }
        else
        {
            writer.Block($"for (int p = 0; p < {pixels}; p++)", () => writer.Write(Copy(bias, $"ref Unsafe.Add(ref sums, p * {outputs})", outputs)));
            writer.Space();
        }
    }

    private static string Copy(Operand bias, string sums, int outputs) =>
        $"MemoryMarshal.CreateSpan({bias.Argument}, {outputs}).CopyTo(MemoryMarshal.CreateSpan({sums}, {outputs}));";
}
