using System.Globalization;
using System.Xml.Linq;
using SepConvGen.Networks.Build;
using SepConvGen.Networks.Report;

namespace SepConvGen.Networks.Tests.Report;

/// <summary>A report as the XML that it is.</summary>
internal sealed class ParsedPage
{
    private ParsedPage(string text)
    {
        Text = text;
        Root = XDocument.Parse(text, LoadOptions.PreserveWhitespace).Root!;
    }

    public string Text { get; }

    public XElement Root { get; }

    public string Title => Elements("h1").Single().Value;

    /// <summary>The first table: names with what stands beside them, lines of a cell with "; " between.</summary>
    public Dictionary<string, string> Facts => Elements("table").First().Element("tbody")!.Elements().ToDictionary(row => Cells(row)[0], row => Cells(row)[1]);

    /// <summary>The cells of each step: number, what, kernel, shapes, multiply-adds, read, written, bound, vectors.</summary>
    public string[][] Steps => [.. Elements("tr").Where(row => row.Attribute("id") is not null).Select(Cells)];

    /// <summary>The sums below them.</summary>
    public string[] Total => Cells(Elements("tr").Single(row => (string?)row.Attribute("class") == "total"));

    /// <summary>What the drawing has for tensors: place and size, and the text for a pointer that rests on it.</summary>
    public (double X, double Y, double Width, double Height, string Title)[] Rectangles =>
    [
        .. Elements("rect").Where(rect => ((string?)rect.Attribute("class"))!.StartsWith("tensor", StringComparison.Ordinal)).Select(rect => (
            Number(rect, "x"), Number(rect, "y"), Number(rect, "width"), Number(rect, "height"), rect.Value)),
    ];

    public static ParsedPage Of(string manifest, ModelGraphs? graphs = null) => new(new ReportWriter().Write(manifest, graphs, "mark"));

    public static ParsedPage Of(CompiledNetwork network) => Of(network.Manifest, network.Graphs);

    /// <summary>All elements of a name.</summary>
    public IEnumerable<XElement> Elements(string name) => Root.Descendants().Where(element => element.Name.LocalName == name);

    /// <summary>The element behind a heading.</summary>
    public XElement After(string heading) => Elements("h3").Single(element => element.Value == heading).ElementsAfterSelf().First();

    /// <summary>What stands behind the heading of a kernel: what it computes, its steps, its tiles.</summary>
    public string[] Kernel(string name) => [.. Elements("h3").Single(element => element.Value == name).ElementsAfterSelf().Take(3).Select(Lines)];

    private static string[] Cells(XElement row) => [.. row.Elements().Select(Lines)];

    // The pieces of text in an element, in their order.
    private static string Lines(XElement element)
    {
        string[] pieces = element.Elements().Any(child => child.Name.LocalName is "div" or "dt")
            ? [.. element.Nodes().Select(node => node is XElement child ? Lines(child) : node.ToString())]
            : [element.Value];
        return string.Join("; ", pieces.Select(piece => piece.Trim()).Where(piece => piece.Length > 0));
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
