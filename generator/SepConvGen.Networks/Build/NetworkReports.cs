using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using SepConvGen.Networks.Report;

namespace SepConvGen.Networks.Build;

/// <summary>The pages about a project's networks. Nothing that goes wrong with one is an error: networks are whole without it.</summary>
/// <param name="folder">Where they are put.</param>
/// <param name="compiler">What tells one build of the compiler from another.</param>
/// <param name="writer">Who writes them.</param>
internal sealed class NetworkReports(string folder, string compiler, IReportWriter writer)
{
    /// <summary>What the names of reports end in.</summary>
    public const string Extension = ".report.html";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Reports that could not be written, each with the reason.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>What a fault does not say, for whoever looks for it.</summary>
    public List<string> Details { get; } = [];

    /// <summary>A network's report, if it is there.</summary>
    public string? Written(string name) => File.Exists(PathOf(name)) ? PathOf(name) : null;

    /// <summary>Whether a network's report was made of what its files are made of now.</summary>
    /// <param name="name">The network's name.</param>
    /// <param name="stamp">What its files are made of.</param>
    public bool IsOfNow(string name, string stamp)
    {
        bool current = false;
        Try(name, () => current = Written(name) is { } report && File.ReadLines(report).Skip(1).FirstOrDefault() == ReportPage.MarkLine(Mark(stamp)));
        return current;
    }

    /// <summary>Writes a network's report.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="stamp">What its files are made of.</param>
    /// <param name="manifest">The text of its manifest.</param>
    /// <param name="graphs">The model's graph; null where there is no model.</param>
    public void Write(string name, string stamp, string manifest, ModelGraphs? graphs) => Try(name, () =>
    {
        // One of another state would be taken for this one's if this one cannot be written.
        _ = Directory.CreateDirectory(folder);
        File.Delete(PathOf(name));
        File.WriteAllText(PathOf(name), writer.Write(manifest, graphs, Mark(stamp)), Utf8);
    });

    private string PathOf(string name) => Path.Combine(folder, name + Extension);

    private string Mark(string stamp)
    {
        using SHA256 digest = SHA256.Create();
        byte[] hash = digest.ComputeHash(Encoding.UTF8.GetBytes($"{compiler}\n{writer.Version}\n{stamp}"));
        return string.Concat(hash.Select(each => each.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private void Try(string name, Action action)
    {
        try
        {
            action();
        }
#pragma warning disable CA1031 // The network is built; a page about it is no reason to fail.
        catch (Exception error)
#pragma warning restore CA1031
        {
            string fault = $"SepConvGen: network '{name}' has no report: {error.Message}";
            if (!Faults.Contains(fault))
            {
                Faults.Add(fault);
                Details.Add(error.ToString());
            }
        }
    }
}
