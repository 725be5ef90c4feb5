using System;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a convolution: groups and panels over a block of rows, the walk over its pixels, and the tiles.</summary>
internal sealed partial class ConvolutionText(CodeWriter writer, ConvolutionPlan plan, InstructionSet set, Epilogue epilogue)
{
    private ConvolutionSpec Spec => plan.Spec;

    private PointwisePlan Product => plan.Product;

    private Dialect Dialect { get; } = Dialects.For(set, plan.Product.Lanes);

    private bool Copied => Product.Weights != PointwiseWeights.InPlace;

    public void Write()
    {
        if (plan.IsSequence)
        {
            WriteSteps();
            return;
        }

        if (plan.Sweep is { } sweep)
        {
            new GroupSweepText(writer, plan, sweep, set, epilogue).Write(Parameters(null));
            return;
        }

        WriteRows();
        foreach (PointwisePanel panel in Product.Panels)
        {
            if (plan.KnownRow is not null || plan.FreeRow is not null)
            {
                WriteRows(panel);
                continue;
            }

            WritePanel(panel);
            if (plan.Edges)
            {
                WriteEdge(panel);
            }

            foreach (int height in panel.Heights)
            {
                if (height > 1)
                {
                    WriteTile(panel, height, isColumn: false);
                }

                if (height == 1 || plan.Edges)
                {
                    WriteTile(panel, height, isColumn: true);
                }
            }
        }
    }

    /// <summary>What is left to do to the results of rows [first, end), in the names of the tier's Run.</summary>
    public void WritePass() => epilogue.WritePass(writer, "ref result", $"(nuint)(end - first) * (nuint)columns.Output * {Spec.OutputChannels}");

    /// <summary>The call that computes rows [first, end) of an image, in the names of the tier's Run.</summary>
    public string Call(RowCall call) =>
        $"ConvolutionRows({Text.List([call.Input.Argument, "ref convolutionWeights", Bias("ref convolutionStart"), epilogue.Slope("ref convolutionSlopes"), plan.Sweep is null ? null : "ref sums", epilogue.Residual(Text.After("addend", call.At)), call.Output.At(call.At), call.Rows, call.Columns, call.First, call.End])});";

    private string? Bias(string text) => Spec.HasBias ? text : null;

    private string PanelMethod(PointwisePanel panel) => $"Panel{PointwiseTileText.PanelName(Product, panel)}";

    private string EdgeMethod(PointwisePanel panel) => $"Edge{PointwiseTileText.PanelName(Product, panel)}";

    private void WriteTile(PointwisePanel panel, int height, bool isColumn) =>
        new ConvolutionTileText(writer, plan, panel, height, isColumn, Dialect, set, epilogue).Write();

    private string Parameters(string? last) => Text.List(
    [
        "ref float input",
        "ref float weights",
        Bias("ref float bias"),
        epilogue.Slope("ref float slope"),
        plan.Sweep is null ? null : "ref float sums",
        epilogue.Residual("ref float residual"),
        "ref float output",
        plan.IsSequence ? "in Axis steps" : "in Axis rows, in Axis columns, int first, int end",
        last,
    ]);

    private void WriteRows()
    {
        writer.Space();
        writer.Write("// Output rows [first, end) of one image, under one panel of outputs after the other; `output` starts at row `first`.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void ConvolutionRows({Parameters(null)})", () =>
        {
            if (plan.FreeRow is not null)
            {
                ChooseTiles();
            }

            AllPanels();
        });
    }

    private void AllPanels()
    {
        if (Product.Groups == 1)
        {
            Panels("input", "weights", "bias", "slope", "residual", "output");
            return;
        }

        writer.Block($"for (nuint g = 0; g < {Product.Groups}; g++)", () =>
        {
            writer.Write($"ref float groupInput = ref Unsafe.Add(ref input, {Text.Times(Spec.GroupInputs, "g")});");
            writer.Write($"ref float groupWeights = ref Unsafe.Add(ref weights, {Text.Times(Copied ? (int)Product.GroupLength : Spec.GroupOutputs, "g")});");
            foreach (string name in new[] { Bias("bias"), epilogue.Slope("slope"), epilogue.Residual("residual"), "output" }.OfType<string>())
            {
                writer.Write($"ref float {Group(name)} = ref Unsafe.Add(ref {name}, {Text.Times(Spec.GroupOutputs, "g")});");
            }

            Panels("groupInput", "groupWeights", Group("bias"), Group("slope"), Group("residual"), Group("output"));
        });
    }

    private static string Group(string name) => $"group{char.ToUpperInvariant(name[0])}{name.Substring(1)}";

    private void Panels(string input, string weights, string bias, string slope, string residual, string output)
    {
        long packed = 0;
        foreach (PointwisePanel panel in Product.Panels)
        {
            int width = panel.Vectors * Product.Lanes;
            void Call(string at, string start) => writer.Write($"{PanelMethod(panel)}({Text.List(
            [
                $"ref {input}",
                Text.After(weights, at),
                Bias(Text.After(bias, start)),
                epilogue.Slope(Text.After(slope, start)),
                epilogue.Residual(Text.After(residual, start)),
                Text.After(output, start),
                plan.IsSequence ? "steps" : "rows, columns, first, end",
                plan.FreeRow is null ? null : TilesName(panel),
            ])});");
            if (panel.Repeat > 1)
            {
                writer.Block($"for (nuint n = 0; n < {panel.Repeat * width}; n += {width})", () => Call(Copied ? $"n * {Spec.Depth}" : "n", "n"));
            }
            else
            {
                Call($"{(Copied ? packed : panel.Start)}", $"{panel.Start}");
            }

            packed += (long)panel.Repeat * width * Spec.Depth;
        }
    }

    private void WritePanel(PointwisePanel panel)
    {
        writer.Space();
        writer.Write("// All pixels of the rows under one panel: those that have all kernel columns row by row, then the edges column by column.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {PanelMethod(panel)}({Parameters(null)})", () =>
        {
            RowLengths();
            writer.Space();
            writer.Block("for (int y = first; y < end; y++)", () =>
            {
                RowStart(panel);
                Interior(panel);
            });
            if (plan.Edges)
            {
                string arguments = Text.List(
                [
                    "ref input",
                    "ref weights",
                    Bias("ref bias"),
                    epilogue.Slope("ref slope"),
                    epilogue.Residual("ref residual"),
                    "ref output",
                    "rows",
                    "columns",
                    "first",
                    "end",
                    "x",
                ]);
                writer.Space();
                writer.Block("for (int x = 0; x < columns.InteriorStart; x++)", () => writer.Write($"{EdgeMethod(panel)}({arguments});"));
                writer.Space();
                writer.Block("for (int x = columns.InteriorEnd; x < columns.Output; x++)", () => writer.Write($"{EdgeMethod(panel)}({arguments});"));
            }
        });
    }

    private void Interior(PointwisePanel panel) =>
        TileLoop.Write(writer, "x", "columns.InteriorStart", "columns.InteriorEnd", panel.Heights, height => $"{ConvolutionTileText.Name(plan, panel, height, isColumn: height == 1)}({Text.List(
        [
            $"ref Unsafe.Add(ref inputStart, columns.Position(x) * {Spec.InputChannels})",
            "inputRow",
            "ref rowWeights",
            Bias("ref bias"),
            epilogue.Slope("ref slope"),
            epilogue.Residual($"ref Unsafe.Add(ref residualStart, x * {Spec.OutputChannels})"),
            $"ref Unsafe.Add(ref outputStart, x * {Spec.OutputChannels})",
            "taps.Count",
            height == 1 ? $"{Spec.Columns.Kernel}" : null,
        ])});");

    private void RowLengths()
    {
        writer.Write($"nuint inputRow = (nuint)columns.Input * {Spec.InputChannels};");
        writer.Write($"nuint outputRow = (nuint)columns.Output * {Spec.OutputChannels};");
    }

    private void RowStart(PointwisePanel panel)
    {
        writer.Write("TapRange taps = rows.Taps(y);");
        writer.Write("ref float inputStart = ref Unsafe.Add(ref input, (nuint)taps.Input * inputRow);");
        writer.Write($"ref float rowWeights = ref Unsafe.Add(ref weights, taps.First * {Spec.Columns.Kernel * Spec.GroupInputs * Product.WeightRow(panel)});");
        OutputRow();
    }

    private void OutputRow()
    {
        if (epilogue.HasResidual)
        {
            writer.Write("ref float residualStart = ref Unsafe.Add(ref residual, (nuint)(y - first) * outputRow);");
        }

        writer.Write("ref float outputStart = ref Unsafe.Add(ref output, (nuint)(y - first) * outputRow);");
    }

    private void WriteEdge(PointwisePanel panel)
    {
        writer.Space();
        writer.Write("// Column `x` of the rows, which has taps left or right of the image.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {EdgeMethod(panel)}({Parameters("int x")})", () =>
        {
            RowLengths();
            writer.Write("TapRange across = columns.Taps(x);");
            writer.Write($"input = ref Unsafe.Add(ref input, across.Input * {Spec.InputChannels});");
            writer.Write($"weights = ref Unsafe.Add(ref weights, across.First * {Spec.GroupInputs * Product.WeightRow(panel)});");
            if (epilogue.HasResidual)
            {
                writer.Write($"residual = ref Unsafe.Add(ref residual, x * {Spec.OutputChannels});");
            }

            writer.Write($"output = ref Unsafe.Add(ref output, x * {Spec.OutputChannels});");
            writer.Space();
            writer.Block("for (int y = first; y < end;)", () => EdgeRows(panel));
        });
    }

    // Rows that have all their taps several at a time, others one by one.
    private void EdgeRows(PointwisePanel panel)
    {
        writer.Write("TapRange taps = rows.Taps(y);");
        if (panel.Heights.Count > 1)
        {
            writer.Write("int inside = y < rows.InteriorStart ? 0 : Math.Min(end, rows.InteriorEnd) - y;");
        }

        writer.Write("ref float inputStart = ref Unsafe.Add(ref input, (nuint)taps.Input * inputRow);");
        writer.Write($"ref float rowWeights = ref Unsafe.Add(ref weights, taps.First * {Spec.Columns.Kernel * Spec.GroupInputs * Product.WeightRow(panel)});");
        OutputRow();
        writer.Space();
        foreach (int height in panel.Heights)
        {
            string arguments = Text.List(
            [
                "ref inputStart",
                "inputRow",
                "ref rowWeights",
                Bias("ref bias"),
                epilogue.Slope("ref slope"),
                epilogue.Residual("ref residualStart"),
                "ref outputStart",
                height > 1 ? "outputRow" : null,
                "taps.Count",
                "across.Count",
            ]);
            Action body = () => writer.Write($"{ConvolutionTileText.Name(plan, panel, height, isColumn: true)}({arguments});\ny += {height};");
            if (height == 1 && panel.Heights.Count == 1)
            {
                body();
            }
            else
            {
                writer.Block(height == 1 ? "else" : height == panel.Heights[0] ? $"if (inside >= {height})" : $"else if (inside >= {height})", body);
            }
        }
    }
}
