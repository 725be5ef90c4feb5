extern alias generator;

using System.Collections.Generic;
using System.Linq;
using generator::SepConvGen.Generator.Emission.Networks;
using generator::SepConvGen.Generator.Planning.Networks;
using generator::SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Report;

/// <summary>The steps of a run: what each does, where it comes from, what it costs and what bounds it.</summary>
internal static class StepSection
{
    private const long FloatBytes = 4;

    public static void Write(PageText page, NetworkFacts network)
    {
        page.Line("<h2>Steps</h2>");
        page.Line("<p class=\"faint\">Layers that stand in one row are one kernel. Multiply-adds are those of the definition, taps in the padding included, and below them their share of all. A step reads its inputs, residuals and weights, each once. "
            + "The bound is that of a nominal core: two vectors multiplied and added a cycle, and 32 bytes moved, or 8 where a step moves more than 1 MB. "
            + "The last columns are the fewest multiply-adds of vectors, if all were full.</p>");
        string[] columns = ["#", "what", "kernel", "shapes, and where the result lies", "#multiply-adds", "#read", "#written", "bound by", .. StepBound.Sets.Select(set => "#" + set.Title)];
        List<TableRow> rows = [.. network.Steps.Select(step => Row(network, step))];
        rows.Add(new(
            null,
            [
                "", "all", "", "", Html.Number(network.MultiplyAdds), Html.Bytes(network.Steps.Sum(step => step.Traffic.Read)), Html.Bytes(network.Steps.Sum(step => step.Traffic.Written)), "",
                .. StepBound.Sets.Select(set => Html.Number(network.Steps.Sum(step => StepBound.Vectors(step.MultiplyAdds, set)))),
            ]));
        page.Table(columns, rows, hasTotal: true);
        foreach (ManifestTensor copy in network.Plan.Copies)
        {
            page.Line($"<p>At the end, output <code>{Html.Text(copy.Name)}</code> is copied from where it lies already.</p>");
        }
    }

    private static TableRow Row(NetworkFacts network, StepFacts step)
    {
        bool adds = step.MultiplyAdds > 0;
        return new(
            step.Id,
            [
                Html.Number(step.Number),
                Layers(step.Step),
                step.Step.Kernel is { } kernel ? $"<a href=\"#{Html.Id(kernel.Name)}\">{Html.Text(kernel.Name)}</a>" : "<span class=\"faint\">operator</span>",
                Shapes(network, step.Step),
                adds ? $"{Html.Number(step.MultiplyAdds)}{Share((double)step.MultiplyAdds / network.MultiplyAdds)}" : "–",
                Html.Bytes(step.Traffic.Read),
                Html.Bytes(step.Traffic.Written),
                $"<div class=\"cause\">{Html.Text(StepBound.Words(step))}</div>",
                .. StepBound.Sets.Select(set => adds ? Html.Number(StepBound.Vectors(step.MultiplyAdds, set)) : "–"),
            ]);
    }

    // Each with the nodes that it comes from; the settings of an operator, whose name says less.
    private static string Layers(NetworkStep step) => string.Concat(LayerWords.Operations(step).Zip(step.Layers, (words, layer) =>
    {
        string settings = step.Kernel is null ? string.Join(" ", layer.Settings.Where(setting => setting.Name != "function").Select(setting => $"{setting.Name}={setting.Value}")) : "";
        return $"<div class=\"layer\">{Html.Text(words)}{Small("settings", settings)}{Small("source", layer.Source)}</div>";
    }));

    private static string Shapes(NetworkFacts network, NetworkStep step)
    {
        NetworkTensors tensors = network.Plan.Tensors;
        string read = string.Join(", ", step.Reads().Distinct().Where(tensor => tensors.Constant(tensor) is null).Select(tensor => LayerWords.Shape(tensors.Shape(tensor))));
        return $"<div class=\"shapes\">{read} → {LayerWords.Shape([.. step.Output.Shape])}</div><div class=\"source\">{Place(network.Plan, step)}</div>";
    }

    private static string Place(NetworkPlan plan, NetworkStep step)
    {
        TensorPlace place = plan.Places.Of(step.Output.Name);
        string apart = plan.Places.HasGaps(step.Output.Name) ? $", {Html.Number(place.PixelStride * FloatBytes)} from a pixel to the next" : "";
        return plan.OutputOf(plan.Owner(place.Root)) is { } output ? $"output <code>{Html.Text(output)}</code>{apart}"
            : plan.Arena.Tensors.FirstOrDefault(tensor => tensor.Name == place.Root) is { } root ? $"from byte {Html.Number((root.Start + place.Channel) * FloatBytes)}{apart}"
            : $"in <code>{Html.Text(place.Root)}</code>{apart}";
    }

    private static string Share(double part) => $"<div class=\"source\">{Html.Share(part)}</div><div class=\"bar\"><div style=\"width:{Html.Decimal(part * 100)}%\"></div></div>";

    private static string Small(string kind, string text) => text.Length == 0 ? "" : $"<div class=\"{kind}\">{Html.Text(text)}</div>";
}
