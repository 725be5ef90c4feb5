namespace SepConvGen.Runtime;

/// <summary>What the threads of a call take one after the other: blocks of rows, each under all panels of outputs or under a part of them.</summary>
/// <param name="Rows">Rows of the output, over all images.</param>
/// <param name="Block">Rows of a block.</param>
/// <param name="Parts">Parts of the panels.</param>
internal readonly record struct RowShares(int Rows, int Block, int Parts)
{
    /// <summary>Blocks for each thread: enough that a late thread costs little, few enough that each block reuses its weights.</summary>
    public const int BlocksPerThread = 4;

    // What a share of the panels must gain: its block is one for each thread, so that a late thread costs more.
    private const double Gain = 0.94;

    /// <summary>How many there are.</summary>
    public int Count => (int)(((long)Rows + Block - 1) / Block * Parts);

    /// <summary>Those that take the least time: seven rows take two threads the time of four, of half the panels that of three and a half.</summary>
    /// <param name="rows">Rows of the output, over all images.</param>
    /// <param name="strip">Rows that are best computed together.</param>
    /// <param name="threads">The threads.</param>
    /// <param name="call">The panels of the call, and what each share of them repeats.</param>
    public static RowShares Of(int rows, int strip, int threads, in CallNumbers call)
    {
        RowShares best = new(rows, BlockRows(rows, strip, threads), 1);
        double time = Gain * best.Block * Rounds(best.Count, threads);
        for (int parts = 2; parts <= Math.Min(threads, call.Panels); parts++)
        {
            RowShares shared = new(rows, Rounds(rows, threads / parts), parts);
            double repeated = call.Repeated / 1000.0;
            double taken = shared.Block * (repeated + ((1 - repeated) * Rounds(call.Panels, parts) / call.Panels));
            if (taken < time)
            {
                (best, time) = (shared, taken);
            }
        }

        return best;
    }

    // Whole strips where there are enough of them, and about the same number of rows for every thread.
    private static int BlockRows(int rows, int strip, int threads)
    {
        int wanted = rows / (threads * BlocksPerThread);
        return wanted >= strip ? wanted - (wanted % strip) : Math.Max(1, Rounds(rows, threads));
    }

    private static int Rounds(int count, int by) => (int)(((long)count + by - 1) / by);
}
