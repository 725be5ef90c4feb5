using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The method that computes one tile of a convolution: neighbouring pixels of a row that have all taps of their kernel rows,
/// or neighbouring pixels of a column, with as many kernel columns as are inside the image.
/// </summary>
internal sealed class ConvolutionTileText(
    CodeWriter writer,
    ConvolutionPlan plan,
    PointwisePanel panel,
    int height,
    bool isColumn,
    Dialect dialect,
    InstructionSet set,
    Epilogue epilogue) : PointwiseTileText(writer, plan.Product, panel, height, dialect, set, epilogue)
{
    // An address is a base, plus an index where there is one, plus a constant: rows of pixels 0, 1 and 2 share a base.
    private const int RowsOfABase = 3;

    private ConvolutionSpec Spec => plan.Spec;

    private bool Strided => isColumn && Height > 1;

    protected override IEnumerable<string> InputReferences => Strided
        ? Enumerable.Range(0, (Height + RowsOfABase - 1) / RowsOfABase).Select(index => Base(index * RowsOfABase))
        : [InPlace ? "input" : "pixel"];

    // The taps of a sequence are one run of inputs: the reference to the input itself moves on.
    private bool InPlace => plan.IsSequence && plan.Contiguous;

    public static string Name(ConvolutionPlan plan, PointwisePanel panel, int height, bool isColumn) =>
        plan.IsSequence ? isColumn ? $"EdgeStep{PanelName(plan.Product, panel)}" : $"Steps{height}x{PanelName(plan.Product, panel)}"
        : $"{(isColumn ? "Column" : "Row")}{height}x{PanelName(plan.Product, panel)}";

    public new void Write()
    {
        string parameters = Text.List(
        [
            "ref float input",
            plan.IsSequence ? null : "nuint inputRow",
            "ref float weights",
            Spec.HasBias ? "ref float bias" : null,
            Epilogue.Slope("ref float slope"),
            Epilogue.Residual("ref float residual"),
            "ref float output",
            Strided ? "nuint outputRow" : null,
            plan.IsSequence ? null : "int kernelRows",
            isColumn ? plan.IsSequence ? "int taps" : "int kernelColumns" : null,
        ]);
        string remark = plan.IsSequence ? isColumn ? ", with the taps that are inside the sequence" : "" : Height == 1 ? "" : isColumn ? " below each other" : " beside each other";
        Write(Name(plan, Panel, Height, isColumn), remark, parameters, plan.IsSequence ? Taps : Products);
    }

    protected override (string Reference, string Offset) Input(int pixel)
    {
        if (!Strided)
        {
            return (InputReferences.Single(), $"{pixel * plan.Product.InputStride}");
        }

        string offset = (pixel % RowsOfABase) switch
        {
            0 => "0",
            1 => "step",
            _ => "twoSteps",
        };
        return (Base(pixel / RowsOfABase * RowsOfABase), offset);
    }

    protected override string Output(int pixel, int offset) => !Strided ? base.Output(pixel, offset)
        : pixel == 0 ? $"{offset}"
        : Text.Plus(Text.Times(pixel, "outputRow"), offset);

    private static string Base(int pixel) => pixel == 0 ? "pixel" : $"pixel{pixel}";

    // Kernel row by kernel row; a row is one run of inputs, or one for each column.
    private void Products()
    {
        if (Strided)
        {
            Writer.Write($"nuint step = {Text.Times(Spec.Rows.Stride, "inputRow")};");
            if (Height > 2)
            {
                Writer.Write("nuint twoSteps = 2 * step;");
            }
        }

        Writer.Block("for (int i = 0; i < kernelRows; i++)", () =>
        {
            string row = Spec.Rows.Dilation == 1 ? "(nuint)i * inputRow" : $"(nuint)i * {Spec.Rows.Dilation} * inputRow";
            string columns = isColumn ? "kernelColumns" : $"{Spec.Columns.Kernel}";
            if (plan.Contiguous)
            {
                References(row);
                int run = Spec.GroupInputs;
                Run(isColumn ? Text.Times(run, columns) : $"{run * Spec.Columns.Kernel}", isColumn ? run : run * Spec.Columns.Kernel);
            }
            else
            {
                Writer.Block($"for (int j = 0; j < {columns}; j++)", () =>
                {
                    References($"({row}) + ((nuint)j * {Text.Times(Spec.Columns.Dilation, $"{Spec.InputChannels}")})");
                    Run($"{Spec.GroupInputs}", Spec.GroupInputs);
                });
            }

            if (isColumn)
            {
                Writer.Space();
                Writer.Write($"weights = ref Unsafe.Add(ref weights, ({Spec.Columns.Kernel} - kernelColumns) * {Spec.GroupInputs * WeightRow});");
            }
        });
    }

    // The taps of a sequence: one run of inputs, or one for each tap.
    private void Taps()
    {
        string taps = isColumn ? "taps" : $"{Spec.Columns.Kernel}";
        int run = Spec.GroupInputs;
        if (plan.Contiguous)
        {
            Run(isColumn ? Text.Times(run, taps) : $"{run * Spec.Columns.Kernel}", isColumn ? run : run * Spec.Columns.Kernel);
            return;
        }

        Writer.Block($"for (int j = 0; j < {taps}; j++)", () =>
        {
            References($"(nuint)j * {(long)Spec.Columns.Dilation * Spec.InputChannels}");
            Run($"{run}", run);
        });
    }

    private void References(string offset)
    {
        string[] references = [.. InputReferences];
        Writer.Write($"ref float {references[0]} = ref Unsafe.Add(ref input, {offset});");
        for (int index = 1; index < references.Length; index++)
        {
            Writer.Write($"ref float {references[index]} = ref Unsafe.Add(ref {references[0]}, {Text.Times(index * RowsOfABase, "step")});");
        }
    }
}
