using System;
using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Networks.Report;

/// <summary>The model's graph as it was imported, what was done to it, and what is left.</summary>
internal static class GraphSection
{
    private static readonly string[] Columns = ["#", "operator", "name", "inputs", "result", "attributes"];

    public static void Write(PageText page, NetworkFacts network)
    {
        page.Line("<h2>Graph</h2>");
        if (network.Graphs is { } graphs)
        {
            page.Line("<p class=\"faint\">Shapes are in ONNX's order. On its way in, whatever does not depend on the inputs became a constant.</p>");
            Nodes(page, "As imported", graphs.Imported);
        }
        else
        {
            page.Line("<p class=\"faint\">The manifest is the project's own: what graph it comes from is not known.</p>");
        }

        Rewrites(page, [.. network.Plan.Manifest.Rewrites]);
        if (network.Graphs is { } left)
        {
            Nodes(page, "After rewriting", left.Rewritten);
        }
    }

    private static void Nodes(PageText page, string title, IReadOnlyList<NodeLine> nodes)
    {
        page.Line($"<h3>{title}</h3>");
        page.Line($"<details><summary>{Html.Count(nodes.Count, "node")}</summary>");
        page.Table(Columns, [.. nodes.Select((node, index) => new TableRow(
            null,
            Html.Number(index + 1),
            Html.Text(node.Operator),
            $"<div class=\"value\">{Html.Text(node.Name)}</div>",
            string.Concat(node.Inputs.Select(Value)),
            string.Concat(node.Outputs.Select(Value)),
            $"<div class=\"settings\">{Html.Text(node.Settings)}</div>"))]);
        page.Line("</details>");
    }

    // "fold batch normalisation: BatchNormalization_1 into Conv_0", those of one name together.
    private static void Rewrites(PageText page, IReadOnlyList<string> rewrites)
    {
        page.Line($"<h3>{(rewrites.Count == 0 ? "No rewrites" : "Rewrites")}</h3>");
        foreach (IGrouping<string, string> group in rewrites.GroupBy(Name))
        {
            page.Line($"<details><summary>{Html.Text(group.Key)}: {(group.Count() == 1 ? "once" : $"{Html.Number(group.Count())} times")}</summary>");
            page.Line($"<ul>{string.Concat(group.Select(rewrite => $"<li>{Html.Text(What(rewrite))}</li>"))}</ul>");
            page.Line("</details>");
        }
    }

    private static string Value(NodeValue value) =>
        $"<div class=\"value\">{Html.Text(value.Name)} <span class=\"faint\">{(value.IsConstant ? "constant " : "")}{value.Shape}</span></div>";

    private static string Name(string rewrite) => rewrite.IndexOf(": ", StringComparison.Ordinal) is >= 0 and int end ? rewrite.Substring(0, end) : rewrite;

    private static string What(string rewrite) => rewrite.IndexOf(": ", StringComparison.Ordinal) is >= 0 and int end ? rewrite.Substring(end + 2) : rewrite;
}
