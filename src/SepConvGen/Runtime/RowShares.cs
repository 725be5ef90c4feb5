namespace SepConvGen.Runtime;

/// <summary>What the threads of a call take one after the other: blocks of rows, each under all panels of outputs or under a part of them.</summary>
/// <param name="Rows">Rows of the output, over all images.</param>
/// <param name="Threads">The threads that share them.</param>
/// <param name="Block">Rows of a block; the last ones are smaller, so that all threads end together.</param>
/// <param name="Parts">Parts of the panels.</param>
internal readonly record struct RowShares(int Rows, int Threads, int Block, int Parts)
{
    /// <summary>Blocks for each thread: enough that a late thread costs little, few enough that each block reuses its weights.</summary>
    public const int BlocksPerThread = 4;

    // What a share of the panels must gain: its block is one for each thread, so that a late thread costs more.
    private const double Gain = 0.94;

    // What is left is worth at least so many blocks for each thread.
    private const int LastBlocks = 2;

    /// <summary>Where the last share ends: in rows, or in parts of blocks.</summary>
    public int End => Parts == 1 ? Rows : Count;

    /// <summary>Whole blocks, or parts of them.</summary>
    public int Count => DivideUp(Rows, Block) * Parts;

    /// <summary>Those that take the least time: seven rows take two threads the time of four, of half the panels that of three and a half.</summary>
    /// <param name="rows">Rows of the output, over all images.</param>
    /// <param name="strip">Rows that are best computed together.</param>
    /// <param name="threads">The threads.</param>
    /// <param name="panels">Panels of outputs; 0 where they are not shared.</param>
    /// <param name="repeated">Thousandths of the time of all panels that each share of them takes again.</param>
    public static RowShares Of(int rows, int strip, int threads, int panels, int repeated)
    {
        RowShares best = new(rows, threads, BlockRows(rows, strip, threads), 1);
        double time = Gain * best.MostRows;
        for (int parts = 2; parts <= Math.Min(threads, panels); parts++)
        {
            RowShares shared = new(rows, threads, DivideUp(rows, threads / parts), parts);
            double taken = shared.Block * (repeated + ((1000.0 - repeated) * DivideUp(panels, parts) / panels)) / 1000;
            if (taken < time)
            {
                (best, time) = (shared, taken);
            }
        }

        return best;
    }

    /// <summary>The end of the share that starts here.</summary>
    public int EndFrom(int start) => start + (Parts > 1 ? 1 : Math.Min(Block, IsOneEach ? Rows - start : DivideUp(Rows - start, LastBlocks * (long)Threads)));

    /// <summary>A whole block, or a part of one, by its number.</summary>
    public (int Start, int End) Whole(int number) => Parts == 1 ? (number * Block, (int)Math.Min(Rows, (number + 1L) * Block)) : (number, number + 1);

    /// <summary>The rows of a share.</summary>
    public (int First, int End) RowsOf(int start, int end)
    {
        if (Parts == 1)
        {
            return (start, end);
        }

        int first = start / Parts * Block;
        return (first, first + Math.Min(Block, Rows - first));
    }

    /// <summary>The panels of a share.</summary>
    public (int First, int End) PanelsOf(int start, int panels)
    {
        int part = start % Parts;
        return ((int)((long)panels * part / Parts), (int)((long)panels * (part + 1) / Parts));
    }

    // No thread has a second block.
    private bool IsOneEach => DivideUp(Rows, Block) <= Threads;

    // Of the thread that has most to do.
    private int MostRows => IsOneEach ? Block : DivideUp(Rows, Threads);

    // Whole strips where there are enough of them, and about the same number of rows for every thread.
    private static int BlockRows(int rows, int strip, int threads)
    {
        int wanted = rows / (threads * BlocksPerThread);
        return wanted >= strip ? wanted - (wanted % strip) : Math.Max(1, DivideUp(rows, threads));
    }

    private static int DivideUp(int count, long by) => (int)((count + by - 1) / by);
}
