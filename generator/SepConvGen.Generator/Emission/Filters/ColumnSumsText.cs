using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that sums down the columns of a strip.</summary>
internal sealed class ColumnSumsText(SumsText sums, FilterStrip strip)
{
    private readonly CodeWriter writer = sums.Writer;

    private readonly FilterPlan plan = sums.Plan;

    private readonly SampleLanes lanes = sums.Lanes;

    private readonly FilterNames names = sums.Names;

    public void Write()
    {
        writer.Space();
        writer.Write(strip.Rows == 1
            ? $"// The column sums of one row, {(plan.StepSamples == 1 ? "sample by sample" : $"{plan.StepSamples} samples a step")}; `at` is the first one's place in the block."
            : $"// The column sums of {strip.Rows} rows at once: {strip.Samples} rows are read for {strip.Rows} × {plan.Spec.ColumnTaps.Count} taps; {plan.StepSamples} samples a step.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {names.ColumnSums(strip.Rows)}({names.Image.Parameter}, ReadOnlySpan<nint> rows, {names.Sums.Parameter}, int at, int steps)", () =>
        {
            foreach (int row in strip.Used)
            {
                writer.Write(sums.Declare($"row{row}", plan.Spec.Input, names.Image.At($"rows[{row}]")));
            }

            for (int phase = 0; phase < plan.Phases; phase++)
            {
                writer.Write(Target(phase).Declare(names.Sums.At(names.PlaceOf(Text.Plus("at", phase)))));
            }

            writer.Space();
            sums.WriteSteps(() =>
            {
                for (int phase = 0; phase < plan.Phases; phase++)
                {
                    if (plan.Phases > 1)
                    {
                        writer.Space();
                        writer.Write($"// samples {phase}, {phase + plan.Phases}, …");
                    }

                    WritePhase(phase);
                }
            });
        });
    }

    private Operand Target(int phase) => names.Sums with { Name = $"sums{phase}" };

    private void WritePhase(int phase)
    {
        string suffix = plan.Phases > 1 ? $"_{phase}" : "";
        string Name(int row) => $"x{row}{suffix}";
        string Read(int row) => plan.Phases > 1 ? lanes.LoadPhase(phase, $"row{row}", "i") : lanes.LoadSamples($"row{row}", "i");

        foreach (int row in strip.Used.Where(_ => strip.Named))
        {
            writer.Write($"{lanes.Type} {Name(row)} = {Read(row)};");
        }

        for (int r = 0; r < strip.Rows; r++)
        {
            string sum = $"sum{(strip.Rows > 1 ? $"{r}" : "")}{suffix}";
            int top = r;
            sums.WriteChain(plan.ColumnTerms, sum, position => strip.Named ? Expression.Simple(Name(position + top)) : Expression.Compound(Read(position)));
            writer.Write(lanes.Store(sum, Target(phase).Name, Offset(r)));
        }
    }

    private string Offset(int r) => r switch
    {
        0 => "i",
        1 => $"i + {names.Row}",
        _ => $"i + ({r} * {names.Row})",
    };
}
