namespace SepConvGen.Networks.Report;

/// <summary>Writes reports of networks.</summary>
internal interface IReportWriter
{
    /// <summary>What tells one build of the writer from another.</summary>
    string Version { get; }

    /// <summary>The page about a network.</summary>
    /// <param name="manifest">The text of its manifest.</param>
    /// <param name="graphs">The model's graph; null where there is no model.</param>
    /// <param name="mark">Letters and digits that stand on the page's second line, by which the build knows it again.</param>
    string Write(string manifest, ModelGraphs? graphs, string mark);
}
