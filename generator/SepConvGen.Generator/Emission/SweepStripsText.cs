using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// Sweeps of all kernel rows over two strips of rows side by side, and the walk over the strips: an input row of each after the
/// other. Its kernel row i adds to the output row i rows above it, whose sums kernel row i − 1 has left behind with the input
/// row before.
/// </summary>
internal sealed class SweepStripsText(
    CodeWriter writer, ConvolutionPlan plan, GroupSweep sweep, SweepPanel panel, Dialect dialect, int weightRow, Epilogue epilogue)
{
    private ConvolutionSpec Spec => plan.Spec;

    private int Kernel => Spec.Rows.Kernel;

    public void Write(string name, string letter, string parameters)
    {
        writer.Space();
        writer.Write("// All pixels of the rows under one vector of outputs: an upper and a lower strip of them, input row by input row.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {name}({parameters})", () =>
        {
            writer.Write(
                $"""
                nuint inputRow = (nuint)columns.Input * {Spec.InputChannels};
                nuint outputRow = (nuint)columns.Output * {Spec.OutputChannels};
                nuint sumsRow = (nuint)columns.Output * {dialect.Lanes};

                // strips of equal height; both compute the middle row of an odd number
                int height = (end - first + 1) / 2;
                int apart = end - first - height;
                """);
            writer.Space();
            writer.Block($"for (int row = 0; row < height + {Kernel - 1}; row++)", () => InputRow(letter));
        });
        for (int kernelRows = Kernel; kernelRows > 0; kernelRows--)
        {
            Tile(letter, sweep.Rows, kernelRows);
        }

        Tile(letter, 1, 1);
    }

    private static string Name(string letter, int rows, int kernelRows) => $"Sweep{letter}{rows}x{kernelRows}";

    private void Tile(string letter, int rows, int kernelRows) =>
        new SweepTileText(writer, plan, sweep, panel, rows, kernelRows, dialect, weightRow, epilogue).Write(Name(letter, rows, kernelRows));

    private string? Bias(string text) => Spec.HasBias ? text : null;

    private void InputRow(string letter)
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
            $"StartSums({Text.List([Bias("ref bias"), Sums("i"), "columns.Output"])});");
        writer.Space();
        writer.Block($"if (upper >= 0 && lower < rows.Input{(sweep.Ramps is null ? "" : $" && columns.Output >= {sweep.Sums - 1}")})", () => Together(letter));
        writer.Block("else", () => Alone(letter));
        writer.Space();
        AtImageRow(
            "the last row of the image ends sums with any kernel row",
            $"from; i < Math.Min(to, {Kernel - 1})",
            "upper == rows.Input - 1 || lower == rows.Input - 1",
            "rows.Input - 1",
            $"FinishSums({Text.List([epilogue.Slope("ref slope"), Sums("i + 1"), epilogue.Residual(Result("residual", "i")), Result("output", "i"), "outputRow", "1", "columns.Output"])});");
    }

    // The sums that kernel row i finds.
    private static string Sums(string i) => $"ref Unsafe.Add(ref sums, (nuint)((2 * {(i.Length > 1 ? $"({i})" : i)}) + strip) * sumsRow)";

    // The output row to which kernel row i adds.
    private static string Result(string tensor, string i) => $"ref Unsafe.Add(ref {tensor}, (nuint)(row - {i} + (strip * apart)) * outputRow)";

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

    private void Together(string letter)
    {
        writer.Write("ref float inputStart = ref Unsafe.Add(ref input, (nuint)upper * inputRow);");
        writer.Write($"ref float rowWeights = ref Unsafe.Add(ref weights, from * {KernelRowWeights});");
        writer.Write("ref float rowSums = ref Unsafe.Add(ref sums, (nuint)(2 * from) * sumsRow);");
        writer.Write("nuint outputStart = (nuint)(row - to + 1) * outputRow;");
        for (int kernelRows = Kernel; kernelRows > 0; kernelRows--)
        {
            bool whole = kernelRows == Kernel;
            string arguments = Text.List(
            [
                "ref inputStart",
                "(nuint)apart * inputRow",
                "ref rowWeights",
                Bias("ref bias"),
                epilogue.Slope("ref slope"),
                "ref rowSums",
                epilogue.Residual("ref Unsafe.Add(ref residual, outputStart)"),
                "ref Unsafe.Add(ref output, outputStart)",
                "(nuint)apart * outputRow",
                whole && sweep.Ramps is not null ? null : "columns.Input, columns.Position(0)",
                "columns.Output",
                whole ? null : $"from == 0, to == {Kernel}",
            ]);
            string head = kernelRows == 1 ? "else" : $"{(whole ? "" : "else ")}if (to - from == {kernelRows})";
            writer.Block(head, () => writer.Write($"{Name(letter, sweep.Rows, kernelRows)}({arguments});"));
        }
    }

    private void Alone(string letter)
    {
        string arguments = Text.List(
        [
            "ref Unsafe.Add(ref input, (nuint)at * inputRow)",
            $"ref Unsafe.Add(ref weights, i * {KernelRowWeights})",
            Bias("ref bias"),
            epilogue.Slope("ref slope"),
            Sums("i"),
            epilogue.Residual(Result("residual", "i")),
            Result("output", "i"),
            "columns.Input, columns.Position(0), columns.Output",
            $"i == 0, i == {Kernel - 1}",
        ]);
        writer.Write("// one by one, the last kernel row first: it takes the sums that the one before it replaces");
        writer.Block("for (int i = to - 1; i >= from; i--)", () =>
            EachStrip("if ((uint)at < (uint)rows.Input)", $"{Name(letter, 1, 1)}({arguments});"));
    }

    private int KernelRowWeights => Spec.Columns.Kernel * Spec.GroupInputs * weightRow;
}
