using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The method that computes one tile of a matrix product: some pixels × some vectors of outputs. Here the inputs of a pixel
/// are one run in memory, as in a pointwise step.
/// </summary>
internal class PointwiseTileText(
    CodeWriter writer,
    PointwisePlan plan,
    PointwisePanel panel,
    int height,
    Dialect dialect,
    InstructionSet set,
    Epilogue epilogue)
{
    protected CodeWriter Writer => writer;

    protected Epilogue Epilogue => epilogue;

    protected Dialect Dialect => dialect;

    protected PointwisePanel Panel => panel;

    protected int Height => height;

    protected int WeightRow { get; } = plan.WeightRow(panel);

    /// <summary>The references to the inputs, which move on together.</summary>
    protected virtual IEnumerable<string> InputReferences => ["input"];

    private PointwiseSpec Spec => plan.Spec;

    private bool Copied => plan.Weights != PointwiseWeights.InPlace;

    public static string Name(PointwisePlan plan, PointwisePanel panel, int height) =>
        $"Pixels{height}x{PanelName(plan, panel)}";

    /// <summary>What tells a panel's methods from those of another.</summary>
    public static string PanelName(PointwisePlan plan, PointwisePanel panel) =>
        $"{panel.Vectors}{(panel.Start > 0 && panel.Vectors == plan.Panels[0].Vectors ? "Last" : "")}";

    public void Write()
    {
        string parameters = Text.List(
        [
            "ref float input",
            "ref float weights",
            Spec.HasBias ? "ref float bias" : null,
            epilogue.Slope("ref float slope"),
            epilogue.Residual("ref float residual"),
            "ref float output",
        ]);
        Write(Name(plan, panel, height), "", parameters, () => Run($"{Spec.InputChannels}", Spec.InputChannels));
    }

    /// <summary>The method: sums that start from the bias, what <paramref name="products"/> adds to them, and their stores.</summary>
    protected void Write(string name, string remark, string parameters, Action products)
    {
        writer.Space();
        writer.Write($"// {PointwiseRemarks.Size(plan, panel, height)}{remark}: {PointwiseRemarks.Budget(panel, height, set)}.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {name}({parameters})", () =>
        {
            Start();
            writer.Space();
            products();
            writer.Space();
            Finish();
        });
    }

    /// <summary>The products of all pixels with a run of inputs.</summary>
    /// <param name="length">How many inputs, a multiple of <paramref name="divisor"/>.</param>
    protected void Run(string length, int divisor) => Run(length, divisor, 0, height);

    /// <summary>The products of the pixels [from, to) with a run of inputs.</summary>
    protected void Run(string length, int divisor, int from, int to)
    {
        int[] pixels = [.. Enumerable.Range(from, to - from)];
        bool constant = int.TryParse(length, out int count);
        int least = constant ? count : divisor;
        int group = least >= dialect.InputGroup ? dialect.InputGroup : 1;
        bool whole = divisor % group == 0;
        string end = whole ? length : constant ? $"{count / group * group}" : $"({length}) / {group} * {group}";
        writer.Block($"for (int k = 0; k < {end}; k += {group})", () => Inputs(group, pixels));
        if (!whole)
        {
            writer.Space();
            writer.Block($"for (int k = {end}; k < {length}; k++)", () => Inputs(1, pixels));
        }
    }

    /// <summary>The input of a pixel: a reference, and the offset from it.</summary>
    protected virtual (string Reference, string Offset) Input(int pixel) => ("input", $"{pixel * plan.InputStride}");

    /// <summary>Where in the output (and in the residual) the results of a pixel are.</summary>
    protected virtual string Output(int pixel, int offset) => $"{(pixel * Spec.OutputChannels) + offset}";

    /// <summary>The vectors of the panel.</summary>
    protected IEnumerable<int> Vectors => Enumerable.Range(0, panel.Vectors);

    /// <summary>The name of a sum.</summary>
    protected string Sum(int pixel, int vector) => $"sum{pixel}{Text.Letter(vector, panel.Vectors)}";

    /// <summary>What a sum starts from.</summary>
    protected string First(int vector) => Spec.HasBias ? $"start{Text.Letter(vector, panel.Vectors)}" : dialect.Zero;

    /// <summary>The statements that load the biases from which the sums start.</summary>
    protected void LoadBiases()
    {
        foreach (int v in Vectors.Where(_ => Spec.HasBias))
        {
            writer.Write($"{dialect.Type} {First(v)} = {dialect.Load("bias", $"{panel.Offsets[v]}")};");
        }
    }

    /// <summary>The statements that declare the sums and start them.</summary>
    protected virtual void Start()
    {
        LoadBiases();
        for (int p = 0; p < height; p++)
        {
            writer.Write($"{dialect.Type} {Text.List(Vectors.Select(v => $"{Sum(p, v)} = {First(v)}"))};");
        }
    }

    private string Weight(int vector) => $"w{Text.Letter(vector, panel.Vectors)}";

    // So many input channels of the pixels; both references move on.
    private void Inputs(int group, int[] pixels)
    {
        if (group > 1)
        {
            foreach (int p in pixels)
            {
                writer.Write($"{dialect.Type} x{p} = {LoadInputs(group, p)};");
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

            foreach (int p in pixels)
            {
                string x = group > 1 ? $"x{p}" : "x";
                if (group == 1)
                {
                    writer.Write($"{(p == pixels[0] ? $"{dialect.Type} " : "")}x = {LoadInputs(1, p)};");
                }

                foreach (int v in Vectors)
                {
                    writer.Write($"{Sum(p, v)} = {dialect.MultiplyAddInput(group, x, index, Weight(v), Sum(p, v))};");
                }
            }
        }

        writer.Space();
        foreach (string input in InputReferences)
        {
            writer.Write($"{input} = ref Unsafe.Add(ref {input}, {group});");
        }

        writer.Write($"weights = ref Unsafe.Add(ref weights, {group * WeightRow});");
    }

    private string LoadInputs(int group, int pixel)
    {
        (string reference, string offset) = Input(pixel);
        return dialect.LoadInputs(group, reference, offset);
    }

    /// <summary>The statements that store the results.</summary>
    protected virtual void Finish()
    {
        LoadSlopes();
        ForSums((p, v) =>
        {
            if (plan.Weights == PointwiseWeights.Padded && Value(p, v) != Sum(p, v))
            {
                writer.Write($"{Sum(p, v)} = {Value(p, v)};");
                StoreSum(p, v, Sum(p, v));
            }
            else
            {
                StoreSum(p, v, Value(p, v));
            }
        });
    }

    /// <summary>Something for each sum: pixel by pixel, vector by vector.</summary>
    protected void ForSums(Action<int, int> write)
    {
        for (int p = 0; p < height; p++)
        {
            foreach (int v in Vectors)
            {
                write(p, v);
            }
        }
    }

    /// <summary>The statements that load the slopes of the activation, where it has them.</summary>
    protected void LoadSlopes()
    {
        foreach (int v in Vectors.Where(_ => epilogue.Activation.HasSlope))
        {
            writer.Write($"{dialect.Type} {Slope(v)} = {dialect.Load("slope", $"{panel.Offsets[v]}")};");
        }
    }

    /// <summary>The result of a sum: with the residual, and activated.</summary>
    protected string Value(int pixel, int vector) => epilogue.Value(Sum(pixel, vector), Slope(vector), LoadResult("residual", pixel, vector));

    /// <summary>What stands in the output, or in a tensor like it, for a sum.</summary>
    protected string LoadResult(string tensor, int pixel, int vector)
    {
        string offset = Output(pixel, panel.Offsets[vector]);
        return plan.Weights == PointwiseWeights.Padded ? dialect.LoadPadded(Spec.OutputChannels, tensor, offset) : dialect.Load(tensor, offset);
    }

    /// <summary>The statement that stores the result of a sum.</summary>
    protected void StoreSum(int pixel, int vector, string value)
    {
        string offset = Output(pixel, panel.Offsets[vector]);
        writer.Write(plan.Weights == PointwiseWeights.Padded
            ? dialect.StoreFirst(Spec.OutputChannels, value, "output", offset)
            : dialect.Store(value, "output", offset));
    }

    private string Slope(int vector) => $"slope{(panel.Vectors == 1 ? "s" : Text.Letter(vector, panel.Vectors).ToUpperInvariant())}";
}
