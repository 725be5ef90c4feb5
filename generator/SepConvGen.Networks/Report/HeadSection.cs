extern alias generator;

using System.Collections.Generic;
using System.Linq;
using generator::SepConvGen.Generator.Planning.Networks;
using generator::SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Report;

/// <summary>What a network is, and what it takes, in a few lines.</summary>
internal static class HeadSection
{
    private const long FloatBytes = 4;

    public static void Write(PageText page, NetworkFacts network)
    {
        NetworkPlan plan = network.Plan;
        NetworkManifest manifest = plan.Manifest;
        page.Line($"<h1>{Html.Text(manifest.Name)}</h1>");
        page.Line("<p class=\"faint\">A network as SepConvGen compiles it. Sizes are those of the class whose images are handed over in the model's order.</p>");
        List<TableRow> rows =
        [
            Row("model", network.Graphs is { } graphs ? $"ONNX, opset {graphs.Opset}" : "none: the manifest is the project's own"),
            Row("SHA-256", $"<code>{Html.Text(manifest.Hash)}</code>"),
            Row(manifest.Inputs.Count == 1 ? "input" : "inputs", Tensors(manifest.Inputs)),
            Row(manifest.Outputs.Count == 1 ? "output" : "outputs", Tensors(manifest.Outputs)),
        ];
        if (manifest.DynamicBatch)
        {
            rows.Add(Row("images", "any number: shapes and costs on this page are those of one"));
        }

        if (network.Graphs is { } known)
        {
            rows.Add(Row("nodes", $"{Html.Number(known.FileNodes)} in the file, {Html.Number(known.Imported.Count)} as imported, {Html.Number(known.Rewritten.Count)} after {Html.Count(manifest.Rewrites.Count, "rewrite")}"));
        }

        rows.Add(Row("steps", $"{Html.Count(plan.Steps.Count, "step")} of {Html.Count(manifest.Layers.Count, "layer")}; {Html.Count(plan.Kernels.Count, "kernel")}"));
        rows.Add(Row("multiply-adds", Html.Number(network.MultiplyAdds) + network.ForAnImage));
        rows.Add(Row("weights", Bytes(manifest.WeightBytes)));
        rows.Add(Row("arena", $"{Bytes(plan.Arena.Length * FloatBytes)}; {Bytes(plan.Arena.Bound * FloatBytes)} are alive at once, and no arrangement takes less"));
        page.Table(["", ""], rows);
    }

    private static TableRow Row(string name, string cell) => new(null, name, cell);

    private static string Tensors(IEnumerable<ManifestTensor> tensors) =>
        string.Join("<br />", tensors.Select(tensor => $"<code>{Html.Text(tensor.Name)}</code> {string.Join("×", tensor.Shape)}"));

    private static string Bytes(long bytes) => bytes < 1024 ? $"{Html.Number(bytes)} bytes" : $"{Html.Number(bytes)} bytes ({Html.Bytes(bytes)})";
}
