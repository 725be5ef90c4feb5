using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How a chain with a window runs over images: block by block of output rows, each through all stages.</summary>
/// <param name="Rows">What a block keeps for each of its rows.</param>
/// <param name="Budget">Floats that a block may keep.</param>
/// <param name="Halo">Output rows that a block needs beside its own, for the input rows that it shares with the next.</param>
/// <param name="Strip">Output rows that are computed at once.</param>
/// <param name="Parts">The parts in which rows are done that may be too long for a block; null where all of them fit.</param>
internal sealed record RowBlocks(EquatableArray<BlockRow> Rows, int Budget, int Halo, int Strip, RowParts? Parts)
{
    /// <summary>Rows that fit the budget; null where that depends on the width of the images, or rows are done in parts.</summary>
    public int? Budgeted { get; init; }

    /// <summary>Rows of a block; null where they are chosen at the call.</summary>
    public int? Fixed { get; init; }

    /// <summary>
    /// Whether rows that are made before the first window, and that two neighbouring blocks read, are kept from one block to the next:
    /// to move them takes a fraction of the time in which they are made. Not where an image is one block, and not where rows are done in parts, if they are too long.
    /// </summary>
    public bool KeepsRows { get; init; }

    /// <summary>Whether any of it is scratch; otherwise blocks only keep their inputs in the caches.</summary>
    public bool HasScratch => Rows.Any(row => row.IsScratch);

    /// <summary>The blocks of a chain; null where images are done whole.</summary>
    public static RowBlocks? Of(KernelSpec spec, Staging staging, IReadOnlyList<StagePlan> stages)
    {
        IReadOnlyList<BlockRow> rows = Of(staging, stages);
        if (rows.Count == 0 || spec.Image.IsSequence || !spec.HasWindow)
        {
            return null;
        }

        StagePlan window = stages.Last(stage => stage.Step.Window is not null);
        RowBlocks blocks = new(
            new(rows),
            window is DepthwiseStage depthwise ? depthwise.Budget() : spec.Element.Stored.ElementsIn(Caches.Block),
            SharedRows(spec, rows.Max(row => row.Windows)),
            stages.Max(stage => stage.StripRows),
            window is DepthwiseStage { Parts: true } wide ? new(wide.PartBudget(), wide.StripFloats(), wide.StripColumns) : null);
        blocks = blocks.Parts is null && spec.Image.Width is not null ? blocks.WithSizes(spec) : blocks;
        return blocks with { KeepsRows = SharesRows(spec, staging, stages) && !(blocks.Fixed is int all && all == spec.OutputImage().Height) };
    }

    /// <summary>
    /// Rows that fit the budget, a multiple of <see cref="Strip"/> where there are enough, at least one: what the library's
    /// <c>Scratch.Rows</c> says at the call.
    /// </summary>
    /// <param name="floats">Floats that a row takes.</param>
    public int RowsOf(long floats)
    {
        int rows = (int)Math.Max((Budget / Math.Max(floats, 1)) - Halo, 1);
        return rows < Strip ? rows : rows - (rows % Strip);
    }

    private RowBlocks WithSizes(KernelSpec spec)
    {
        List<ImageSpec> images = [spec.Image];
        foreach (ImageWindow window in spec.Windows)
        {
            images.Add(images[images.Count - 1].Under(window));
        }

        int last = images.Count - 1;
        int rows = RowsOf(Rows.Sum(row => (long)row.Stride * images[last - row.Windows].Width!.Value * row.Pixel));
        return this with { Budgeted = rows, Fixed = images[last].Height is int height ? Math.Max(Math.Min(rows, height), 1) : null };
    }

    // Whether something makes rows that several rows of the first window read.
    private static bool SharesRows(KernelSpec spec, Staging staging, IReadOnlyList<StagePlan> stages)
    {
        WindowSpec rows = spec.Windows.First().Rows;
        return rows.Extent > rows.Stride && (staging.Input is not null || stages[0].Step.Window is null || stages[0] is DepthwisePlan { Expands: true });
    }

    // What the last windows, as many as are given, read beyond their output rows, in rows of the chain's output.
    private static int SharedRows(KernelSpec spec, int windows)
    {
        int halo = 0;
        int stride = 1;
        foreach (WindowSpec rows in spec.Windows.Select(window => window.Rows).Reverse().Take(windows))
        {
            stride *= rows.Stride;
            halo += (rows.Extent - 1) / stride;
        }

        return halo;
    }

    /// <summary>What is kept for each row of a block: what is staged of the input, what the stages keep, in their order, and what is staged of the output.</summary>
    public static IReadOnlyList<BlockRow> Of(Staging staging, IReadOnlyList<StagePlan> stages)
    {
        List<BlockRow> rows = [.. staging.Before(stages.Select(stage => stage.Step.Window?.Rows).OfType<WindowSpec>())];
        for (int index = 0; index < stages.Count; index++)
        {
            WindowSpec[] later = [.. stages.Skip(index + 1).Select(stage => stage.Step.Window?.Rows).OfType<WindowSpec>()];
            rows.AddRange(Of(stages[index], later, last: index == stages.Count - 1).Where(row => row.IsScratch || staging.Input is null));
        }

        return [.. rows, .. staging.After];
    }

    private static IEnumerable<BlockRow> Of(StagePlan stage, WindowSpec[] later, bool last)
    {
        int after = later.Aggregate(1, (stride, window) => stride * window.Stride);
        int before = after * (stage.Step.Window?.Rows.Stride ?? 1);
        if (stage is ConvolutionPlan { Sweep: null })
        {
            yield return new("", "input", later.Length + 1, before, stage.Step.InputChannels);
        }

        if (stage is DepthwisePlan { Expands: true } depthwise)
        {
            yield return new(depthwise.ExpandedName, "expanded input", later.Length + 1, before, depthwise.Channels);
        }

        if (!last)
        {
            string scope = stage.Step.Operands.Scope;
            yield return new(scope, $"{scope} result", later.Length, after, stage.ResultStride);
        }
    }
}

/// <summary>What a block keeps for one of its rows.</summary>
/// <param name="Scratch">The name of the scratch that holds it; "" where it stays where it is, and should stay in the caches.</param>
/// <param name="What">What it is, for a reader.</param>
/// <param name="Windows">The windows that come after it: 0 for rows of the output's size, 1 for rows of the last window's input, and so on.</param>
/// <param name="Stride">Such rows for each row of the output.</param>
/// <param name="Pixel">Elements from a pixel to the next.</param>
internal sealed record BlockRow(string Scratch, string What, int Windows, int Stride, int Pixel)
{
    public bool IsScratch => Scratch.Length > 0;
}

/// <summary>Parts of rows.</summary>
/// <param name="Budget">Floats that a part may keep.</param>
/// <param name="Column">Floats that a column takes, in all rows that are computed at once.</param>
/// <param name="Tile">Columns that are computed at once.</param>
internal sealed record RowParts(long Budget, long Column, int Tile);
