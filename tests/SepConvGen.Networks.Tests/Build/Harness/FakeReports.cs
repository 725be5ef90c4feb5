using SepConvGen.Networks.Report;

namespace SepConvGen.Networks.Tests.Build.Harness;

/// <summary>Writes pages that say what they are of, and counts how often it does.</summary>
internal sealed class FakeReports : IReportWriter
{
    public string Version { get; set; } = "a build of it";

    /// <summary>What goes wrong.</summary>
    public Exception? Fault { get; set; }

    public int Calls { get; private set; }

    public string Write(string manifest, ModelGraphs? graphs, string mark)
    {
        Calls++;
        return Fault is null ? $"<!DOCTYPE html>\n{ReportPage.MarkLine(mark)}\n{manifest}\n{graphs?.Opset}\n" : throw Fault;
    }
}
