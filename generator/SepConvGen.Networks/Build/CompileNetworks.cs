using System.Collections.Generic;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using SepConvGen.Networks.Report;

namespace SepConvGen.Networks.Build;

/// <summary>The task of MSBuild that makes a manifest and a file of weights of each of a project's networks.</summary>
public sealed class CompileNetworks : Microsoft.Build.Utilities.Task
{
    /// <summary>The networks: models, or manifests with their weights beside them; with the metadata Name and InputShape.</summary>
    [Required]
    public ITaskItem[] Networks { get; set; } = [];

    /// <summary>Where the files are put.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>Whether an editor asks: then whatever is there is taken, and nothing is an error.</summary>
    public bool DesignTime { get; set; }

    /// <summary>Whether each network gets a report, <c>NAME.report.html</c>; in an editor none does.</summary>
    public bool Reports { get; set; }

    /// <summary>The manifests.</summary>
    [Output]
    public ITaskItem[] Manifests { get; private set; } = [];

    /// <summary>The weights, with the names that they have as resources.</summary>
    [Output]
    public ITaskItem[] Weights { get; private set; } = [];

    /// <summary>All files that are made by the build, and go with it.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        NetworkItem[] items = [.. Networks.Select(item => new NetworkItem(item.ItemSpec, item.GetMetadata("Name").Trim(), item.GetMetadata("InputShape").Trim()))];
        string compiler = typeof(CompileNetworks).Module.ModuleVersionId.ToString();
        NetworkReports? reports = Reports && !DesignTime ? new(OutputFolder, compiler, new ReportWriter()) : null;
        NetworkBuild build = new(OutputFolder, compiler, OnnxModels.Compile, reports);
        if (DesignTime)
        {
            build.RunForEditor(items);
        }
        else
        {
            build.Run(items);
        }

        Manifests = [.. build.Networks.Select(network => new TaskItem(network.Manifest))];
        Weights = [.. build.Networks.Select(Resource)];
        Files = [.. build.Networks.SelectMany(Made).Select(file => new TaskItem(file))];
        foreach (BuildFault fault in build.Faults)
        {
            Report(fault);
        }

        foreach (string fault in reports?.Faults ?? [])
        {
            Log.LogMessage(MessageImportance.High, "{0}", fault);
        }

        foreach (string detail in build.Details.Concat(reports?.Details ?? []))
        {
            Log.LogMessage(MessageImportance.Low, "{0}", detail);
        }

        return !Log.HasLoggedErrors;
    }

    // A pair is the project's own.
    private static IEnumerable<string> Made(BuiltNetwork network) =>
        (network.Stamp is null ? new[] { network.Report } : [network.Manifest, network.Weights, network.Stamp, network.Report]).OfType<string>();

    private static TaskItem Resource(BuiltNetwork network)
    {
        TaskItem item = new(network.Weights);
        item.SetMetadata("LogicalName", $"SepConvGen.Networks.{network.Name}.weights");
        return item;
    }

    private void Report(BuildFault fault)
    {
        string message = $"{fault.Message} ({fault.Page})";
        if (DesignTime)
        {
            Log.LogMessage(MessageImportance.Low, "{0}: {1}: {2}", fault.File, fault.Code, message);
        }
        else
        {
            Log.LogError(subcategory: null, fault.Code, helpKeyword: null, fault.Page, fault.File, 0, 0, 0, 0, "{0}", message);
        }
    }
}
