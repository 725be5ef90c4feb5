using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SepConvGen.Tool.Records;
using SepConvGen.Tool.Running;
using SepConvGen.Tool.Work;

namespace SepConvGen.Tool.Printing;

/// <summary>Reports as JSON.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All kernels.</summary>
    public static string Of(IReadOnlyList<KernelReport> reports) => new JsonArray([.. reports.Select(Of)]).ToJsonString(Options) + "\n";

    private static JsonObject Of(KernelReport report)
    {
        JsonObject json = Kernel(report);
        if (report.Measured is { } measured)
        {
            json["measured"] = Of(measured);
        }

        return json;
    }

    private static JsonObject Of(Measurement measured) => measured.Reason is not null ? new() { ["reason"] = measured.Reason } : new()
    {
        ["instructionSet"] = measured.Tier.Title,
        ["least"] = measured.Least,
        ["median"] = measured.Median,
        ["bound"] = measured.Bound.Time,
        ["boundBy"] = Bound.Name(measured.Bound.Kind),
        ["gflops"] = measured.Gflops,
        ["peakGflops"] = measured.Peak,
    };

    private static JsonObject Kernel(KernelReport report) => new()
    {
        ["kernel"] = report.Kernel.FullName,
        ["steps"] = new JsonArray([.. report.Kernel.Steps.Select(step => (JsonNode)Words.Step(step, report.Kernel.Image))]),
        ["batch"] = report.Call.Batch,
        ["input"] = Shape(report.Call.Input),
        ["output"] = Shape(report.Call.Output),
        ["multiplyAdds"] = report.MultiplyAdds,
        ["memoryBytes"] = report.Tiers[0].Work.MemoryBytes,
        ["instructionSets"] = new JsonArray([.. report.Tiers.Select(tier => Of(report, tier))]),
    };

    private static JsonArray Shape(MapShape image) => [image.Height, image.Width, image.Channels];

    private static JsonObject Of(KernelReport report, TierReport tier)
    {
        JsonObject json = Tier(report, tier);
        if (report.Code?.TryGetValue(tier.Tier.Suffix, out long bytes) == true)
        {
            json["codeBytes"] = bytes;
        }

        return json;
    }

    private static JsonObject Tier(KernelReport report, TierReport tier) => new()
    {
        ["name"] = tier.Tier.Title,
        ["tiles"] = new JsonArray([.. tier.Tier.Stages.Select((stage, index) => Of(report.Kernel.Steps[index], stage))]),
        ["bound"] = Bound.Name(tier.Bound.Kind),
        ["cycles"] = new JsonObject(Enum.GetValues<BoundKind>().Select(kind => KeyValuePair.Create(Bound.Name(kind), (JsonNode?)Math.Ceiling(tier.Bound.Times[(int)kind])))),
        ["l2Bytes"] = tier.Work.L2Bytes,
        ["scratchBytes"] = tier.Blocks.Scratch,
        ["packedBytes"] = tier.Packed,
    };

    private static JsonObject Of(StepRecord step, StageRecord stage) => new()
    {
        ["step"] = step.Name,
        ["form"] = stage.Form,
        ["tile"] = Words.Tile(stage),
        ["registers"] = stage.Registers?.Used,
        ["multiplyAdds"] = stage.Adds,
        [stage.IsFedByShuffles ? "shuffles" : "loads"] = stage.Feeds,
    };
}
