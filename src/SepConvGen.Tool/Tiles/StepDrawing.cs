using SepConvGen.Runtime;
using SepConvGen.Tool.Records;
using SepConvGen.Tool.Work;

namespace SepConvGen.Tool.Tiles;

/// <summary>The tiles of a step on an instruction set over one image, or why they are not drawn.</summary>
/// <param name="Map">The tiles; null where they are not drawn.</param>
/// <param name="Note">What is to be said of them.</param>
internal sealed record StepDrawing(TileMap? Map, string Note)
{
    // More rectangles are a grey area, and a page that no browser likes.
    private const long MostPixels = 1 << 18;

    /// <summary>That of a step of a call: one image, on one thread.</summary>
    public static StepDrawing Of(KernelReport report, TierReport tier, int index)
    {
        StageRecord stage = tier.Tier.Stages[index];
        int window = Enumerable.Range(0, report.Kernel.Steps.Count).LastOrDefault(step => report.Kernel.Steps[step].Columns is not null, -1);
        MapShape image = report.Call.Images[index + 1];
        if (index < window)
        {
            return new(null, "not drawn: it is computed for each block, as many rows as the window after it reads");
        }

        if (image.Pixels is 0 or > MostPixels)
        {
            return new(null, "not drawn: the image is empty, or too large; --size takes another");
        }

        return stage.Form switch
        {
            "loops" => new(null, "not drawn: plain loops over runs of outputs, without tiles"),
            "spread" => new(null, $"not drawn: runs of {stage.Section.Number("px")} pixels a vector, {stage.Vector.Vectors} vectors at once; what is left by single ones, and by way of a copy"),
            "planar" => new(null, $"not drawn: strips of up to {Printing.Words.Number(stage.Section.Number("strip")!.Value)} pixels of a row, whose inputs stand in planes; {stage.Vector.Vectors} vectors of {stage.Vector.Lanes} pixels at once, {Printing.Words.Count(stage.Section.Number("outputs")!.Value, "output")} of each"),
            "planes" => Bands(image, (int)stage.Section.Number("rows")!.Value, $"schematic: the rows that are computed at once, {stage.Vector.Lanes} elements of each at a time; the last ones together with some before them, again"),
            "sweep" => Bands(image, (int)stage.Section.Number("rows")!.Value, "schematic: the rows that are swept at once, from left to right; at the ends of the image fewer"),
            "filter" => Bands(image, (int)stage.Section.Number("rows")!.Value, $"schematic: the rows of a strip, whose column sums are made together, {Printing.Words.Number(stage.Section.Number("block")!.Value)} samples at a time"),
            _ => Exact(report, tier, index, window, stage, image),
        };
    }

    private static StepDrawing Bands(MapShape image, int rows, string note)
    {
        TileMap map = new(image.Height, image.Width, rows * image.Width, null, null) { IsExact = false };
        for (int y = 0; y < image.Height; y += rows)
        {
            map.Add(y, 0, Math.Min(rows, image.Height - y), image.Width);
        }

        return new(map, note);
    }

    private static StepDrawing Exact(KernelReport report, TierReport tier, int index, int window, StageRecord stage, MapShape image)
    {
        bool isExact = !report.Kernel.Image.Streams && stage.Form != "parts";
        TileMap map = new(image.Height, image.Width, MainOutputs(stage), report.Call.Rows[index], report.Call.Columns[index]) { IsExact = isExact };
        if (window < 0)
        {
            Run(map, stage, image);
        }
        else if (report.Kernel.Image.IsSequence)
        {
            Sequence(map, report, tier, index, window);
        }
        else
        {
            Blocks(map, report, tier, index, window);
        }

        string[] notes =
        [
            .. report.Kernel.Image.Streams ? ["schematic: a piece of a stream begins and ends elsewhere"] : Array.Empty<string>(),
            .. stage.Form == "parts" ? ["schematic: taps are added in parts; at the edges those that all steps of a tile have together, and then those of each step"] : Array.Empty<string>(),
            .. stage.Panels.Count > 1 || stage.Passes > 1 ? [$"the first of {stage.Passes * stage.Groups} panels of outputs{(stage.Panels.Count > 1 ? "; wider panels have lower tiles" : "")}"] : Array.Empty<string>(),
            .. map.Repeated > 0 ? [$"{Printing.Words.Number(map.Repeated)} of {Printing.Words.Number(image.Pixels)} outputs computed twice"] : Array.Empty<string>(),
        ];
        return new(map, string.Join("; ", notes));
    }

    private static int MainOutputs(StageRecord stage)
    {
        if (stage.Form != "tiles")
        {
            return stage.Panels[0].Tiles[0].Pixels;
        }

        IReadOnlyList<long> size = stage.Section.Numbers(stage.Section.Value("strips") is null ? "rows" : "strips");
        return (int)(size[0] * size[1]);
    }

    // A step without a window: blocks of pixels, or all of them, whatever rows they are in.
    private static void Run(TileMap map, StageRecord stage, MapShape image)
    {
        int block = (int)(stage.Section.Number("run") ?? image.Pixels);
        if (stage.Form == "rows")
        {
            new PixelRowWalk(map, stage).Rows(Math.Max(block / image.Width, 1), block);
            return;
        }

        for (int first = 0; first < image.Pixels; first += block)
        {
            Run(map, stage, 0, 0, image.Width, first, Math.Min(block, (int)image.Pixels - first));
        }
    }

    private static void Run(TileMap map, StageRecord stage, int row, int column, int across, int first, int count)
    {
        foreach ((int at, int pixels) in TileLoop.Over(0, count, stage.Panels[0].Tiles))
        {
            map.AddRun(row, column, across, first + at, pixels);
        }
    }

    private static void Sequence(TileMap map, KernelReport report, TierReport tier, int index, int window)
    {
        StageRecord stage = tier.Tier.Stages[index];
        Axis steps = report.Call.Columns[window]!.Value;
        for (int start = 0; start < steps.Output; start += tier.Blocks.Columns)
        {
            int stop = Math.Min(start + tier.Blocks.Columns, steps.Output);
            if (index > window)
            {
                Run(map, stage, 0, start, stop - start, 0, stop - start);
            }
            else if (stage.Form == "tiles")
            {
                new DepthwiseWalk(map, stage, report.Kernel.Steps[index].Outputs).Steps(steps, start, stop);
            }
            else
            {
                new ConvolutionWalk(map, stage).Steps(steps, start, stop);
            }
        }
    }

    private static void Blocks(TileMap map, KernelReport report, TierReport tier, int index, int window)
    {
        StageRecord stage = tier.Tier.Stages[index];
        Axis rows = report.Call.Rows[window]!.Value;
        Axis columns = report.Call.Columns[window]!.Value;
        DepthwiseWalk? depthwise = tier.Tier.Stages[window].Form == "tiles" ? new(map, tier.Tier.Stages[window], report.Kernel.Steps[window].Outputs) : null;
        for (int first = 0; first < rows.Output; first += tier.Blocks.Rows)
        {
            int end = Math.Min(first + tier.Blocks.Rows, rows.Output);
            for (int start = 0; start < columns.Output;)
            {
                int left = columns.Output - start;
                int stop = left <= tier.Blocks.Columns ? columns.Output : start + Math.Min(tier.Blocks.Columns, left - (depthwise?.RightEdge ?? 0));
                if (index > window)
                {
                    After(map, stage, columns.Output, start, stop, first, end);
                }
                else if (depthwise is not null)
                {
                    depthwise.Rows(rows, columns, start, stop, first, end);
                }
                else
                {
                    new ConvolutionWalk(map, stage).Rows(rows, columns, first, end);
                }

                start = stop;
            }
        }
    }

    // Whole rows are neighbours, parts of rows are not.
    private static void After(TileMap map, StageRecord stage, int width, int start, int stop, int first, int end)
    {
        if (stage.Form == "rows")
        {
            new PixelRowWalk(map, stage).Rows(start, stop, first, end);
            return;
        }

        if (stop - start == width)
        {
            Run(map, stage, first, 0, width, 0, (end - first) * width);
            return;
        }

        for (int y = first; y < end; y++)
        {
            Run(map, stage, y, start, stop - start, 0, stop - start);
        }
    }
}
