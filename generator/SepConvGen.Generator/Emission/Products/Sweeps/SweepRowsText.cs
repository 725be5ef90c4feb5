using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>Sweeps of one kernel row each over strips of neighbouring rows, and the walk over the strips.</summary>
internal sealed class SweepRowsText(ProductContext context, ConvolutionPlan plan, GroupSweep sweep, SweepPanel panel)
{
    private readonly CodeWriter writer = context.Writer;
    private readonly SweepNames names = SweepNames.Of(context, sweep, panel);

    private ConvolutionSpec Spec => plan.Spec;

    private ProductOperands Operands => context.Operands;

    // The operands from a strip on, and from those of its rows on that have a kernel row inside the image.
    private ProductOperands Strip => Operands.Named(Operands.Input.Name, Operands.Weights.Name, "addend", "result");

    private ProductOperands Rows => Operands.Named("inputStart", "rowWeights", "residualStart", "outputStart") with
    {
        InputRow = "inputRow",
        Sums = new(sweep.Phases == 1 ? "sums" : "phaseSums", context.Dialect.Element),
    };

    public void Write(string axes)
    {
        context.Method(
            "// All pixels of the rows under one vector of outputs: strips of rows, kernel row by kernel row.",
            names.Strips,
            Operands.Parameters(axes),
            () =>
            {
                if (!plan.Stated.Input)
                {
                    writer.Write($"nuint inputRow = (nuint)columns.Input * {Spec.InputChannels};");
                }

                if (!plan.Stated.Results)
                {
                    writer.Write($"nuint outputRow = (nuint)columns.Output * {Spec.OutputChannels};");
                }

                writer.Space();
                writer.Block("for (int y = first; y < end;)", WriteStrip);
            });
        for (int rows = sweep.Rows; rows > 0; rows--)
        {
            new SweepTileText(new(context, plan, sweep, panel, rows, 1)).Write(names.Rows(rows));
        }
    }

    private void WriteStrip()
    {
        const string start = "(nuint)(y - first) * outputRow";
        writer.Write(
            $"""
            // strips of equal height, {sweep.Rows} rows at most
            int strips = (end - y + {sweep.Rows - 1}) / {sweep.Rows};
            int strip = (end - y + strips - 1) / strips;
            """);
        writer.Write(Strip.Output.Declare(Operands.Output.At(start)));
        if (Strip.Residual is { } addend)
        {
            writer.Write(addend.Declare(Operands.Residual!.At(start)));
        }

        writer.Space();
        writer.Write(
            """
            // where all rows begin with the same kernel row and end with the same one, sums begin and end in the sweeps
            TapRange top = rows.Taps(y);
            TapRange bottom = rows.Taps(y + strip - 1);
            bool even = top.First == bottom.First && top.Count == bottom.Count && top.Count > 0;
            """);
        writer.Block("if (!even)", () => writer.Write($"{context.Names.StartSums}({Text.List([Operands.Bias?.Argument, Operands.Sums!.Argument, "strip * columns.Output"])});"));
        writer.Space();
        writer.Block($"for (int i = 0; i < {Spec.Rows.Kernel}; i++)", WriteKernelRow);
        writer.Space();
        writer.Block("if (!even)", () => writer.Write(
            $"{context.Names.FinishSums}({Text.List([Operands.Slope?.Argument, Operands.Sums!.Argument, Strip.Residual?.Argument, Strip.Output.Argument, "outputRow", "strip", "columns.Output"])});"));

        writer.Space();
        writer.Write("y += strip;");
    }

    // The rows of the strip whose kernel row i is inside the image, one phase of columns after the other.
    private void WriteKernelRow()
    {
        WindowSpec window = Spec.Rows;
        writer.Write($"// the rows of the strip whose kernel row is inside the image: [from, to)");
        writer.Write($"int row = rows.Position(y) + {Text.Times(window.Dilation, "i")};");
        writer.Write(window.Stride == 1
            ? """
              int from = Math.Max(-row, 0);
              int to = Math.Min(rows.Input - row, strip);
              """
            : $"""
              int from = Math.Max({window.Stride - 1} - row, 0) / {window.Stride};
              int to = Math.Min(Math.Max(rows.Input - row + {window.Stride - 1}, 0) / {window.Stride}, strip);
              """);
        writer.Block("if (from >= to)", () => writer.Write("continue;"));
        writer.Space();
        (Rows with { Sums = Strip.Sums }).Declare(writer, Strip, new()
        {
            Input = $"(nuint)(row + {Text.Times(window.Stride, "from")}) * inputRow",
            Weights = $"i * {plan.KernelRowWeights(panel.Outputs)}",
            Results = "(nuint)from * outputRow",
        });
        writer.Write("bool begins = even && i == top.First;");
        writer.Write("bool ends = even && i == top.First + top.Count - 1;");
        writer.Space();
        if (sweep.Phases == 1)
        {
            WriteSweeps("0", "columns.Output");
            return;
        }

        writer.Write(Rows.Sums!.Declare(Operands.Sums!.Argument));
        writer.Block($"for (int phase = 0; phase < {sweep.Phases} && phase < columns.Output; phase++)", () =>
        {
            WriteSweeps("phase", $"(columns.Output - phase + {sweep.Phases - 1}) / {sweep.Phases}");
            writer.Space();
            writer.Write(Rows.Sums.Advance($"(nuint)strip * (nuint)count * {context.Dialect.Lanes}"));
        });
    }

    // The sweep over as many rows as there are.
    private void WriteSweeps(string phase, string count)
    {
        writer.Write($"int count = {count};");
        if (sweep.Phases > 1)
        {
            writer.Space();
        }

        string arguments = Rows.Arguments(
            new()
            {
                Sums = $"(nuint)from * (nuint)count * {context.Dialect.Lanes}",
                Results = sweep.Phases == 1 ? "" : $"{phase} * {Spec.OutputChannels}",
            },
            "outputRow",
            "columns.Input",
            $"columns.Position({phase})",
            "count",
            "begins",
            "ends");
        if (sweep.Rows == 1)
        {
            writer.Write($"{names.Rows(1)}({arguments});");
            return;
        }

        for (int rows = sweep.Rows; rows > 0; rows--)
        {
            string call = $"{names.Rows(rows)}({arguments});";
            string branch = rows == 1 ? "else" : $"{(rows == sweep.Rows ? "" : "else ")}if (to - from == {rows})";
            writer.Block(branch, () => writer.Write(call));
        }
    }
}
