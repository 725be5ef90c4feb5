using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a convolution of small groups: vectors of outputs over a block of rows, strips of rows, and sweeps.</summary>
internal sealed class GroupSweepText(CodeWriter writer, ConvolutionPlan plan, GroupSweep sweep, InstructionSet set, Epilogue epilogue)
{
    private ConvolutionSpec Spec => plan.Spec;

    private PointwisePlan Product => plan.Product;

    private Dialect Dialect { get; } = Dialects.For(set, plan.Product.Lanes);

    private int WeightRow { get; } = plan.Product.WeightRow(plan.Product.Panels[0]);

    public void Write(string parameters)
    {
        WriteVectors(parameters);
        foreach (SweepPanel panel in sweep.Panels)
        {
            WriteStrips(panel, parameters);
            for (int rows = sweep.Rows; rows > 0; rows--)
            {
                new SweepTileText(writer, plan, sweep, panel, rows, Dialect, WeightRow, epilogue).Write(SweepName(panel, rows));
            }
        }

        WriteStart();
        WriteFinish();
    }

    private string? Bias(string text) => Spec.HasBias ? text : null;

    private string Letter(SweepPanel panel) => Text.Letter(sweep.Panels.ToList().IndexOf(panel), sweep.Panels.Count).ToUpperInvariant();

    private string StripName(SweepPanel panel) => $"Strips{Letter(panel)}";

    private string SweepName(SweepPanel panel, int rows) => $"Sweep{Letter(panel)}{rows}";

    private void WriteVectors(string parameters)
    {
        writer.Space();
        writer.Write("// Output rows [first, end) of one image, one vector of outputs after the other; `output` starts at row `first`.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void ConvolutionRows({parameters})", () =>
        {
            int packed = 0;
            foreach (SweepPanel panel in sweep.Panels)
            {
                bool copied = Product.Weights == PointwiseWeights.Packed;
                int length = Product.Lanes * Spec.Depth;
                void Call(string input, string weights, string output) => writer.Write($"{StripName(panel)}({Text.List(
                [
                    Text.After("input", input),
                    Text.After("weights", weights),
                    Bias(Text.After("bias", output)),
                    epilogue.Slope(Text.After("slope", output)),
                    "ref sums",
                    epilogue.Residual(Text.After("residual", output)),
                    Text.After("output", output),
                    "rows",
                    "columns",
                    "first",
                    "end",
                ])});");
                if (panel.Repeat > 1)
                {
                    writer.Block($"for (nuint v = 0; v < {panel.Repeat}; v++)", () => Call(
                        Text.Plus($"v * {panel.InputStep}", panel.InputStart),
                        Text.Plus($"v * {length}", packed),
                        Text.Plus($"v * {panel.Step}", panel.Start)));
                }
                else
                {
                    Call($"{panel.InputStart}", $"{(copied ? packed : panel.Start)}", $"{panel.Start}");
                }

                packed += panel.Repeat * length;
            }
        });
    }

    private void WriteStrips(SweepPanel panel, string parameters)
    {
        WindowSpec window = Spec.Rows;
        writer.Space();
        writer.Write("// All pixels of the rows under one vector of outputs: strips of rows, kernel row by kernel row.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {StripName(panel)}({parameters})", () =>
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
                writer.Block($"for (int i = 0; i < {window.Kernel}; i++)", () => KernelRow(panel));
                writer.Space();
                writer.Block("if (!even)", () => writer.Write(
                    $"FinishSums({Text.List([epilogue.Slope("ref slope"), "ref sums", epilogue.Residual("ref addend"), "ref result", "outputRow", "strip", "columns.Output"])});"));

                writer.Space();
                writer.Write("y += strip;");
            });
        });
    }

    // The rows of the strip whose kernel row i is inside the image, one phase of columns after the other.
    private void KernelRow(SweepPanel panel)
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
        writer.Write($"ref float rowWeights = ref Unsafe.Add(ref weights, i * {Spec.Columns.Kernel * Spec.GroupInputs * WeightRow});");
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
            $"ref Unsafe.Add(ref {(sweep.Phases == 1 ? "sums" : "phaseSums")}, (nuint)from * (nuint)count * {Dialect.Lanes})",
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
                string call = $"{SweepName(panel, rows)}({arguments});";
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
            writer.Write($"phaseSums = ref Unsafe.Add(ref phaseSums, (nuint)strip * (nuint)count * {Dialect.Lanes});");
        });
    }

    private void WriteStart()
    {
        int lanes = Dialect.Lanes;
        writer.Space();
        writer.Write($"// {(Spec.HasBias ? "Biases" : "Zeros")} as sums, for rows that do not begin together.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void StartSums({Text.List([Bias("ref float bias"), "ref float sums", "int pixels"])})", () =>
        {
            writer.Write($"{Dialect.Type} start = {(Spec.HasBias ? Dialect.Load("bias", "0") : Dialect.Zero)};");
            writer.Block("for (int x = 0; x < pixels; x++)", () => writer.Write(Dialect.Store("start", "sums", $"(nuint)x * {lanes}")));
        });
    }

    // Phase by phase, as the sweeps leave the sums.
    private void WriteFinish()
    {
        string value = epilogue.Value(Dialect.Load("sums", "0"), "slopes", Dialect.Load("residual", "at"));
        string parameters = Text.List(
        [
            epilogue.Slope("ref float slope"),
            "ref float sums",
            epilogue.Residual("ref float residual"),
            "ref float output",
            "nuint outputRow",
            "int rows",
            "int pixels",
        ]);
        writer.Space();
        writer.Write("// From sums to output, for rows that do not end together.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void FinishSums({parameters})", () =>
        {
            if (epilogue.Activation.HasSlope)
            {
                writer.Write($"{Dialect.Type} slopes = {Dialect.Load("slope", "0")};");
            }

            void Pixels(string start, string step) => writer.Block("for (int y = 0; y < rows; y++)", () =>
                writer.Block($"for (int x = {start}; x < pixels; x{step})", () =>
                {
                    writer.Write($"nuint at = ((nuint)y * outputRow) + ((nuint)x * {Spec.OutputChannels});");
                    writer.Write(Dialect.Store(value, "output", "at"));
                    writer.Write($"sums = ref Unsafe.Add(ref sums, {Dialect.Lanes});");
                }));
            if (sweep.Phases == 1)
            {
                Pixels("0", "++");
            }
            else
            {
                writer.Block($"for (int phase = 0; phase < {sweep.Phases} && phase < pixels; phase++)", () => Pixels("phase", $" += {sweep.Phases}"));
            }
        });
    }
}
