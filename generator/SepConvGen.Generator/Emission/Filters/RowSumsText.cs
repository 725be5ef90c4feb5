using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that sums along the rows and makes results of the sums.</summary>
internal sealed class RowSumsText(SumsText sums)
{
    private readonly CodeWriter writer = sums.Writer;

    private readonly FilterPlan plan = sums.Plan;

    private readonly SampleLanes lanes = sums.Lanes;

    private readonly FilterNames names = sums.Names;

    private readonly RowReads reads = new(sums.Plan);

    public void Write()
    {
        writer.Space();
        writer.Write($"// The row sums and results of {(plan.StepSamples == 1 ? "samples" : $"{plan.StepSamples} samples a step")}; `at` is the first one's place in the block.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {names.RowSums}({names.Sums.Parameter}, int at, {names.Output.Parameter}, int steps)", () =>
        {
            foreach (KeyValuePair<int, int> start in reads.Starts)
            {
                string place = names.PlaceOf(Text.Plus("at", start.Key));
                writer.Write(Source(start.Key).Declare(names.Sums.At(start.Value < 0 ? $"{place} - {-start.Value}" : Text.Plus(place, start.Value))));
            }

            if (plan.Phases > 1)
            {
                writer.Write(sums.Declare("result", plan.Spec.Output, names.Output.Argument));
            }

            writer.Space();
            sums.WriteSteps(WriteStep);
        });
    }

    private Operand Source(int phase) => names.Sums with { Name = $"sums{phase}" };

    private void WriteStep()
    {
        foreach (RowRead read in reads.Named ? reads.All : [])
        {
            writer.Write($"{lanes.Type} {Name(read)} = {Read(read)};");
        }

        Expression[] results = [.. Enumerable.Range(0, plan.Phases).Select(WriteSum)];
        if (plan.Phases == 1)
        {
            WriteResult(results[0]);
            return;
        }

        for (int phase = 0; phase < plan.Phases; phase++)
        {
            writer.Write($"var result{phase} = {results[phase].Code};");
        }

        writer.Write(lanes.StorePhases([.. results.Select((_, phase) => $"result{phase}")], "result", "i"));
    }

    // the sums of a phase; what it returns is the results
    private Expression WriteSum(int phase)
    {
        string sum = Sum(phase);
        sums.WriteChain(plan.RowTerms, sum, position => Expression.Simple(reads.Named ? Name(reads.At(phase, position)) : Read(reads.At(phase, position))));
        if (plan.Finish.Shifts && plan.Finish.Bias != 0)
        {
            writer.Write($"{sum} += {lanes.Constant(plan.Finish.Bias)};");
        }

        return plan.Finish.Shifts ? lanes.Shifted(sum) : lanes.Scaled(sum);
    }

    private void WriteResult(Expression result)
    {
        string value = Sum(0);
        if (result != Expression.Simple(value))
        {
            value = "value";
            writer.Write($"var {value} = {result.Code};");
        }

        writer.Write(lanes.StoreSamples(value, names.Output.Name, "i"));
    }

    private string Sum(int phase) => plan.Phases > 1 ? $"sum{phase}" : "sum";

    private string Name(RowRead read) => $"s{(plan.Phases > 1 ? $"{read.Phase}_" : "")}{read.Lane}";

    private string Read(RowRead read) => lanes.Load(Source(read.Phase).Name, Text.Plus("i", read.Lane));
}
