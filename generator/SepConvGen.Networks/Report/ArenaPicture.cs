extern alias generator;

using System;
using System.Linq;
using generator::SepConvGen.Generator.Emission.Networks;
using generator::SepConvGen.Generator.Planning.Networks;

namespace SepConvGen.Networks.Report;

/// <summary>The block of a run's memory: steps across, bytes down, a rectangle for each tensor; beside it the block's length and its bound.</summary>
internal sealed class ArenaPicture
{
    private const long FloatBytes = 4;
    private const double Left = 62;
    private const double Top = 8;
    private const double Width = 950;
    private const double Height = 360;
    private const double Beside = 26;
    private const double Bar = 34;
    private const double Foot = 34;

    // A label needs so much room.
    private const double LabelWidth = 20;
    private const double LabelHeight = 13;
    private const int MostTicks = 8;

    private readonly PageText svg = new();
    private readonly NetworkFacts network;
    private readonly Arena arena;
    private readonly double step;
    private readonly double floats;

    private ArenaPicture(NetworkFacts network)
    {
        this.network = network;
        arena = network.Plan.Arena;
        step = Width / network.Steps.Count;
        floats = Height / arena.Length;
    }

    public static string Of(NetworkFacts network)
    {
        ArenaPicture picture = new(network);
        picture.Draw();
        return picture.svg.ToString().TrimEnd('\n');
    }

    private void Draw()
    {
        double all = Left + Width + (2 * Beside) + (2 * Bar) + 8;
        svg.Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Html.Decimal(all)} {Html.Decimal(Top + Height + Foot)}\" role=\"img\" aria-label=\"arena\">");
        DrawBytes();
        DrawSteps();
        foreach (ArenaTensor tensor in arena.Tensors)
        {
            Draw(tensor);
        }

        svg.Line($"<rect class=\"frame\" {Place(Left, Top, Width, Height)} />");
        DrawBound();
        svg.Line("</svg>");
    }

    private void DrawBytes()
    {
        long total = arena.Length * FloatBytes;
        long tick = 64;
        while (total / tick > MostTicks)
        {
            tick *= 2;
        }

        for (long at = 0; at <= total; at += tick)
        {
            double y = Y(at / FloatBytes);
            svg.Line($"<line class=\"grid\" x1=\"{Html.Decimal(Left)}\" y1=\"{Html.Decimal(y)}\" x2=\"{Html.Decimal(Left + Width)}\" y2=\"{Html.Decimal(y)}\" />");
            svg.Line(Label("up", Left - 6, y + 4, Html.Bytes(at)));
        }
    }

    private void DrawSteps()
    {
        int every = Math.Max(1, (int)Math.Ceiling(LabelWidth * 1.5 / step));
        for (int index = 0; index < network.Steps.Count; index += every)
        {
            svg.Line(Label("middle", X(index) + (step / 2), Top + Height + 15, Html.Number(index + 1)));
        }

        svg.Line(Label("middle", Left + (Width / 2), Top + Height + 30, "step"));
    }

    private void Draw(ArenaTensor tensor)
    {
        StepFacts writer = network.Steps.First(step => step.Step.Output.Name == tensor.Name);
        double width = X(tensor.Last + 1) - X(tensor.First);
        double height = tensor.Length * floats;
        string kind = writer.Step.Kernel is null ? "operator" : "kernel";
        string life = tensor.Last == tensor.First ? "read by none" : $"last read in step {tensor.Last + 1}";
        string title = $"{tensor.Name} {LayerWords.Shape([.. writer.Step.Output.Shape])}: {Html.Number(tensor.Length * FloatBytes)} bytes from {Html.Number(tensor.Start * FloatBytes)} on; written from step {tensor.First + 1} on, {life}. {LayerWords.Operation(writer.Step)}";
        svg.Line($"<a href=\"#{writer.Id}\"><rect class=\"tensor {kind}\" {Place(X(tensor.First), Y(tensor.Start), width, height)}><title>{Html.Text(title)}</title></rect></a>");
        if (width >= LabelWidth && height >= LabelHeight)
        {
            svg.Line($"<g pointer-events=\"none\">{Label("inside", X(tensor.First) + (width / 2), Y(tensor.Start) + (height / 2) + 4, Html.Number(writer.Number))}</g>");
        }
    }

    // The length of the block and the least that it could be, side by side.
    private void DrawBound()
    {
        double block = Left + Width + Beside;
        double bound = block + Bar + Beside;
        svg.Line($"<rect class=\"block\" {Place(block, Top, Bar, Height)}><title>{Html.Text($"the block: {Html.Number(arena.Length * FloatBytes)} bytes")}</title></rect>");
        svg.Line(Label("middle", block + (Bar / 2), Top + Height + 15, "block"));
        svg.Line(Label("middle", block + (Bar / 2), Top + Height + 30, Html.Bytes(arena.Length * FloatBytes)));
        svg.Line($"<rect class=\"bound\" {Place(bound, Top, Bar, arena.Bound * floats)}><title>{Html.Text($"the bound: {Html.Number(arena.Bound * FloatBytes)} bytes")}</title></rect>");
        svg.Line(Label("middle", bound + (Bar / 2), Top + Height + 15, "bound"));
        svg.Line(Label("middle", bound + (Bar / 2), Top + Height + 30, Html.Bytes(arena.Bound * FloatBytes)));
        double y = Y(arena.Bound);
        svg.Line($"<line class=\"limit\" x1=\"{Html.Decimal(Left)}\" y1=\"{Html.Decimal(y)}\" x2=\"{Html.Decimal(bound + Bar)}\" y2=\"{Html.Decimal(y)}\" />");
    }

    private double X(int index) => Left + (index * step);

    private double Y(long start) => Top + (start * floats);

    private static string Place(double x, double y, double width, double height) =>
        $"x=\"{Html.Decimal(x)}\" y=\"{Html.Decimal(y)}\" width=\"{Html.Decimal(width)}\" height=\"{Html.Decimal(height)}\"";

    private static string Label(string kind, double x, double y, string text) => $"<text class=\"{kind}\" x=\"{Html.Decimal(x)}\" y=\"{Html.Decimal(y)}\">{Html.Text(text)}</text>";
}
