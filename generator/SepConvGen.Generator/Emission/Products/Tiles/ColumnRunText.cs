using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The products of kernel columns within one kernel row: the references "row", at the first column of the image under a tile, and "pixel", which moves over the inputs.</summary>
internal sealed class ColumnRunText(ProductContext context, ConvolutionPlan plan, TiledPanel panel, TapRunText runs, int height, int inputStride)
{
    private readonly Operand row = context.Operands.Input.Named("row");
    private readonly Operand pixel = context.Operands.Input.Named("pixel");

    private CodeWriter Writer => context.Writer;

    private ConvolutionSpec Spec => plan.Spec;

    /// <summary>Whether it is several kernel columns whose inputs are not neighbours in memory.</summary>
    public bool IsLoop(ColumnRun run) => run.Columns > 1 && !Spec.Contiguous;

    /// <summary>The row of kernel row i.</summary>
    public void DeclareRow(ProductOperands operands) => Writer.Write(row.Declare(operands.Input.At($"(nuint)i * {Text.Times(Spec.Rows.Dilation, "inputRow")}")));

    /// <summary>The reference that runs set.</summary>
    public void DeclarePixel() => Writer.Write(pixel.Declare(row.Argument));

    /// <summary>The reference at the start of the row.</summary>
    public void ResetPixel() => Writer.Write($"{pixel.Name} = {row.Argument};");

    /// <summary>A run of kernel columns for the pixels that have them inside the image.</summary>
    /// <param name="run">The run.</param>
    /// <param name="isDeclared">Whether the reference that moves is declared.</param>
    /// <param name="skipped">Floats by which the row starts later, in C#; null for none.</param>
    /// <param name="goesOn">Whether the reference that moves is there already.</param>
    public void Write(ColumnRun run, bool isDeclared, string? skipped = null, bool goesOn = false)
    {
        if (run.IsOutside)
        {
            Writer.Write(context.Operands.Weights.Advance($"{run.Columns * plan.TapWeights(panel.Outputs)}"));
            return;
        }

        string columns = run.Columns == 1 ? $"column {run.Column}" : $"columns {run.Column} to {run.Column + run.Columns - 1}";
        if (run.From > 0 || run.To < height)
        {
            Writer.Write($"// kernel {columns}: pixels {run.From} to {run.To - 1} are inside the image");
        }

        PixelsOfRow pixels = new(pixel, inputStride, run.From);
        long from = run.Input * Spec.InputStride;
        if (!IsLoop(run))
        {
            if (!goesOn)
            {
                SetPixel($"{from}", isDeclared, skipped);
            }

            runs.Write(new(run.Columns * Spec.GroupInputs, null, pixels, run.From, run.To));
            return;
        }

        Writer.Block($"for (int j = 0; j < {run.Columns}; j++)", () =>
        {
            SetPixel(Text.Plus($"j * {ColumnStep}", (int)from), isDeclared, skipped);
            runs.Write(new(Spec.GroupInputs, null, pixels, run.From, run.To));
        });
    }

    /// <summary>Kernel columns that all pixels have.</summary>
    /// <param name="first">The first of them, in C#.</param>
    /// <param name="end">Their end, in C#.</param>
    /// <param name="count">How many, in C#; null for all.</param>
    /// <param name="skipped">Floats by which the row starts later, in C#; null for none.</param>
    public void WriteWhole(string first, string end, string? count, string? skipped)
    {
        PixelsOfRow pixels = new(pixel, inputStride);
        if (Spec.Contiguous)
        {
            runs.Write(new(count is null ? Spec.RunInputs : Spec.GroupInputs, count, pixels, 0, height));
            return;
        }

        Writer.Block($"for (int j = {first}; j < {end}; j++)", () =>
        {
            SetPixel($"j * {ColumnStep}", isDeclared: true, skipped);
            runs.Write(new(Spec.GroupInputs, null, pixels, 0, height));
        });
    }

    private long ColumnStep => (long)Spec.Columns.Dilation * Spec.InputStride;

    private void SetPixel(string offset, bool isDeclared, string? skipped)
    {
        string at = row.At(skipped is null ? offset : $"{offset} - {skipped}");
        Writer.Write(isDeclared ? $"{pixel.Name} = {at};" : pixel.Declare(at));
    }
}
