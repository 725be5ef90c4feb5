using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that computes one tile of a pointwise step: some pixels × some vectors of outputs.</summary>
internal sealed class PointwiseTileText(
    CodeWriter writer,
    PointwisePlan plan,
    PointwisePanel panel,
    int height,
    Dialect dialect,
    InstructionSet set,
    Epilogue epilogue)
{
    private PointwiseSpec Spec => plan.Spec;

    private bool Copied => plan.Weights != PointwiseWeights.InPlace;

    private int WeightRow => Copied ? panel.Vectors * plan.Lanes : Spec.OutputChannels;

    public static string Name(PointwisePlan plan, PointwisePanel panel, int height) =>
        $"Pixels{height}x{panel.Vectors}{(panel.Start > 0 && panel.Vectors == plan.Panels[0].Vectors ? "Last" : "")}";

    public void Write()
    {
        int group = Spec.InputChannels >= dialect.InputGroup ? dialect.InputGroup : 1;
        int whole = Spec.InputChannels / group * group;
        writer.Space();
        writer.Write($"// {PointwiseRemarks.Size(plan, panel, height)}: {PointwiseRemarks.Budget(panel, height, set)}.");
        writer.Write(KernelEmitter.Optimized);
        string parameters = Text.List(
        [
            "ref float input",
            "ref float weights",
            Spec.HasBias ? "ref float bias" : null,
            epilogue.Slope("ref float slope"),
            epilogue.Residual("ref float residual"),
            "ref float output",
        ]);
        writer.Block($"private static void {Name(plan, panel, height)}({parameters})", () =>
        {
            Start();
            writer.Space();
            writer.Block($"for (int k = 0; k < {whole}; k += {group})", () => Inputs(group));
            if (whole < Spec.InputChannels)
            {
                writer.Space();
                writer.Block($"for (int k = {whole}; k < {Spec.InputChannels}; k++)", () => Inputs(1));
            }

            Finish();
        });
    }

    private string Sum(int pixel, int vector) => $"sum{pixel}{Text.Letter(vector, panel.Vectors)}";

    private string Weight(int vector) => $"w{Text.Letter(vector, panel.Vectors)}";

    private IEnumerable<int> Vectors => Enumerable.Range(0, panel.Vectors);

    private void Start()
    {
        foreach (int v in Vectors.Where(_ => Spec.HasBias))
        {
            writer.Write($"{dialect.Type} start{Text.Letter(v, panel.Vectors)} = {dialect.Load("bias", $"{panel.Offsets[v]}")};");
        }

        for (int p = 0; p < height; p++)
        {
            writer.Write($"{dialect.Type} {Text.List(Vectors.Select(v => $"{Sum(p, v)} = {(Spec.HasBias ? $"start{Text.Letter(v, panel.Vectors)}" : dialect.Zero)}"))};");
        }
    }

    // So many input channels of all pixels; both references move on.
    private void Inputs(int group)
    {
        if (group > 1)
        {
            for (int p = 0; p < height; p++)
            {
                writer.Write($"{dialect.Type} x{p} = {dialect.LoadInputs(group, "input", $"{p * plan.InputStride}")};");
            }
        }

        for (int index = 0; index < group; index++)
        {
            if (group > 1)
            {
                writer.Space();
            }

            foreach (int v in Vectors)
            {
                int offset = (index * WeightRow) + (Copied ? v * plan.Lanes : panel.Offsets[v]);
                writer.Write($"{(index == 0 ? $"{dialect.Type} " : "")}{Weight(v)} = {dialect.Load("weights", $"{offset}")};");
            }

            for (int p = 0; p < height; p++)
            {
                string x = group > 1 ? $"x{p}" : "x";
                if (group == 1)
                {
                    writer.Write($"{(p == 0 ? $"{dialect.Type} " : "")}x = {dialect.LoadInputs(1, "input", $"{p * plan.InputStride}")};");
                }

                foreach (int v in Vectors)
                {
                    writer.Write($"{Sum(p, v)} = {dialect.MultiplyAddInput(group, x, index, Weight(v), Sum(p, v))};");
                }
            }
        }

        writer.Space();
        writer.Write($"input = ref Unsafe.Add(ref input, {group});");
        writer.Write($"weights = ref Unsafe.Add(ref weights, {group * WeightRow});");
    }

    private void Finish()
    {
        writer.Space();
        foreach (int v in Vectors.Where(_ => epilogue.Activation.HasSlope))
        {
            writer.Write($"{dialect.Type} {Slope(v)} = {dialect.Load("slope", $"{panel.Offsets[v]}")};");
        }

        for (int p = 0; p < height; p++)
        {
            foreach (int v in Vectors)
            {
                Store(p, v);
            }
        }
    }

    private void Store(int pixel, int vector)
    {
        string sum = Sum(pixel, vector);
        string offset = $"{(pixel * Spec.OutputChannels) + panel.Offsets[vector]}";
        if (plan.Weights != PointwiseWeights.Padded)
        {
            writer.Write(dialect.Store(epilogue.Value(sum, Slope(vector), dialect.Load("residual", offset)), "output", offset));
            return;
        }

        string value = epilogue.Value(sum, Slope(vector), dialect.LoadPadded(Spec.OutputChannels, "residual", offset));
        if (value != sum)
        {
            writer.Write($"{sum} = {value};");
        }

        writer.Write(dialect.StoreFirst(Spec.OutputChannels, sum, "output", offset));
    }

    private string Slope(int vector) => $"slope{(panel.Vectors == 1 ? "s" : Text.Letter(vector, panel.Vectors).ToUpperInvariant())}";
}
