namespace SepConvGen.Tool.Work;

/// <summary>What a call waits for at least: four amounts, and how many of each a core does in a unit of time.</summary>
internal enum BoundKind
{
    MultiplyAdds,
    Loads,
    L2,
    Memory,
}

/// <summary>What a core does in a unit of time.</summary>
/// <param name="Adds">Multiply-adds of vectors.</param>
/// <param name="Loads">Loads of vectors, or shuffles that stand in for them.</param>
/// <param name="L2">Bytes that pass through L2.</param>
/// <param name="Memory">Bytes that pass through memory.</param>
internal sealed record CoreRates(double Adds, double Loads, double L2, double Memory)
{
    /// <summary>A nominal core, in a cycle: two vectors multiplied, two loaded, half a cache line through L2, an eighth through memory.</summary>
    public static readonly CoreRates Nominal = new(2, 2, 32, 8);

    /// <summary>Bytes of a call that stay in L2 from one call to the next: memory then does not count.</summary>
    public const long L2Size = 1 << 20;
}

/// <summary>The least time of a call on a core: the longest of four.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Times">All of them, in the order of <see cref="BoundKind"/>.</param>
internal sealed record Bound(BoundKind Kind, IReadOnlyList<double> Times)
{
    /// <summary>The time.</summary>
    public double Time => Times[(int)Kind];

    /// <summary>As a reader knows it.</summary>
    public static string Name(BoundKind kind) => kind switch
    {
        BoundKind.MultiplyAdds => "multiply-adds",
        BoundKind.Loads => "loads",
        BoundKind.L2 => "L2",
        _ => "memory",
    };

    /// <summary>That of a call.</summary>
    public static Bound Of(TierWork work, CoreRates core)
    {
        double[] times = [work.VectorAdds / core.Adds, work.VectorFeeds / core.Loads, work.L2Bytes / core.L2, work.MemoryBytes > CoreRates.L2Size ? work.MemoryBytes / core.Memory : 0];
        return new((BoundKind)Array.IndexOf(times, times.Max()), times);
    }
}
