using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a convolution of small groups: vectors of outputs over a block of rows, strips of rows, and sweeps.</summary>
internal sealed class GroupSweepText(ProductContext context, ConvolutionPlan plan, GroupSweep sweep)
{
    private readonly CodeWriter writer = context.Writer;

    private ConvolutionSpec Spec => plan.Spec;

    private ProductOperands Operands => context.Operands;

    private Dialect Dialect => context.Dialect;

    /// <summary>The methods.</summary>
    /// <param name="axes">The parameters with its axes and rows.</param>
    public void Write(string axes)
    {
        WriteVectors(axes);
        foreach (SweepPanel panel in sweep.Panels)
        {
            if (sweep.SideBySide)
            {
                new SweepStripsText(context, plan, sweep, panel).Write(axes);
            }
            else
            {
                new SweepRowsText(context, plan, sweep, panel).Write(axes);
            }
        }

        WriteStart();
        WriteFinish();
    }

    private void WriteVectors(string axes) => context.Method(
        "// Output rows [first, end) of one image, one vector of outputs after the other; `output` starts at row `first`.",
        context.Names.Rows,
        Operands.Parameters(axes),
        () =>
        {
            long packed = 0;
            foreach (SweepPanel panel in sweep.Panels)
            {
                WriteVectors(panel, packed);
                packed += plan.Product.PanelLength(panel.Outputs);
            }
        });

    // The vectors of a run of equal ones, whose weights start so many floats after those of the first vector.
    private void WriteVectors(SweepPanel panel, long packed)
    {
        OutputPanel outputs = panel.Outputs;
        if (outputs.Repeat == 1)
        {
            Call($"{panel.InputStart}", $"{(plan.Product.IsCopied ? packed : outputs.Start)}", $"{outputs.Start}");
            return;
        }

        writer.Block($"for (nuint v = 0; v < {outputs.Repeat}; v++)", () => Call(
            Text.Plus($"v * {panel.InputStep}", panel.InputStart),
            Text.Plus($"v * {plan.Product.Lanes * plan.Product.Depth}", (int)packed),
            Text.Plus($"v * {outputs.Step}", outputs.Start)));

        void Call(string input, string weights, string start)
        {
            ProductOffsets at = new() { Input = input, Weights = weights, Channels = start, Results = start };
            writer.Write($"{SweepNames.Of(context, sweep, panel).Strips}({Operands.Arguments(at, RowDistances.Of(plan, context.Epilogue).OfCall(""), "rows, columns, first, end")});");
        }
    }

    private void WriteStart() => context.Method(
        $"// {(Operands.Bias is null ? "Zeros" : "Biases")} as sums, for rows that do not begin together.",
        context.Names.StartSums,
        Text.List([Operands.Bias?.Parameter, Operands.Sums!.Parameter, "int pixels"]),
        () =>
        {
            writer.Write($"{Dialect.Type} start = {(Operands.Bias is { } bias ? Dialect.Load(bias.Name, "0") : Dialect.Zero)};");
            writer.Block("for (int x = 0; x < pixels; x++)", () => writer.Write(Dialect.Store("start", Operands.Sums!.Name, $"(nuint)x * {Dialect.Lanes}")));
        });

    // Phase by phase, as the sweeps leave the sums.
    private void WriteFinish() => context.Method(
        "// From sums to output, for rows that do not end together.",
        context.Names.FinishSums,
        Text.List([Operands.Slope?.Parameter, Operands.Sums!.Parameter, Operands.Residual?.Parameter, Operands.Output.Parameter, "nuint outputRow", "int rows", "int pixels"]),
        () =>
        {
            if (Operands.Slope is { } slope)
            {
                writer.Write($"{Dialect.Type} slopes = {Dialect.Load(slope.Name, "0")};");
            }

            if (sweep.Phases == 1)
            {
                FinishPixels("0", "++");
            }
            else
            {
                writer.Block($"for (int phase = 0; phase < {sweep.Phases} && phase < pixels; phase++)", () => FinishPixels("phase", $" += {sweep.Phases}"));
            }
        });

    private void FinishPixels(string start, string step) => writer.Block("for (int y = 0; y < rows; y++)", () =>
        writer.Block($"for (int x = {start}; x < pixels; x{step})", () =>
        {
            string residual = Operands.Residual is { } added ? Dialect.Load(added.Name, "at") : "";
            writer.Write($"nuint at = ((nuint)y * outputRow) + ((nuint)x * {Spec.OutputChannels});");
            writer.Write(Dialect.Store(context.Epilogue.Value(Dialect.Load(Operands.Sums!.Name, "0"), "slopes", residual), Operands.Output.Name, "at"));
            writer.Write(Operands.Sums.Advance($"{Dialect.Lanes}"));
        }));
}
