using System.Globalization;
using System.Net;
using System.Text;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Reporting;

namespace SepConvGen.Benchmarks.Networks;

/// <summary>A page with the time of each step of each network beside the least that it could take.</summary>
internal static class NetworkPage
{
    private const string Style =
        """
        body { font: 14px/1.45 system-ui, sans-serif; margin: 2em auto; max-width: 76em; padding: 0 1em; color: #1d2430; background: #fff; }
        table { border-collapse: collapse; width: 100%; margin: .5em 0 2em; }
        th, td { padding: .2em .6em; text-align: left; vertical-align: top; border-bottom: 1px solid #e4e8ee; }
        th { font-weight: 600; border-bottom: 2px solid #b8c2d0; }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .source { color: #667080; font-size: 85%; overflow-wrap: anywhere; }
        .bar { width: 16em; }
        .bar div { display: inline-block; height: .8em; vertical-align: middle; }
        .bound { background: #3b7a57; } .slack { background: #e0a84a; }
        @media (prefers-color-scheme: dark) { body { color: #dde3ec; background: #14181f; } th, td { border-color: #333c4a; } .source { color: #8b96a6; } }
        """;

    public static void Write(string path, NetworkOptions options, IReadOnlyList<NetworkFigure> figures)
    {
        StringBuilder page = new();
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Networks</title>\n<style>\n{Style}\n</style>\n<h1>Networks</h1>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p>{Html(Machine.Processor)}, .NET {Environment.Version}, {Html(options.Tier.Name)}, threads: {options.Threads}; peak of one thread {options.Tier.Peak}.</p>\n");
        page.Append("<p>The bound of a step: its multiply-adds at the peak, or what it reads and writes as fast as a copy, whichever take longer. Bars: <span class=\"bar\"><div class=\"bound\" style=\"width:2em\"></div></span> the bound, <span class=\"bar\"><div class=\"slack\" style=\"width:2em\"></div></span> what the step takes beyond it; the longest step of a network fills the column.</p>\n");
        foreach (NetworkFigure figure in figures)
        {
            WriteNetwork(page, options, figure);
        }

        File.WriteAllText(path, page.Append("</html>\n").ToString());
    }

    private static void WriteNetwork(StringBuilder page, NetworkOptions options, NetworkFigure figure)
    {
        double all = figure.Steps.Sum(step => step.Seconds);
        double longest = figure.Steps.Max(step => step.Seconds);
        string peer = figure.Peer is { } times ? $"; ONNX Runtime {Text.Number(times.Median * 1e6, "F1")} µs" : "";
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Html(figure.Network.Name)}</h2>\n<p>A run takes {Text.Number(figure.Own.Median * 1e6, "F1")} µs (median), {Text.Number(figure.Bound(options.Tier, options.Threads) / figure.Own.Median * 100, "F0")} % of it by the bound{peer}. Steps timed one by one: {Text.Number(all * 1e6, "F1")} µs.</p>\n");
        page.Append("<table>\n<tr><th>step<th>what<th class=\"n\">result<th class=\"n\">multiply-adds<th class=\"n\">µs<th class=\"n\">bound, µs<th class=\"n\">of bound<th class=\"n\">of run<th>&nbsp;\n");
        foreach ((NetworkStep step, double seconds) in figure.Steps)
        {
            double bound = StepBound.Seconds(step, options.Tier, options.Threads);
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{Html(step.Name)}<td>{Html(step.Operation)}<div class=\"source\">{Html(step.Source)}</div><td class=\"n\">{string.Join('×', step.Shape)}<td class=\"n\">{step.MultiplyAdds:N0}<td class=\"n\">{Text.Number(seconds * 1e6, "F1")}<td class=\"n\">{Text.Number(bound * 1e6, "F1")}<td class=\"n\">{Text.Number(bound / seconds, "F2")}<td class=\"n\">{Text.Number(seconds / all * 100, "F1")} %");
            page.Append(
                CultureInfo.InvariantCulture,
                $"<td class=\"bar\"><div class=\"bound\" style=\"width:{Text.Number(Math.Min(bound, seconds) / longest * 100, "F1")}%\"></div><div class=\"slack\" style=\"width:{Text.Number(Math.Max(seconds - bound, 0) / longest * 100, "F1")}%\"></div>\n");
        }

        page.Append("</table>\n");
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
