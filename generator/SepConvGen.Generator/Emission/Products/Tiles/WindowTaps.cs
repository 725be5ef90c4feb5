using System.Collections.Generic;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// A tile of an image: neighbouring pixels of a row that have all taps of their kernel rows, or neighbouring pixels of a column, with
/// as many kernel columns as are inside the image.
/// </summary>
internal sealed class WindowTaps(ProductContext context, ConvolutionPlan plan, TiledPanel panel, int height, int inputStride, bool isColumn)
    : TileTaps(context, panel, height)
{
    private readonly PixelsOfColumn? strided = isColumn && height > 1 ? new(height, plan.Spec.Rows.Stride) : null;

    public override string Name => NameOf(Context, Panel, Height, isColumn);

    public override string Remark => Height == 1 ? "" : isColumn ? " below each other" : " beside each other";

    public override bool IsRow => strided is null && base.IsRow;

    public override ProductOperands Operands => Context.Operands with { InputRow = "inputRow" };

    public override IReadOnlyList<string?> Parameters => [strided is null ? null : Rows.Results("nuint "), "int kernelRows", isColumn ? "int kernelColumns" : null];

    private ConvolutionSpec Spec => plan.Spec;

    private PixelInputs Inputs => strided ?? (PixelInputs)new PixelsOfRow(new("pixel"), inputStride);

    public static string NameOf(ProductContext context, TiledPanel panel, int height, bool isColumn) =>
        context.Names.Tile(isColumn ? "Column" : "Row", height, panel);

    public override string Result(int pixel, int channel) => strided is null ? base.Result(pixel, channel) : Below(pixel, channel, "outputRow");

    public override string Added(int pixel, int channel) => strided is null ? base.Added(pixel, channel) : Below(pixel, channel, Rows.Residual);

    private RowDistances Rows => RowDistances.Of(plan, Context.Epilogue);

    private static string Below(int pixel, int channel, string row) => pixel == 0 ? $"{channel}" : Text.Plus(Text.Times(pixel, row), channel);

    // Kernel row by kernel row; a row is one run of inputs, or one for each column.
    public override void Write(TapRunText runs)
    {
        strided?.DeclareSteps(Writer, "inputRow");
        Writer.Block("for (int i = 0; i < kernelRows; i++)", () =>
        {
            string row = Spec.Rows.Dilation == 1 ? "(nuint)i * inputRow" : $"(nuint)i * {Spec.Rows.Dilation} * inputRow";
            if (plan.Spec.Contiguous)
            {
                Inputs.Declare(Writer, Operands.Input, row);
                runs.Write(isColumn ? All(Spec.GroupInputs, "kernelColumns", Inputs) : All(Spec.RunInputs, null, Inputs));
            }
            else
            {
                Writer.Block($"for (int j = 0; j < {(isColumn ? "kernelColumns" : $"{Spec.Columns.Kernel}")}; j++)", () =>
                {
                    Inputs.Declare(Writer, Operands.Input, $"({row}) + ((nuint)j * {Text.Times(Spec.Columns.Dilation, $"{Spec.InputStride}")})");
                    runs.Write(All(Spec.GroupInputs, null, Inputs));
                });
            }

            if (isColumn)
            {
                Writer.Space();
                Writer.Write(Operands.Weights.Advance($"({Spec.Columns.Kernel} - kernelColumns) * {plan.TapWeights(Panel.Outputs)}"));
            }
        });
    }
}
