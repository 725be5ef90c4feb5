using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The method that adds some taps of a kernel to the sums of neighbouring steps of a sequence. The sums begin in it or come from
/// the output, and end in it or go back there unfinished.
/// </summary>
internal sealed class PartialTileText(
    CodeWriter writer,
    ConvolutionPlan plan,
    PointwisePanel panel,
    int height,
    Dialect dialect,
    InstructionSet set,
    Epilogue epilogue) : PointwiseTileText(writer, plan.Product, panel, height, dialect, set, epilogue)
{
    private ConvolutionSpec Spec => plan.Spec;

    protected override IEnumerable<string> InputReferences => [plan.Contiguous ? "input" : "step"];

    public static string Name(ConvolutionPlan plan, PointwisePanel panel, int height) => $"Steps{height}x{PanelName(plan.Product, panel)}";

    public new void Write()
    {
        string parameters = Text.List(
        [
            "ref float input",
            "ref float weights",
            Spec.HasBias ? "ref float bias" : null,
            Epilogue.Slope("ref float slope"),
            Epilogue.Residual("ref float residual"),
            "ref float output",
            "int taps",
            "bool begins",
            "bool ends",
        ]);
        Write(Name(plan, Panel, Height), "", parameters, Products);
    }

    protected override (string Reference, string Offset) Input(int pixel) =>
        (InputReferences.Single(), $"{pixel * plan.Product.InputStride}");

    protected override void Start()
    {
        for (int p = 0; p < Height; p++)
        {
            Writer.Write($"{Dialect.Type} {Text.List(Vectors.Select(v => Sum(p, v)))};");
        }

        Writer.Block("if (begins)", () =>
        {
            LoadBiases();
            ForSums((p, v) => Writer.Write($"{Sum(p, v)} = {First(v)};"));
        });
        Writer.Block("else", () => ForSums((p, v) => Writer.Write($"{Sum(p, v)} = {LoadResult("output", p, v)};")));
    }

    protected override void Finish()
    {
        if (Value(0, 0) != Sum(0, 0))
        {
            Writer.Block("if (ends)", () =>
            {
                LoadSlopes();
                ForSums((p, v) => Writer.Write($"{Sum(p, v)} = {Value(p, v)};"));
            });
            Writer.Space();
        }

        ForSums((p, v) => StoreSum(p, v, Sum(p, v)));
    }

    private void Products()
    {
        int run = Spec.GroupInputs;
        if (plan.Contiguous)
        {
            Run(Text.Times(run, "taps"), run);
            return;
        }

        Writer.Block("for (int j = 0; j < taps; j++)", () =>
        {
            Writer.Write($"ref float step = ref Unsafe.Add(ref input, (nuint)j * {(long)Spec.Columns.Dilation * Spec.InputChannels});");
            Run($"{run}", run);
        });
    }
}
