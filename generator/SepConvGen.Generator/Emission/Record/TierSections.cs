using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What a record says of an instruction set: its working memory, and how each step runs.</summary>
internal static class TierSections
{
    public static IEnumerable<RecordSection> Of(KernelPlan plan) => plan.Stages.Select(stage => Stage(stage, plan)).Prepend(Memory(plan));

    // What is in working memory beside the sizes of the images, and how a block of rows or a part of them is found.
    private static RecordSection Memory(KernelPlan plan)
    {
        RecordSection section = new RecordSection("tier").Flag(plan.Set.Suffix).Add("lanes", plan.Set.Lanes).Flag("yields", plan.Yields).Add("narrow", plan.NarrowColumns);
        if (plan.Blocks is { } blocks)
        {
            section.Add("block", $"{blocks.Budget}.{blocks.Halo}.{blocks.Strip}").Add("keep", Rows(blocks.Rows));
            section.Add("part", blocks.Parts is { } parts ? $"{parts.Budget}.{parts.Column}.{parts.Tile}" : null);
        }

        if (plan.Parts is { } steps)
        {
            section.Add("keep", Rows(steps.Scratch)).Add("part", $"{steps.Budget}.{steps.Step}.{steps.Tile}");
        }

        if (plan.Spec is { HasWindow: false, First: not FilterSpec })
        {
            int block = plan.Staging.IsNone ? 0 : plan.Staging.BlockPixels(plan.Set.Element.Stored);
            section.Add("staged", string.Join(",", plan.Staging.All.Select(transfer => (long)block * transfer.Channels)));
        }

        if (plan.Spec.Buffered)
        {
            return section.Add("packed", WeightParts.Total(plan) * plan.Set.Element.Stored.Size());
        }

        return section.Add("copies", string.Join(",", WeightParts.Of(plan).Where(part => part.Copy is not null).Select(part => part.Length)));
    }

    // Windows after it, rows for a row of the output, elements of a pixel; "s" for scratch.
    private static string Rows(IEnumerable<BlockRow> rows) =>
        string.Join("/", rows.Select(row => $"{row.Windows}.{row.Stride}.{row.Pixel}{(row.IsScratch ? "s" : "")}"));

    private static RecordSection Stage(StagePlan stage, KernelPlan plan) => stage switch
    {
        DepthwisePlan depthwise => Depthwise(depthwise, plan.Set),
        PlanarDepthwise planes => Planes(planes, planes.Budget(plan.Set)),
        PointwisePlan pointwise => Product(pointwise.Rows is null ? "pixels" : "rows", pointwise.Walk, pointwise.Product)
            .Add("run", pointwise.Block).Flag("equal", pointwise.Rows?.Width is not null),
        ConvolutionPlan { Walk: GroupSweep sweep } convolution => Sweep(sweep, convolution.Product),
        ConvolutionPlan { Walk: TiledWalk walk } convolution => Product(Name(walk), walk, convolution.Product),
        PlanarConvolution planar => Planar(planar.Tiles, planar.RingLength, planar.Adds, plan.Set).Add("ring", planar.IsSequence ? null : planar.Ring)
            .Add("short", planar.Short is { } rows ? Stage(rows.Plan, plan).Within(rows.Most) : null),
        PlanarPointwise planar => Planar(planar.Tiles, (long)planar.Spec.InputChannels * planar.Plane, planar.Adds, plan.Set),
        SpreadPlan spread => new RecordSection("spread").Add("v", $"{spread.Vectors}x{spread.Lanes}").Add("px", spread.Pixels)
            .Add("use", $"{spread.Vectors}.{spread.Spec.InputChannels}.{spread.Vectors}/{plan.Set.Registers}")
            .Add("adds", spread.Vectors * spread.Spec.InputChannels).Add("shuffles", spread.Vectors * spread.Spec.InputChannels),
        FilterPlan filter => new RecordSection("filter").Add("rows", filter.Rows).Add("v", $"{filter.Phases}x{filter.Lanes}").Add("block", filter.Block)
            .Add("sums", filter.Lane.Keyword()).Add("terms", filter.ColumnTerms.Count + filter.RowTerms.Count)
            .Add("scratch", FilterScratch.Of(filter).Floats * ElementType.Single.Size()),
        _ => new RecordSection("loops"),
    };

    private static RecordSection Depthwise(DepthwisePlan plan, InstructionSet set)
    {
        DepthwiseTile main = plan.Leading;
        RecordSection section = new RecordSection("tiles")
            .Add("edges", $"{plan.Edges}")
            .Add("strips", Sizes(plan.StripTiles))
            .Add("rows", Sizes(plan.RowTiles))
            .Add("joined", plan.JoinedPixels == 1 ? null : plan.JoinedPixels)
            .Add("v", $"{main.Vectors}x{main.Lanes}")
            .Add("left", plan.Left?.Width)
            .Add("right", plan.Right?.Width)
            .Flag("pixel", plan.Pixel is not null)
            .Flag("slides", plan.Slides)
            .Flag("sequence", plan.IsSequence)
            .Add("along", plan.Along is { } along ? $"{SlidingSteps.StepsOf(along)}.{SlidingSteps.Reach(along, plan.Spec)}.{SlidingSteps.Fewest(along)}" : null)
            .Flag("meet", plan.EndsMeet)
            .Add("narrow", plan.NarrowPlan is null ? null : string.Join(",", plan.Narrow.Select(rows => $"{rows.Strip.Rows}x{rows.Strip.Width}.{rows.Strip.Lanes}")));
        if (plan is { SmallPlan: not null, Small: { } small })
        {
            section.Add("small", small.Row is null ? $"{small.Tile.Columns}.{small.MostPixels}.{SlidingDepthwise.LargestSize}.{SmallImages.MostTwice}" : Sizes([small.Tile]));
        }

        return Cost(section, DepthwiseBudget.Of(main, plan.Spec, set));
    }

    private static RecordSection Planes(PlanarDepthwise plan, DepthwiseBudget budget) => Cost(
        new RecordSection("planes")
            .Add("rows", plan.Rows)
            .Add("v", $"1x{plan.Lanes}")
            .Add("lines", plan.RowsUnder(plan.Rows))
            .Add("pixel", plan.Pixel == 1 ? null : plan.Pixel),
        budget);

    private static RecordSection Cost(RecordSection section, DepthwiseBudget budget) => section
        .Add("use", $"{budget.Registers.Sums}.{budget.Registers.Weights}.{budget.Registers.Inputs}/{budget.Registers.Available}")
        .Add("adds", budget.MultiplyAdds)
        .Add("loads", budget.Loads);

    private static string Sizes(IEnumerable<DepthwiseTile> tiles) => string.Join(",", tiles.Select(tile => $"{tile.Rows}x{tile.Width}"));

    private static string Name(TiledWalk walk) => walk switch
    {
        KnownWidthWalk => "known",
        AnyWidthWalk => "any",
        InteriorWalk => "interior",
        StepPartWalk => "parts",
        _ => "steps",
    };

    private static RecordSection Product(string name, TiledWalk walk, MatrixProduct product) => Cost(
        new RecordSection(name)
            .Add("lanes", product.Lanes)
            .Add("groups", product.Groups == 1 ? null : product.Groups)
            .Add("panels", string.Join("/", walk.Panels.Select(panel => $"{panel.Vectors}{(panel.Outputs.IsHalved ? "h" : "")}x{panel.Outputs.Repeat}:{Tiles(panel)}")))
            .Add("taps", walk is StepPartWalk { InParts: true } parts ? parts.Taps : null),
        walk.Budget,
        "loads");

    // "14ro,7o,1r": so many pixels; r where whole tiles stand side by side, o where one may overlap the one before it.
    private static string Tiles(TiledPanel panel) =>
        string.Join(",", panel.Tiles.Select(tile => $"{tile.Pixels.ToString(CultureInfo.InvariantCulture)}{(tile.Repeats ? "r" : "")}{(tile.Overlaps ? "o" : "")}"));

    private static RecordSection Sweep(GroupSweep sweep, MatrixProduct product) => Cost(
        new RecordSection("sweep")
            .Add("rows", sweep.Rows)
            .Add("kernelRows", sweep.KernelRows)
            .Add("sums", sweep.Sums)
            .Add("lanes", product.Lanes)
            .Add("panels", $"1x{product.PanelCount}")
            .Add("columnSums", sweep.SumRows * product.Lanes),
        sweep.Budget,
        "shuffles");

    private static RecordSection Planar(PlanarTiles tiles, long planes, bool adds, InstructionSet set) => Cost(
        new RecordSection("planar")
            .Add("outputs", tiles.Main.Outputs)
            .Add("v", $"{tiles.Main.Vectors}x{tiles.Lanes}")
            .Add("strip", tiles.Strip)
            .Add("planes", planes)
            .Add("results", (long)tiles.Outputs * tiles.Strip)
            .Flag("residual", adds),
        tiles.Budget(set),
        "loads");

    private static RecordSection Cost(RecordSection section, ProductBudget budget, string feeds) => section
        .Add("use", $"{budget.Sums}.{budget.Weights}.{budget.Inputs}/{budget.Registers}")
        .Add("adds", budget.MultiplyAdds)
        .Add(feeds, budget.Feeds);
}
