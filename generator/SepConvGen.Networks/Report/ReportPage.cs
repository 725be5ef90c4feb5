namespace SepConvGen.Networks.Report;

/// <summary>The frame of a page: it needs no other file and no script, and follows the reader's choice of light or dark.</summary>
internal static class ReportPage
{
    private const string Style = """
        :root { color-scheme: light dark; --text: #1d2430; --faint: #5d6878; --back: #fff; --rule: #dfe4eb; --strong: #aab5c4; --shade: #f3f5f8;
          --kernel: #6fa3d8; --operator: #e2ab57; --edge: #fff; --bound: #b3402e; --link: #1c5fa8; }
        @media (prefers-color-scheme: dark) { :root { --text: #dde3ec; --faint: #929eae; --back: #14181f; --rule: #2b3340; --strong: #4c586a; --shade: #1c222c;
          --kernel: #3f78b3; --operator: #a97727; --edge: #14181f; --bound: #ef8574; --link: #7db4ec; } }
        body { font: 14px/1.45 system-ui, sans-serif; color: var(--text); background: var(--back); margin: 2em auto; padding: 0 1.5em; max-width: 1320px; }
        h1 { font-size: 1.6em; margin-bottom: .2em; } h2 { font-size: 1.25em; margin-top: 2em; } h3 { font-size: 1em; margin: 1.4em 0 .2em; }
        a { color: var(--link); } code { font-size: 92%; overflow-wrap: anywhere; } p { max-width: 62em; } .faint { color: var(--faint); }
        .wide { overflow-x: auto; } table { border-collapse: collapse; font-size: 13px; }
        th, td { padding: .25em .6em; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
        thead th { border-bottom: 2px solid var(--strong); vertical-align: bottom; } .total td { border-top: 2px solid var(--strong); font-weight: 600; }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        tr:target, h3:target { background: var(--shade); }
        .layer { min-width: 24em; } .layer + .layer { margin-top: .25em; } .source, .settings { color: var(--faint); font-size: 90%; overflow-wrap: anywhere; }
        .shapes { min-width: 14em; } .cause { min-width: 9em; } .value { overflow-wrap: anywhere; } .value span { white-space: nowrap; }
        .bar { width: 7em; height: .4em; margin: .15em 0 0 auto; background: var(--shade); } .bar div { height: 100%; background: var(--kernel); }
        details { margin: .3em 0; } summary { cursor: pointer; } details ul { margin: .3em 0 .6em; } li { overflow-wrap: anywhere; }
        figure { margin: 0; } svg { width: 100%; min-width: 640px; height: auto; } svg text { font: 11px system-ui, sans-serif; fill: var(--faint); } svg .inside { fill: var(--text); text-anchor: middle; }
        .up { text-anchor: end; } .middle { text-anchor: middle; } .grid { stroke: var(--rule); } .frame { fill: none; stroke: var(--strong); }
        .tensor { stroke: var(--edge); stroke-width: .7; } .kernel { fill: var(--kernel); background: var(--kernel); } .operator { fill: var(--operator); background: var(--operator); }
        .tensor:hover { fill-opacity: .75; } .block { fill: var(--strong); } .bound { fill: var(--bound); background: var(--bound); } .limit { stroke: var(--bound); stroke-dasharray: 5 4; }
        .key { display: inline-block; width: .9em; height: .9em; margin: 0 .3em 0 .4em; vertical-align: -.1em; } .word { white-space: nowrap; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .15em 1em; margin: .3em 0; } dt { color: var(--faint); } dd { margin: 0; }
        """;

    /// <summary>The line of a page that says what it was made of.</summary>
    public static string MarkLine(string mark) => $"<!-- of {mark} -->";

    /// <summary>A page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="mark">What it was made of.</param>
    /// <param name="body">What stands in it.</param>
    public static string Of(string title, string mark, PageText body)
    {
        PageText page = new();
        page.Line("<!DOCTYPE html>");
        page.Line(MarkLine(mark));
        page.Line("<html lang=\"en\">");
        page.Line("<head>");
        page.Line("<meta charset=\"utf-8\" />");
        page.Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />");
        page.Line($"<title>{Html.Text(title)}</title>");
        page.Line($"<style>\n{Style}\n</style>");
        page.Line("</head>");
        page.Line("<body>");
        page.Line(body.ToString().TrimEnd('\n'));
        page.Line("</body>");
        page.Line("</html>");
        return page.ToString();
    }
}
