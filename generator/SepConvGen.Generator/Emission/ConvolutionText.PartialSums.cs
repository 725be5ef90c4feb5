using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <content>Convolutions over sequences whose sums stand in the output while other tiles are computed.</content>
internal sealed partial class ConvolutionText
{
    private void WriteParts(PointwisePanel panel, int taps)
    {
        int kernel = Spec.Columns.Kernel;
        writer.Space();
        writer.Write(taps < kernel
            ? "// All steps under one panel, a part of the taps after the other: its weights stay in L2, the unfinished sums in the output."
            : "// All steps under one panel.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {PanelMethod(panel)}({Parameters(null)})", () =>
        {
            if (taps < kernel)
            {
                writer.Block($"for (int from = 0; from < {kernel}; from += {taps})", () =>
                {
                    writer.Write($"int to = Math.Min(from + {taps}, {kernel});");
                    Tiles("from", "to");
                });
            }
            else
            {
                Tiles("0", $"{kernel}");
            }
        });
        WriteTilePart(panel);
        WriteStepPart(panel);
        foreach (int height in panel.Heights)
        {
            new PartialTileText(writer, plan, panel, height, Dialect, set, epilogue).Write();
        }

        void Tiles(string from, string to) => writer.Block("for (int t = 0; t < steps.Output;)", () =>
        {
            string left = "steps.Output - t";
            string count = panel.Heights.Reverse().Skip(1).Aggregate("1", (lower, height) => $"{left} >= {height} ? {height} : {lower}");
            writer.Write($"int count = {count};");
            writer.Write($"{TilePartMethod(panel)}({Arguments("ref input", "ref weights", "ref residual", "ref output", $"steps, t, count, {from}, {to}")});");
            writer.Write("t += count;");
        });
    }

    private string TilePartMethod(PointwisePanel panel) => $"TilePart{PointwiseTileText.PanelName(Product, panel)}";

    private string StepPartMethod(PointwisePanel panel) => $"StepPart{PointwiseTileText.PanelName(Product, panel)}";

    // Taps [from, to) of the steps of one tile.
    private void WriteTilePart(PointwisePanel panel)
    {
        writer.Space();
        writer.Write("// Taps [from, to) of output steps [t, t + count): those that all of the steps have inside the sequence together, and before and");
        writer.Write("// after them, in the order of the taps, those of each step.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {TilePartMethod(panel)}({Parameters("int t, int count, int from, int to")})", () =>
        {
            writer.Write(
                $$"""
                bool begins = from == 0;
                bool ends = to == {{Spec.Columns.Kernel}};
                TapRange taps = steps.Taps(t);
                TapRange last = steps.Taps(t + count - 1);
                int first = Math.Max(taps.First, from);
                int end = Math.Min(last.First + last.Count, to);
                """);
            writer.Block("if (taps.Count == 0 || end <= first)", () =>
            {
                Each("from", "to", "begins", "ends");
                writer.Space();
                writer.Write("return;");
            });
            writer.Space();
            writer.Write("bool before = Math.Max(last.First, from) < first;");
            writer.Block("if (before)", () => Each("from", "first", "begins", "ends: false"));
            writer.Space();
            writer.Write("bool after = Math.Min(taps.First + taps.Count, to) > end;");
            writer.Write($"ref float shared = ref Unsafe.Add(ref input, {Position("taps", "first")} * {Spec.InputChannels});");
            writer.Write($"ref float sharedWeights = ref Unsafe.Add(ref weights, first * {Spec.GroupInputs * Product.WeightRow(panel)});");
            if (epilogue.HasResidual)
            {
                writer.Write($"ref float residualStart = ref Unsafe.Add(ref residual, t * {Spec.OutputChannels});");
            }

            writer.Write($"ref float outputStart = ref Unsafe.Add(ref output, t * {Spec.OutputChannels});");
            foreach (int height in panel.Heights)
            {
                string condition = height == 1 ? "else" : $"{(height == panel.Heights[0] ? "if" : "else if")} (count == {height})";
                writer.Block(condition, () => writer.Write($"{PartialTileText.Name(plan, panel, height)}({Arguments("ref shared", "ref sharedWeights", "ref residualStart", "ref outputStart", "end - first, begins && !before, ends && !after")});"));
            }

            writer.Space();
            writer.Block("if (after)", () => Each("end", "to", "begins: false", "ends"));
        });

        void Each(string from, string to, string begins, string ends) => writer.Block("for (int step = t; step < t + count; step++)", () =>
            writer.Write($"{StepPartMethod(panel)}({Arguments("ref input", "ref weights", "ref residual", "ref output", $"steps, step, {from}, {to}, {begins}, {ends}")});"));
    }

    private void WriteStepPart(PointwisePanel panel)
    {
        writer.Space();
        writer.Write("// Those of the taps [from, to) of output step t that are inside the sequence, which may be none.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {StepPartMethod(panel)}({Parameters("int t, int from, int to, bool begins, bool ends")})", () =>
        {
            writer.Write(
                $"""
                TapRange taps = steps.Taps(t);
                int first = Math.Max(taps.First, from);
                int count = Math.Max(Math.Min(taps.First + taps.Count, to) - first, 0);
                int position = count == 0 ? 0 : {Position("taps", "first")};
                """);
            writer.Write($"{PartialTileText.Name(plan, panel, 1)}({Arguments(
                $"ref Unsafe.Add(ref input, position * {Spec.InputChannels})",
                $"ref Unsafe.Add(ref weights, first * {Spec.GroupInputs * Product.WeightRow(panel)})",
                $"ref Unsafe.Add(ref residual, t * {Spec.OutputChannels})",
                $"ref Unsafe.Add(ref output, t * {Spec.OutputChannels})",
                "count, begins, ends")});");
        });
    }

    private string Position(string taps, string tap) =>
        Spec.Columns.Dilation == 1 ? $"({taps}.Input + {tap} - {taps}.First)" : $"({taps}.Input + (({tap} - {taps}.First) * {Spec.Columns.Dilation}))";
}
