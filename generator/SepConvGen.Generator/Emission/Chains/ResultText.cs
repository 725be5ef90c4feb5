using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The references that a tier's Run works with where the call says how results lie: where they go, and what is added to them.</summary>
internal static class ResultText
{
    /// <summary>The declarations for a row of image `number`, so many pixels from its start on.</summary>
    public static void WriteRow(CodeWriter writer, KernelSpec spec, string row, string x = "") => Write(
        writer,
        spec,
        RunStrides.Plus(RunStrides.Row(spec, "output", row), x, spec.OutputView),
        RunStrides.Plus(RunStrides.Row(spec, "residual", row), x, spec.ResidualView));

    /// <summary>The declarations for step `first` of sequence `number`.</summary>
    public static void WriteStep(CodeWriter writer, KernelSpec spec)
    {
        Write(writer, spec, At("output", spec.OutputView), At("residual", spec.ResidualView));

        static string At(string tensor, View view) => $"((nuint)number * {tensor}Sequence) + ((nuint)first * {view.Pixel})";
    }

    private static void Write(CodeWriter writer, KernelSpec spec, string offset, string added)
    {
        Operand result = new("result", spec.Output);
        writer.Write(result.Declare(Text.After("MemoryMarshal.GetReference(output)", offset)));
        if (spec.Residual is { } residual)
        {
            writer.Write(result.Named("addend").Declare(Text.After($"MemoryMarshal.GetReference({residual})", added)));
        }
    }
}
