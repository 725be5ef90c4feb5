using System;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A convolution of an image under a panel: row by row, and what each row starts with.</summary>
internal abstract class RowsText(ProductContext context, ConvolutionPlan plan, string axes) : PanelText(context, plan, axes)
{
    /// <summary>The operands from a row on, at its first column, as its tiles take them.</summary>
    protected ProductOperands RowOperands => Operands.Named("inputStart", "rowWeights", "residualStart", "outputStart") with { InputRow = "inputRow" };

    /// <summary>How far the rows are apart.</summary>
    protected RowDistances Rows => RowDistances.Of(Plan, Context.Epilogue);

    /// <summary>The lengths of the rows of input and output.</summary>
    protected void WriteRowLengths()
    {
        if (!Plan.Stated.Input)
        {
            Writer.Write($"nuint inputRow = (nuint)columns.Input * {Spec.InputStride};");
        }

        if (!Plan.Stated.Results)
        {
            Writer.Write($"nuint outputRow = (nuint)columns.Output * {Spec.OutputStride};");
        }
    }

    /// <summary>The loop over rows [first, end).</summary>
    protected void WriteRows(TiledPanel panel, Action row)
    {
        WriteRowLengths();
        Writer.Space();
        Writer.Block("for (int y = first; y < end; y++)", () =>
        {
            Writer.Write("TapRange taps = rows.Taps(y);");
            WriteRowStart(panel);
            row();
        });
    }

    /// <summary>The declarations of <see cref="RowOperands"/>, for the taps of row y.</summary>
    protected void WriteRowStart(TiledPanel panel) => RowOperands.Declare(Writer, Operands, new()
    {
        Input = "(nuint)taps.Input * inputRow",
        Weights = $"taps.First * {Plan.KernelRowWeights(panel.Outputs)}",
        Results = "(nuint)(y - first) * outputRow",
        Added = Rows.Apart is { } apart ? $"(nuint)(y - first) * {apart}" : null,
    });
}
