using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A sequence under a panel, some taps after the others; sums stand in the output while other tiles are computed.</summary>
internal sealed class StepPartsText(ProductContext context, ConvolutionPlan plan, StepPartWalk walk, string axes) : PanelText(context, plan, axes)
{
    public override void Write(TiledPanel panel)
    {
        WritePanel(panel);
        WriteTilePart(panel);
        WriteStepPart(panel);
        foreach (int height in panel.Heights)
        {
            ProductTileText.Write(Context, new StepTaps(Context, Plan, panel, height, walk.InputStride, StepTile.Part));
        }
    }

    private void WritePanel(TiledPanel panel) => Context.Method(
        walk.InParts
            ? "// All steps under one panel, a part of the taps after the other: its weights stay in L2, the unfinished sums in the output."
            : "// All steps under one panel.",
        Names.Panel(panel),
        Parameters(),
        () =>
        {
            int kernel = Spec.Columns.Kernel;
            if (!walk.InParts)
            {
                WriteTiles(panel, "0", $"{kernel}");
                return;
            }

            Writer.Block($"for (int from = 0; from < {kernel}; from += {walk.Taps})", () =>
            {
                Writer.Write($"int to = Math.Min(from + {walk.Taps}, {kernel});");
                WriteTiles(panel, "from", "to");
            });
        });

    private void WriteTiles(TiledPanel panel, string from, string to) => Writer.Block("for (int t = 0; t < steps.Output;)", () =>
    {
        string left = "steps.Output - t";
        string count = panel.Heights.Reverse().Skip(1).Aggregate("1", (lower, height) => $"{left} >= {height} ? {height} : {lower}");
        Writer.Write($"int count = {count};");
        Writer.Write($"{Names.TilePart(panel)}({Operands.Arguments(new(), $"steps, t, count, {from}, {to}")});");
        Writer.Write("t += count;");
    });

    // Taps [from, to) of the steps of one tile.
    private void WriteTilePart(TiledPanel panel) => Context.Method(
        "// Taps [from, to) of output steps [t, t + count): those that all of the steps have inside the sequence together, and before and\n// after them, in the order of the taps, those of each step.",
        Names.TilePart(panel),
        Parameters("int t, int count, int from, int to"),
        () =>
        {
            Writer.Write(
                $$"""
                bool begins = from == 0;
                bool ends = to == {{Spec.Columns.Kernel}};
                TapRange taps = steps.Taps(t);
                TapRange last = steps.Taps(t + count - 1);
                int first = Math.Max(taps.First, from);
                int end = Math.Min(last.First + last.Count, to);
                """);
            Writer.Block("if (taps.Count == 0 || end <= first)", () =>
            {
                EachStep(panel, "from", "to", "begins", "ends");
                Writer.Space();
                Writer.Write("return;");
            });
            Writer.Space();
            Writer.Write("bool before = Math.Max(last.First, from) < first;");
            Writer.Block("if (before)", () => EachStep(panel, "from", "first", "begins", "ends: false"));
            Writer.Space();
            Writer.Write("bool after = Math.Min(taps.First + taps.Count, to) > end;");
            WriteShared(panel);
            Writer.Space();
            Writer.Block("if (after)", () => EachStep(panel, "end", "to", "begins: false", "ends"));
        });

    // The taps that all steps of a tile have.
    private void WriteShared(TiledPanel panel)
    {
        ProductOperands shared = Operands.Named("shared", "sharedWeights", "residualStart", "outputStart");
        shared.Declare(Writer, Operands, At($"{Position} * {Spec.InputStride}", panel));
        ByHeight(
            panel.Heights,
            height => $"count == {height}",
            height => WriteCall(panel, height, shared.Arguments(new(), "end - first, begins && !before, ends && !after")));
    }

    private void EachStep(TiledPanel panel, string from, string to, string begins, string ends) => Writer.Block("for (int step = t; step < t + count; step++)", () =>
        Writer.Write($"{Names.StepPart(panel)}({Operands.Arguments(new(), $"steps, step, {from}, {to}, {begins}, {ends}")});"));

    private void WriteStepPart(TiledPanel panel) => Context.Method(
        "// Those of the taps [from, to) of output step t that are inside the sequence, which may be none.",
        Names.StepPart(panel),
        Parameters("int t, int from, int to, bool begins, bool ends"),
        () =>
        {
            Writer.Write(
                $"""
                TapRange taps = steps.Taps(t);
                int first = Math.Max(taps.First, from);
                int count = Math.Max(Math.Min(taps.First + taps.Count, to) - first, 0);
                int position = count == 0 ? 0 : {Position};
                """);
            WriteCall(panel, 1, Operands.Arguments(At($"position * {Spec.InputStride}", panel), "count, begins, ends"));
        });

    private void WriteCall(TiledPanel panel, int height, string arguments) =>
        Writer.Write($"{StepTaps.NameOf(Context, panel, height, StepTile.Part)}({arguments});");

    private ProductOffsets At(string input, TiledPanel panel) => new()
    {
        Input = input,
        Weights = $"first * {Plan.TapWeights(panel.Outputs)}",
        Results = $"t * {Spec.OutputStride}",
        Added = Added("t"),
    };

    // The step under the first tap.
    private string Position =>
        Spec.Columns.Dilation == 1 ? "(taps.Input + first - taps.First)" : $"(taps.Input + ((first - taps.First) * {Spec.Columns.Dilation}))";
}
