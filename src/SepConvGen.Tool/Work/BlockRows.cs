using SepConvGen.Runtime;
using SepConvGen.Tool.Records;

namespace SepConvGen.Tool.Work;

/// <summary>How a tier divides its rows or steps, and what working memory it rents: computed as the generated code does it.</summary>
/// <param name="Rows">Output rows of a block; all of them where there are no blocks.</param>
/// <param name="Columns">Output columns, or steps of a sequence, of a part; all of them where there are no parts.</param>
/// <param name="Scratch">Bytes of working memory.</param>
internal sealed record BlockRows(int Rows, int Columns, long Scratch)
{
    // Bytes of a cache line, at which parts of working memory begin.
    private const int CacheLine = 64;

    /// <summary>Those of a call.</summary>
    public static BlockRows Of(KernelRecord kernel, TierRecord tier, CallShape call)
    {
        int rows = Math.Max(call.Output.Height, 1);
        int columns = Math.Max(call.Output.Width, 1);
        IReadOnlyList<long> block = tier.Memory.Numbers("block");
        if (tier.Memory.Numbers("part") is { Count: 3 } part)
        {
            columns = PartOf(part, call.Output.Width);
        }
        else if (kernel.Image.IsSequence && tier.Keep.Count > 0)
        {
            columns = call.Output.Width;
        }

        if (block.Count > 0)
        {
            long floats = tier.Keep.Sum(keep => keep.Stride * Width(kernel, tier, call, keep, columns) * keep.Pixel);
            rows = Math.Max(Math.Min(SepConvGen.Runtime.Scratch.Rows((int)block[0], floats, (int)block[1], (int)block[2]), call.Output.Height), 1);
        }

        return new(rows, columns, Bytes(kernel, tier, call, rows, columns));
    }

    private static int PartOf(IReadOnlyList<long> part, int width) => SepConvGen.Runtime.Scratch.Columns(part[0], part[1], width, (int)part[2]);

    private static long Bytes(KernelRecord kernel, TierRecord tier, CallShape call, int rows, int columns)
    {
        if (tier.Stages[0].Section.Number("scratch") is long known)
        {
            return known;
        }

        List<long> parts = [];
        foreach (KeptRow keep in tier.Keep.Where(keep => keep.IsScratch))
        {
            parts.Add(Height(kernel, call, keep, rows) * Width(kernel, tier, call, keep, columns) * keep.Pixel);
        }

        for (int index = 0; index < tier.Stages.Count; index++)
        {
            if (tier.Stages[index].Section.Number("columnSums") is long sums)
            {
                parts.Add(sums * call.Images[index + 1].Width);
            }
            else if (tier.Stages[index].Section.Number("lines") is long lines)
            {
                parts.Add(lines * Line(tier.Stages[index], call.Columns[index]!.Value, kernel.Steps[index].Columns!));
            }
        }

        parts.AddRange(tier.Memory.Numbers("staged"));
        parts.AddRange(tier.Memory.Numbers("copies"));
        int size = ImageRecord.SizeOf(kernel.Image.Computed);
        int line = CacheLine / size;
        long end = parts.Count == 0 ? 0 : parts.SkipLast(1).Aggregate(0L, (start, part) => (start + part + line - 1) / line * line) + parts[^1];
        return (end + tier.Stages.Sum(Own)) * size;

        // what a step rents beside that, while it runs: planes of its inputs, of its results, and of what is added to them
        long Own(StageRecord stage) => stage.Section.Number("planes") is long planes ? Whole(planes) + (stage.Section.Has("residual") ? Whole(Results(stage)) : 0) + Results(stage) : 0;

        long Results(StageRecord stage) => stage.Section.Number("results")!.Value;

        long Whole(long elements) => (elements + line - 1) / line * line;
    }

    // Elements of a row with room around it: as long as it is, or as its vectors reach.
    private static long Line(StageRecord stage, Axis axis, WindowRecord window)
    {
        long pixel = stage.Section.Number("pixel") ?? 1;
        long reach = ((Math.Max(axis.Output * pixel, stage.Vector.Lanes) - 1) * window.Stride) + ((Extent(window) - 1) * pixel) + 1;
        return Math.Max(reach, (axis.Input - (long)axis.Position(0)) * pixel);
    }

    // The last windows, as many as come after what is kept.
    private static IEnumerable<int> Windows(KernelRecord kernel, int count) =>
        Enumerable.Range(0, kernel.Steps.Count).Where(step => kernel.Steps[step].Columns is not null).Reverse().Take(count);

    private static long Height(KernelRecord kernel, CallShape call, KeptRow keep, int rows)
    {
        long height = kernel.Image.IsSequence ? 1 : rows;
        foreach (int step in Windows(kernel, keep.Windows))
        {
            if (call.Rows[step] is { } axis && kernel.Steps[step].Rows is { } window)
            {
                height = Math.Min(((height - 1) * window.Stride) + Extent(window), axis.Input);
            }
        }

        return height;
    }

    private static long Width(KernelRecord kernel, TierRecord tier, CallShape call, KeptRow keep, int columns)
    {
        bool parts = tier.Memory.Value("part") is not null || kernel.Image.IsSequence;
        if (keep.Windows == 0)
        {
            return parts ? columns : call.Output.Width;
        }

        int step = Windows(kernel, keep.Windows).Last();
        WindowRecord window = kernel.Steps[step].Columns!;
        int input = call.Columns[step]!.Value.Input;
        return parts ? Math.Min(((columns - 1L) * window.Stride) + Extent(window), input) : input;
    }

    private static long Extent(WindowRecord window) => ((window.Kernel - 1L) * window.Dilation) + 1;
}
