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
            if (sweep.SideBySide)
            {
                new SweepStripsText(writer, plan, sweep, panel, Dialect, WeightRow, epilogue).Write(StripName(panel), Letter(panel), parameters);
            }
            else
            {
                new SweepRowsText(writer, plan, sweep, panel, Dialect, WeightRow, epilogue).Write(StripName(panel), Letter(panel), parameters);
            }
        }

        WriteStart();
        WriteFinish();
    }

    private string? Bias(string text) => Spec.HasBias ? text : null;

    private string Letter(SweepPanel panel) => Text.Letter(sweep.Panels.ToList().IndexOf(panel), sweep.Panels.Count).ToUpperInvariant();

    private string StripName(SweepPanel panel) => $"Strips{Letter(panel)}";

    private void WriteVectors(string parameters)
    {
        writer.Space();
        writer.Write("// Output rows [first, end) of one image, one vector of outputs after the other; `output` starts at row `first`.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void ConvolutionRows({parameters})", () =>
        {
            long packed = 0;
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
                        Text.Plus($"v * {length}", (int)packed),
                        Text.Plus($"v * {panel.Step}", panel.Start)));
                }
                else
                {
                    Call($"{panel.InputStart}", $"{(copied ? packed : panel.Start)}", $"{panel.Start}");
                }

                packed += (long)panel.Repeat * length;
            }
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
