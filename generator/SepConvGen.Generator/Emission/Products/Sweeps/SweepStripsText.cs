using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// Sweeps of all kernel rows over two strips of rows side by side, and the walk over the strips: an input row of each after the
/// other. Its kernel row i adds to the output row i rows above it, whose sums kernel row i − 1 has left behind with the input
/// row before.
/// </summary>
internal sealed class SweepStripsText(ProductContext context, ConvolutionPlan plan, GroupSweep sweep, SweepPanel panel)
{
    private readonly CodeWriter writer = context.Writer;
    private readonly SweepNames names = SweepNames.Of(context, sweep, panel);

    private ConvolutionSpec Spec => plan.Spec;

    private ProductOperands Operands => context.Operands;

    private int Kernel => Spec.Rows.Kernel;

    public void Write(string axes)
    {
        context.Method(
            "// All pixels of the rows under one vector of outputs: an upper and a lower strip of them, input row by input row.",
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

                writer.Write(
                    $"""
                    nuint sumsRow = (nuint)columns.Output * {context.Dialect.Lanes};

                    // strips of equal height; both compute the middle row of an odd number
                    int height = (end - first + 1) / 2;
                    int apart = end - first - height;
                    """);
                writer.Space();
                writer.Block($"for (int row = 0; row < height + {Kernel - 1}; row++)", WriteInputRow);
            });
        for (int kernelRows = Kernel; kernelRows > 0; kernelRows--)
        {
            WriteSweep(sweep.Rows, kernelRows);
        }

        WriteSweep(1, 1);
    }

    private void WriteSweep(int rows, int kernelRows) =>
        new SweepTileText(new(context, plan, sweep, panel, rows, kernelRows)).Write(names.Strip(rows, kernelRows));

    private void WriteInputRow()
    {
        writer.Write(
            $"""
            // this input row of the strips lies under kernel rows [from, to): kernel row i adds to output row `row - i`
            int from = Math.Max(row - height + 1, 0);
            int to = Math.Min(row + 1, {Kernel});
            int upper = rows.Position(first) + row;
            int lower = upper + apart;

            """);
        AtImageRow(
            "the first row of the image begins sums with any kernel row",
            "Math.Max(from, 1); i < to",
            "upper == 0 || lower == 0",
            "0",
            $"{context.Names.StartSums}({Text.List([Operands.Bias?.Argument, Operands.Sums!.At(Sums("i")), "columns.Output"])});");
        writer.Space();
        writer.Block($"if (upper >= 0 && lower < rows.Input{(sweep.Ramps is null ? "" : $" && columns.Output >= {sweep.Sums - 1}")})", Together);
        writer.Block("else", Alone);
        writer.Space();
        AtImageRow(
            "the last row of the image ends sums with any kernel row",
            $"from; i < Math.Min(to, {Kernel - 1})",
            "upper == rows.Input - 1 || lower == rows.Input - 1",
            "rows.Input - 1",
            $"{context.Names.FinishSums}({Text.List([Operands.Slope?.Argument, Operands.Sums.At(Sums("(i + 1)")), Operands.Residual?.At(Result), Operands.Output.At(Result), "outputRow", "1", "columns.Output"])});");
    }

    // Where the sums are that a kernel row finds.
    private static string Sums(string kernelRow) => $"(nuint)((2 * {kernelRow}) + strip) * sumsRow";

    // Where the output row is to which kernel row i adds.
    private const string Result = "(nuint)(row - i + (strip * apart)) * outputRow";

    private void AtImageRow(string comment, string kernelRows, string where, string imageRow, string statement) =>
        writer.Block($"if ({where})", () =>
        {
            writer.Write($"// {comment}");
            writer.Block($"for (int i = {kernelRows}; i++)", () => EachStrip($"if (at == {imageRow})", statement));
        });

    private void EachStrip(string condition, string statement) =>
        writer.Block("for (int strip = 0; strip < 2; strip++)", () =>
        {
            writer.Write("int at = upper + (strip * apart);");
            writer.Block(condition, () => writer.Write(statement));
        });

    private void Together()
    {
        ProductOperands row = Operands with { Input = Operands.Input.Named("inputStart"), Weights = Operands.Weights.Named("rowWeights"), Sums = Operands.Sums!.Named("rowSums") };
        row.Declare(writer, Operands, new()
        {
            Input = "(nuint)upper * inputRow",
            Weights = $"from * {plan.KernelRowWeights(panel.Outputs)}",
            Sums = "(nuint)(2 * from) * sumsRow",
        });
        writer.Write("nuint outputStart = (nuint)(row - to + 1) * outputRow;");
        for (int kernelRows = Kernel; kernelRows > 0; kernelRows--)
        {
            bool whole = kernelRows == Kernel;
            string arguments = (row with { InputRow = "(nuint)apart * inputRow" }).Arguments(
                new() { Results = "outputStart" },
                "(nuint)apart * outputRow",
                whole && sweep.Ramps is not null ? null : "columns.Input, columns.Position(0)",
                "columns.Output",
                whole ? null : $"from == 0, to == {Kernel}");
            string head = kernelRows == 1 ? "else" : $"{(whole ? "" : "else ")}if (to - from == {kernelRows})";
            string call = $"{names.Strip(sweep.Rows, kernelRows)}({arguments});";
            writer.Block(head, () => writer.Write(call));
        }
    }

    private void Alone()
    {
        string arguments = Operands.Arguments(
            new()
            {
                Input = "(nuint)at * inputRow",
                Weights = $"i * {plan.KernelRowWeights(panel.Outputs)}",
                Sums = Sums("i"),
                Results = Result,
            },
            "columns.Input, columns.Position(0), columns.Output",
            $"i == 0, i == {Kernel - 1}");
        writer.Write("// one by one, the last kernel row first: it takes the sums that the one before it replaces");
        writer.Block("for (int i = to - 1; i >= from; i--)", () =>
            EachStrip("if ((uint)at < (uint)rows.Input)", $"{names.Strip(1, 1)}({arguments});"));
    }
}
