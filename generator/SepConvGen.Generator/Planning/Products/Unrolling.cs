namespace SepConvGen.Generator.Planning;

/// <summary>How many inputs a tile multiplies before its loop turns.</summary>
/// <remarks>
/// A turn takes four instructions besides: two references move on, and it counts. Beside 12 multiply-adds and 8 loads they cost nothing on a core
/// that has nothing else to do: those are bound by the multiply-adds. Where a core's other thread is busy (two cores of a rented machine are
/// often one) they are bound by what it decodes, half of it: 784 pixels × 96 → 256, AVX2 on a Zen 3, took 589 µs one by one, 534 in pairs,
/// 530 in fours, 512 in eights, and three vectors of four pixels 530, 509 and 471 in fours. With 32 registers a round has 28 multiply-adds.
/// </remarks>
internal static class Unrolling
{
    private const int Most = 4;

    /// <summary>Inputs of a round: all rounds alike if they can be.</summary>
    /// <param name="count">Inputs of a run, or that it has some times as many of.</param>
    /// <param name="isWhole">Whether it has just so many.</param>
    /// <param name="sums">Sums that each is added to: rounds of few wait for those anyway.</param>
    public static int Of(int count, bool isWhole, int sums)
    {
        if (sums < InstructionSet.BusySums || (isWhole && count <= Most))
        {
            return 1;
        }

        for (int round = Most; round > 1; round--)
        {
            if (count % round == 0)
            {
                return round;
            }
        }

        return count > 2 * Most ? Most : 1;
    }
}
