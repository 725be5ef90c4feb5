extern alias generator;

using System.Runtime.CompilerServices;
using generator::SepConvGen.Generator.Planning.Networks;
using generator::SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Report;

/// <summary>
/// Writes reports with the generator's own planner, whose assembly is loaded the first time that one is written: nothing else in the task
/// knows it, and nothing here its types of Roslyn, which MSBuild does not have.
/// </summary>
internal sealed class ReportWriter : IReportWriter
{
    /// <inheritdoc/>
    public string Version
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        get => typeof(NetworkPlan).Module.ModuleVersionId.ToString();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public string Write(string manifest, ModelGraphs? graphs, string mark)
    {
        NetworkFacts network = new(NetworkPlan.Of(ManifestReader.Read(manifest)), graphs);
        PageText body = new();
        HeadSection.Write(body, network);
        GraphSection.Write(body, network);
        ArenaSection.Write(body, network);
        StepSection.Write(body, network);
        KernelSection.Write(body, network);
        return ReportPage.Of($"{network.Plan.Manifest.Name}: network", mark, body);
    }
}
