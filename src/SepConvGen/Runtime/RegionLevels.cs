namespace SepConvGen.Runtime;

/// <summary>Something several times, so many bytes apart; inside it something several times, and so on to a run of bytes.</summary>
internal readonly record struct RegionLevels(int Images, long ImageStep, int Rows, long RowStep, int Pixels, long PixelStep, long Bytes)
{
    public bool IsEmpty => Images == 0 || Rows == 0 || Pixels == 0 || Bytes == 0;

    public bool IsRun => Images == 1 && Rows == 1 && Pixels == 1;

    public int Count => Images > 1 ? Images : Rows > 1 ? Rows : Pixels;

    public long Step => Images > 1 ? ImageStep : Rows > 1 ? RowStep : PixelStep;

    public RegionLevels Inner => Images > 1 ? this with { Images = 1 } : Rows > 1 ? this with { Rows = 1 } : this with { Pixels = 1 };

    /// <summary>Bytes from the first to behind the last.</summary>
    public long Reach => ((Images - 1) * ImageStep) + ((Rows - 1) * RowStep) + ((Pixels - 1) * PixelStep) + Bytes;

    /// <summary>Whether two sets of runs have a byte in common.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="distance">Bytes from the start of the one to the start of the other.</param>
    public static bool Intersect(RegionLevels one, RegionLevels other, long distance)
    {
        // runs are one level: neither has another run within its reach
        if (one.IsEmpty || other.IsEmpty || distance >= one.Reach || -distance >= other.Reach)
        {
            return false;
        }

        if (one.IsRun && other.IsRun)
        {
            return true;
        }

        // of equal steps only the difference counts: as many as bring what is within a step of each near the other's, at most three
        if (!one.IsRun && !other.IsRun && one.Step == other.Step)
        {
            (RegionLevels oneInner, RegionLevels otherInner) = (one.Inner, other.Inner);
            long first = Math.Max(DivideUp(1 - otherInner.Reach - distance, one.Step), 1 - one.Count);
            for (long difference = first; difference < other.Count; difference++)
            {
                long apart = distance + (difference * one.Step);
                if (apart >= oneInner.Reach)
                {
                    break;
                }

                if (Intersect(oneInner, otherInner, apart))
                {
                    return true;
                }
            }

            return false;
        }

        // otherwise one by one those of the greater steps that lie within the reach of the other
        return one.IsRun || (!other.IsRun && one.Step < other.Step) ? AnyOf(other, one, -distance) : AnyOf(one, other, distance);
    }

    // Whether any step of the one meets the other, which begins so many bytes behind it.
    private static bool AnyOf(RegionLevels one, RegionLevels other, long distance)
    {
        RegionLevels inner = one.Inner;
        for (long step = Math.Max(DivideUp(distance + 1 - inner.Reach, one.Step), 0); step < one.Count && step * one.Step < distance + other.Reach; step++)
        {
            if (Intersect(inner, other, distance - (step * one.Step)))
            {
                return true;
            }
        }

        return false;
    }

    private static long DivideUp(long value, long divisor) => value > 0 ? (value + divisor - 1) / divisor : value / divisor;
}
