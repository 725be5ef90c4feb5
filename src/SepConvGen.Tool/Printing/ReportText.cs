using System.Text;
using SepConvGen.Tool.Records;
using SepConvGen.Tool.Running;
using SepConvGen.Tool.Work;

namespace SepConvGen.Tool.Printing;

/// <summary>Reports as text for a terminal.</summary>
internal static class ReportText
{
    /// <summary>All kernels of an assembly.</summary>
    public static string Of(string assembly, IReadOnlyList<KernelReport> reports)
    {
        StringBuilder text = new($"{assembly}: {Words.Count(reports.Count, "kernel")}\n");
        foreach (KernelReport report in reports)
        {
            text.Append('\n').Append(Of(report));
        }

        return text.ToString();
    }

    private static string Of(KernelReport report)
    {
        KernelRecord kernel = report.Kernel;
        StringBuilder text = new($"{kernel.FullName}\n");
        foreach (StepRecord step in kernel.Steps)
        {
            text.Append($"  {Words.Step(step, kernel.Image)}\n");
        }

        text.Append($"  {Shapes(report)}\n");
        text.Append($"  {Words.Number(report.MultiplyAdds)} multiply-adds a call, {Words.Number(report.PixelMultiplyAdds)} an output {(kernel.Image.IsSequence ? "step" : "pixel")}; ");
        text.Append($"{Words.Bytes(report.Tiers[0].Work.MemoryBytes)} through memory\n\n");
        text.Append(Tiles(report)).Append('\n').Append(Bounds(report));
        if (report.Measured is { } measured)
        {
            text.Append('\n').Append(Measured(measured));
        }

        return text.ToString();
    }

    /// <summary>What goes in and comes out: "input 112×112×32, output 112×112×64; weights packed beforehand".</summary>
    public static string Shapes(KernelReport report)
    {
        ImageRecord image = report.Kernel.Image;
        string Batch(MapShape shape) => (image.HasBatch ? $"{report.Call.Batch}×" : "") + Words.Shape(shape, image.IsSequence);
        bool isOpen = (image.Height is null && !image.IsSequence) || image.Width is null || image.HasBatch;
        string[] notes =
        [
            .. image.Input == "float" ? Array.Empty<string>() : [$"{image.Input} to {image.Output}"],
            .. Planes(image) is { Length: > 0 } planes ? [planes] : Array.Empty<string>(),
            .. image.IsPacked ? ["weights packed beforehand"] : Array.Empty<string>(),
            .. image.HasResidual ? ["a residual added"] : Array.Empty<string>(),
            .. image.AddsInput ? ["the input added"] : Array.Empty<string>(),
            .. image.Streams ? ["in pieces"] : Array.Empty<string>(),
            .. image.IsParallel ? ["threads share it"] : Array.Empty<string>(),
            .. isOpen ? ["sizes that the call decides: taken as given"] : Array.Empty<string>(),
        ];
        return $"input {Batch(report.Call.Input)}, output {Batch(report.Call.Output)}{string.Concat(notes.Select(note => $"; {note}"))}";
    }

    // Shapes are those of pixels, whatever lies where.
    private static string Planes(ImageRecord image) => (image.HasPlanesIn, image.HasPlanesOut) switch
    {
        (true, true) => "both channels first",
        (true, false) => "the input channels first",
        (false, true) => "the output channels first",
        _ => "",
    };

    private static TextTable Tiles(KernelReport report)
    {
        TextTable table = new("  ", "", "step", "tile", " registers", " multiply-adds", " loads");
        foreach (TierRecord tier in report.Tiers.Select(tier => tier.Tier))
        {
            for (int index = 0; index < tier.Stages.Count; index++)
            {
                StageRecord stage = tier.Stages[index];
                table.Add(
                    index == 0 ? tier.Title : "",
                    report.Kernel.Steps[index].Name,
                    Words.Tile(stage),
                    stage.Registers is var (used, all) ? $"{used} of {all}" : "–",
                    stage.Adds is long adds ? $"{adds}" : "–",
                    stage.Feeds is long feeds ? $"{feeds}{(stage.IsFedByShuffles ? " shuffles" : "")}" : "–");
            }
        }

        return table;
    }

    private static TextTable Bounds(KernelReport report)
    {
        string[] code = report.Code is null ? [] : [" code"];
        TextTable table = new("  ", ["cycles", " multiply-adds", " loads", " L2", " memory", "bound", " scratch", " packed", .. code]);
        foreach (TierReport tier in report.Tiers)
        {
            string[] times = [.. tier.Bound.Times.Select(time => time == 0 ? "–" : Words.Number(Math.Ceiling(time)))];
            table.Add([tier.Tier.Title, .. times, Bound.Name(tier.Bound.Kind), Words.Bytes(tier.Blocks.Scratch), Words.Bytes(tier.Packed), .. Code(report, tier)]);
        }

        return table;
    }

    private static string[] Code(KernelReport report, TierReport tier) =>
        report.Code is null ? [] : [report.Code.TryGetValue(tier.Tier.Suffix, out long bytes) ? Words.Bytes(bytes) : "–"];

    private static string Measured(Measurement measured)
    {
        if (measured.Reason is not null)
        {
            return $"  not measured: {measured.Reason}\n";
        }

        TextTable table = new("  ", "µs", " least", " median", " bound", "by", " of bound", " GFLOP/s", " of peak");
        table.Add(
            measured.Tier.Title,
            Words.Micro(measured.Least),
            Words.Micro(measured.Median),
            Words.Micro(measured.Bound.Time),
            Bound.Name(measured.Bound.Kind),
            Words.Percent(measured.Bound.Time / measured.Median),
            Words.Tenths(measured.Gflops),
            Words.Percent(measured.Gflops / measured.Peak));
        return table.ToString();
    }
}
