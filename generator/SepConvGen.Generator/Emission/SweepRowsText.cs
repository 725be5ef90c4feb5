using System;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>Sweeps of one kernel row each over strips of neighbouring rows, and the walk over the strips.</summary>
internal sealed class SweepRowsText(
    CodeWriter writer, ConvolutionPlan plan, GroupSweep sweep, SweepPanel panel, Dialect dialect, int weightRow, Epilogue epilogue)
{
    private ConvolutionSpec Spec => plan.Spec;

    private string? Bias(string text) => Spec.HasBias ? text : null;

    public void Write(string name, string letter, string parameters)
    {
        WindowSpec window = Spec.Rows;
        writer.Space();
        writer.Write("// All pixels of the rows under one vector of outputs: strips of rows, kernel row by kernel row.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {name}({parameters})", () =>
        {
            writer.Write($"nuint inputRow = (nuint)columns.Input * {Spec.InputChannels};");
            writer.Write($"nuint outputRow = (nuint)columns.Output * {Spec.OutputChannels};");
            writer.Space();
            writer.Block("for (int y = first; y < end;)", () =>
            {
                writer.Write(
                    $"""
                    // strips of equal height, {sweep.Rows} rows at most
                    int strips = (end - y + {sweep.Rows - 1}) / {sweep.Rows};
                    int strip = (end - y + strips - 1) / strips;
                    ref float result = ref Unsafe.Add(ref output, (nuint)(y - first) * outputRow);
                    {epilogue.Residual("ref float addend = ref Unsafe.Add(ref residual, (nuint)(y - first) * outputRow);\n")}
                    // where all rows begin with the same kernel row and end with the same one, sums begin and end in the sweeps
                    TapRange top = rows.Taps(y);
                    TapRange bottom = rows.Taps(y + strip - 1);
                    bool even = top.First == bottom.First && top.Count == bottom.Count && top.Count > 0;
                    """);
                writer.Block("if (!even)", () => writer.Write($"StartSums({Text.List([Bias("ref bias"), "ref sums", "strip * columns.Output"])});"));
                writer.Space();
                writer.Block($"for (int i = 0; i < {window.Kernel}; i++)", () => KernelRow(letter));
                writer.Space();
                writer.Block("if (!even)", () => writer.Write(
                    $"FinishSums({Text.List([epilogue.Slope("ref slope"), "ref sums", epilogue.Residual("ref addend"), "ref result", "outputRow", "strip", "columns.Output"])});"));

                writer.Space();
                writer.Write("y += strip;");
            });
        });
        for (int rows = sweep.Rows; rows > 0; rows--)
        {
            new SweepTileText(writer, plan, sweep, panel, rows, 1, dialect, weightRow, epilogue).Write($"Sweep{letter}{rows}");
        }
    }

    // The rows of the strip whose kernel row i is inside the image, one phase of columns after the other.
    private void KernelRow(string letter)
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
        writer.Write($"ref float inputStart = ref Unsafe.Add(ref input, (nuint)(row + {Text.Times(window.Stride, "from")}) * inputRow);");
        writer.Write($"ref float rowWeights = ref Unsafe.Add(ref weights, i * {Spec.Columns.Kernel * Spec.GroupInputs * weightRow});");
        if (epilogue.HasResidual)
        {
            writer.Write("ref float residualStart = ref Unsafe.Add(ref addend, (nuint)from * outputRow);");
        }

        writer.Write("ref float outputStart = ref Unsafe.Add(ref result, (nuint)from * outputRow);");
        writer.Write("bool begins = even && i == top.First;");
        writer.Write("bool ends = even && i == top.First + top.Count - 1;");

        string phase = sweep.Phases == 1 ? "0" : "phase";
        string count = sweep.Phases == 1 ? "columns.Output" : $"(columns.Output - phase + {sweep.Phases - 1}) / {sweep.Phases}";
        string arguments = Text.List(
        [
            "ref inputStart",
            "inputRow",
            "ref rowWeights",
            Bias("ref bias"),
            epilogue.Slope("ref slope"),
            $"ref Unsafe.Add(ref {(sweep.Phases == 1 ? "sums" : "phaseSums")}, (nuint)from * (nuint)count * {dialect.Lanes})",
            epilogue.Residual(sweep.Phases == 1 ? "ref residualStart" : $"ref Unsafe.Add(ref residualStart, phase * {Spec.OutputChannels})"),
            sweep.Phases == 1 ? "ref outputStart" : $"ref Unsafe.Add(ref outputStart, phase * {Spec.OutputChannels})",
            "outputRow",
            "columns.Input",
            $"columns.Position({phase})",
            "count",
            "begins",
            "ends",
        ]);
        void Rows()
        {
            writer.Write($"int count = {count};");
            if (sweep.Phases > 1)
            {
                writer.Space();
            }

            for (int rows = sweep.Rows; rows > 0; rows--)
            {
                string branch = rows == 1 ? "else" : $"{(rows == sweep.Rows ? "" : "else ")}if (to - from == {rows})";
                string call = $"Sweep{letter}{rows}({arguments});";
                if (sweep.Rows == 1)
                {
                    writer.Write(call);
                }
                else
                {
                    writer.Block(branch, () => writer.Write(call));
                }
            }
        }

        writer.Space();
        if (sweep.Phases == 1)
        {
            Rows();
            return;
        }

        writer.Write("ref float phaseSums = ref sums;");
        writer.Block($"for (int phase = 0; phase < {sweep.Phases} && phase < columns.Output; phase++)", () =>
        {
            Rows();
            writer.Space();
            writer.Write($"phaseSums = ref Unsafe.Add(ref phaseSums, (nuint)strip * (nuint)count * {dialect.Lanes});");
        });
    }
}
