using System.Text;
using SepConvGen.Tool.Printing;
using SepConvGen.Tool.Records;
using SepConvGen.Tool.Tiles;
using SepConvGen.Tool.Work;

namespace SepConvGen.Tool.Html;

/// <summary>A page of kernels: a roofline, a table, and the tiles of each. It needs no other file and no script.</summary>
internal static class Page
{
    private const string Style = """
        body { font: 15px/1.45 system-ui, sans-serif; color: #1d2733; background: #fff; margin: 2em auto; padding: 0 1.5em; max-width: 1000px; }
        h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin-top: 2.2em; overflow-wrap: anywhere; } h3 { font-size: 1em; margin-bottom: .4em; }
        .wide { overflow-x: auto; } table { border-collapse: collapse; font-size: 13px; } td, th { padding: .25em .5em; border-bottom: 1px solid #dde3ea; text-align: left; white-space: nowrap; }
        td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
        svg { max-width: 100%; } svg text { font: 12px system-ui, sans-serif; fill: #48566a; } .across { text-anchor: middle; } .up { text-anchor: end; } svg .number { fill: #1d2733; font-weight: 600; }
        .grid { stroke: #e6ebf1; } .roof { stroke: #48566a; stroke-width: 1.6; } .miss { stroke: #b9c3d0; stroke-dasharray: 2 3; }
        .bound { fill: #fff; stroke: #2a6fb0; stroke-width: 1.8; } .measured { fill: #d2691e; }
        .tiles { background: #eef2f6; height: auto; } .interior { fill: #5b9bd5; fill-opacity: .8; } .edge { fill: #f0a03c; fill-opacity: .85; } .tail { fill: #7cb56b; fill-opacity: .85; }
        .row { display: flex; flex-wrap: wrap; gap: 1.5em; } figure { margin: 0 0 1em; max-width: 440px; } figcaption { font-size: 13px; color: #48566a; }
        .key { display: inline-block; width: .9em; height: .9em; margin: 0 .35em 0 1em; vertical-align: -.1em; } .key.interior { background: #5b9bd5; } .key.edge { background: #f0a03c; } .key.tail { background: #7cb56b; }
        .note { color: #48566a; }
        """;

    /// <summary>The page.</summary>
    /// <param name="assembly">The name of the assembly.</param>
    /// <param name="reports">Its kernels.</param>
    public static string Of(string assembly, IReadOnlyList<KernelReport> reports)
    {
        RooflineSvg roofline = new(reports);
        bool isMeasured = reports.Any(report => report.Measured is { Reason: null });
        StringBuilder page = new();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        page.Append($"<title>{Svg.Text(assembly)}: kernels</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n");
        page.Append($"<h1>{Svg.Text(assembly)}: {Words.Count(reports.Count, "kernel")}</h1>\n");
        page.Append($"<h3>Roofline: {Svg.Text(roofline.Title)}</h3>\n<div class=\"wide\">{roofline}</div>\n");
        page.Append("<p class=\"note\">A ring is where a kernel's bound puts it; ");
        page.Append(isMeasured ? "the dot below it is what it reached. " : "with <code>--measure</code> a dot shows what it reaches on this machine. ");
        page.Append("The slopes are bandwidths: a call of less than 1 MB stays in L2. Image filters whose sums are whole numbers of 16 bits may stand above the roof, which is that of float. Numbers are those of the table.</p>\n");
        Table(page, reports, isMeasured);
        page.Append("<p class=\"note\">Tiles:<span class=\"key interior\"></span>main tile, inside<span class=\"key edge\"></span>with taps outside the image<span class=\"key tail\"></span>what is left: smaller tiles, and outputs that are computed twice</p>\n");
        for (int index = 0; index < reports.Count; index++)
        {
            Kernel(page, reports[index], index + 1);
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Table(StringBuilder page, IReadOnlyList<KernelReport> reports, bool isMeasured)
    {
        string measured = isMeasured ? "<th class=\"n\">median µs</th><th class=\"n\">bound µs</th><th class=\"n\">of bound</th><th class=\"n\">GFLOP/s</th>" : "";
        string code = reports.Any(report => report.Code is not null) ? "<th class=\"n\">code</th>" : "";
        page.Append($"<div class=\"wide\"><table>\n<tr><th></th><th>kernel</th><th class=\"n\">multiply-adds</th><th class=\"n\">memory</th><th>bound by</th><th class=\"n\">scratch</th><th class=\"n\">packed</th>{code}{measured}</tr>\n");
        for (int index = 0; index < reports.Count; index++)
        {
            KernelReport report = reports[index];
            TierReport tier = report.Tiers.FirstOrDefault(tier => tier.Tier.Suffix == report.Measured?.Tier.Suffix, report.Tiers[0]);
            page.Append($"<tr><td class=\"n\">{index + 1}</td><td><a href=\"#k{index + 1}\">{Svg.Text(ShortName(report.Kernel))}</a></td>");
            Numbers(page, Words.Number(report.MultiplyAdds), Words.Bytes(tier.Work.MemoryBytes));
            page.Append($"<td>{Bound.Name(report.Measured?.Bound.Kind ?? tier.Bound.Kind)}</td>");
            Numbers(page, Words.Bytes(tier.Blocks.Scratch), Words.Bytes(tier.Packed));
            if (code.Length > 0)
            {
                Numbers(page, report.Code!.TryGetValue(tier.Tier.Suffix, out long bytes) ? Words.Bytes(bytes) : "–");
            }

            if (isMeasured)
            {
                Numbers(page, report.Measured is { Reason: null } times
                    ? [Words.Micro(times.Median), Words.Micro(times.Bound.Time), Words.Percent(times.Bound.Time / times.Median), Words.Tenths(times.Gflops)]
                    : ["–", "–", "–", "–"]);
            }

            page.Append("</tr>\n");
        }

        page.Append("</table></div>\n");
    }

    private static void Numbers(StringBuilder page, params string[] cells) => page.AppendJoin("", cells.Select(cell => $"<td class=\"n\">{cell}</td>"));

    private static string ShortName(KernelRecord kernel) => $"{kernel.Type.Split('.')[^1]}.{kernel.Method}";

    private static void Kernel(StringBuilder page, KernelReport report, int number)
    {
        KernelRecord kernel = report.Kernel;
        page.Append($"<h2 id=\"k{number}\">{number}. {Svg.Text(kernel.FullName)}</h2>\n<p>");
        page.AppendJoin("<br>", kernel.Steps.Select(step => Svg.Text(Words.Step(step, kernel.Image))));
        page.Append($"<br>{Svg.Text(ReportText.Shapes(report))}</p>\n");
        if (report.Measured?.Reason is { } reason)
        {
            page.Append($"<p class=\"note\">Not measured: {Svg.Text(reason)}.</p>\n");
        }

        page.Append("<div class=\"row\">\n");
        foreach (TierReport tier in report.Tiers)
        {
            page.Append($"<section><h3>{Svg.Text(tier.Tier.Title)}</h3>\n");
            for (int index = 0; index < kernel.Steps.Count; index++)
            {
                Drawing(page, StepDrawing.Of(report, tier, index), kernel.Steps[index], tier.Tier.Stages[index]);
            }

            page.Append("</section>\n");
        }

        page.Append("</div>\n");
    }

    private static void Drawing(StringBuilder page, StepDrawing drawing, StepRecord step, StageRecord stage)
    {
        string registers = stage.Registers is var (used, all) ? $"; {used} of {all} registers" : "";
        page.Append($"<figure>{(drawing.Map is { } map ? TilesSvg.Of(map) : "")}<figcaption><b>{Svg.Text(step.Name)}</b>: {Svg.Text(Words.Tile(stage))}{registers}");
        page.Append($"{(drawing.Note.Length == 0 ? "" : $"; {Svg.Text(drawing.Note)}")}</figcaption></figure>\n");
    }
}
