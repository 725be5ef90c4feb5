using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A sequence under a panel: tiles of steps that have all taps, and the steps at its ends one by one.</summary>
internal sealed class StepsText(ProductContext context, ConvolutionPlan plan, StepWalk walk, string axes) : PanelText(context, plan, axes)
{
    public override void Write(TiledPanel panel)
    {
        WritePanel(panel);
        if (walk.Edges)
        {
            WriteEdge(panel);
            WriteTile(panel, 1, StepTile.Edge);
        }

        foreach (int height in panel.Heights)
        {
            WriteTile(panel, height, StepTile.Whole);
        }
    }

    private void WriteTile(TiledPanel panel, int height, StepTile kind) =>
        ProductTileText.Write(Context, new StepTaps(Context, Plan, panel, height, walk.InputStride, kind));

    private void WritePanel(TiledPanel panel) => Context.Method("// All steps under one panel.", Names.Panel(panel), Parameters(), () =>
    {
        if (walk.Edges)
        {
            EdgeSteps(panel, "0", "steps.InteriorStart");
        }

        WriteInterior(panel, TiledAxis.Steps, Operands, height => StepTaps.NameOf(Context, panel, height, StepTile.Whole), _ => []);
        if (walk.Edges && Spec.Columns.HasTapsAfter(Spec.Padding))
        {
            Writer.Space();
            EdgeSteps(panel, "steps.InteriorEnd", "steps.Output");
        }
    });

    private void EdgeSteps(TiledPanel panel, string first, string end) =>
        Writer.Write($"{Names.Edge(panel)}({Operands.Arguments(new(), $"steps, {first}, {end}")});");

    private void WriteEdge(TiledPanel panel) => Context.Method(
        "// Output steps [first, end), one by one: each has taps before or after the sequence.",
        Names.Edge(panel),
        Parameters("int first", "int end"),
        () => Writer.Block("for (int t = first; t < end; t++)", () =>
        {
            Writer.Write("TapRange taps = steps.Taps(t);");
            string arguments = Operands.Arguments(Partly(TiledAxis.Steps, panel), "taps.Count");
            Writer.Write($"{StepTaps.NameOf(Context, panel, 1, StepTile.Edge)}({arguments});");
        }));
}
