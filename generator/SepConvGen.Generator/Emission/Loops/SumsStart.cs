namespace SepConvGen.Generator.Emission;

/// <summary>What the sums of a pixel, or of a run of pixels, start from.</summary>
internal static class SumsStart
{
    /// <summary>The statements for so many outputs of a pixel, whose sums stand in `sums`.</summary>
    public static void Write(CodeWriter writer, Operand? bias, int outputs)
    {
        string span = $"MemoryMarshal.CreateSpan(ref sums, {outputs})";
        writer.Write(bias is null ? $"{span}.Clear();" : $"MemoryMarshal.CreateSpan({bias.Argument}, {outputs}).CopyTo({span});");
    }

    /// <summary>The statements for `count` pixels of so many outputs.</summary>
    public static void WriteRun(CodeWriter writer, Operand? bias, int outputs)
    {
        if (bias is null)
        {
            writer.Write($"MemoryMarshal.CreateSpan(ref sums, {Loops.By("count", outputs)}).Clear();");
            return;
        }

        if (outputs == 1)
        {
            writer.Write($"MemoryMarshal.CreateSpan(ref sums, count).Fill({bias.Name});");
            return;
        }

        writer.Block("for (int p = 0; p < count; p++)", () =>
            writer.Write($"MemoryMarshal.CreateSpan({bias.Argument}, {outputs}).CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref sums, p * {outputs}), {outputs}));"));
        writer.Space();
    }
}
