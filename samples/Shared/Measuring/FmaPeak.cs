using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Shared.Measuring;

/// <summary>How many fused multiply-adds one core can do: as many as it starts when none waits for another.</summary>
/// <remarks>
/// Each chain waits for itself only. With four steps of latency and two or four multiply-adds started in each, 8 or 16
/// chains keep a processor busy; 24 are more than enough and fit 32 registers, 12 fit 16 registers.
/// </remarks>
internal abstract class FmaPeak
{
    /// <summary>The best so far, in floating-point operations a second; a multiply-add is two.</summary>
    public double Best { get; private set; }

    /// <summary>Measures again, for some 20 ms. The clock of a processor changes, so the best of a run is what counts.</summary>
    public void Measure()
    {
        const int tries = 10;
        const double secondsATry = 0.002;
        double operations = 0;
        int steps = 1_000;
        for (int tried = 0; tried < tries;)
        {
            long start = Stopwatch.GetTimestamp();
            operations = Run(steps);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (seconds < secondsATry && steps < int.MaxValue / 4)
            {
                steps *= 2;
                continue;
            }

            Best = Math.Max(Best, operations / seconds);
            tried++;
        }
    }

    /// <summary>Makes so many steps of every chain.</summary>
    /// <returns>The floating-point operations made.</returns>
    protected abstract double Run(int steps);
}

/// <inheritdoc/>
/// <typeparam name="TVector">The widest vector in use.</typeparam>
/// <typeparam name="T">Its operations.</typeparam>
internal sealed class FmaPeak<TVector, T>(bool twelveChains) : FmaPeak
    where TVector : struct
    where T : ILanes<TVector>
{
    /// <summary>Keeps the sums, so that they are not optimised away.</summary>
    private float sum;

    /// <inheritdoc/>
    protected override double Run(int steps)
    {
        sum += twelveChains ? Twelve(steps, T.All(0.5f), T.All(0.25f)) : TwentyFour(steps, T.All(0.5f), T.All(0.25f));
        return 2.0 * T.Count * (twelveChains ? 12 : 24) * steps;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Twelve(int steps, TVector a, TVector b)
    {
        TVector s00 = T.All(1), s01 = T.All(2), s02 = T.All(3), s03 = T.All(4);
        TVector s04 = T.All(5), s05 = T.All(6), s06 = T.All(7), s07 = T.All(8);
        TVector s08 = T.All(9), s09 = T.All(10), s10 = T.All(11), s11 = T.All(12);
        for (int step = 0; step < steps; step++)
        {
            s00 = T.MultiplyAdd(a, b, s00);
            s01 = T.MultiplyAdd(a, b, s01);
            s02 = T.MultiplyAdd(a, b, s02);
            s03 = T.MultiplyAdd(a, b, s03);
            s04 = T.MultiplyAdd(a, b, s04);
            s05 = T.MultiplyAdd(a, b, s05);
            s06 = T.MultiplyAdd(a, b, s06);
            s07 = T.MultiplyAdd(a, b, s07);
            s08 = T.MultiplyAdd(a, b, s08);
            s09 = T.MultiplyAdd(a, b, s09);
            s10 = T.MultiplyAdd(a, b, s10);
            s11 = T.MultiplyAdd(a, b, s11);
        }

        return T.First(s00) + T.First(s01) + T.First(s02) + T.First(s03) + T.First(s04) + T.First(s05)
            + T.First(s06) + T.First(s07) + T.First(s08) + T.First(s09) + T.First(s10) + T.First(s11);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float TwentyFour(int steps, TVector a, TVector b)
    {
        TVector s00 = T.All(1), s01 = T.All(2), s02 = T.All(3), s03 = T.All(4);
        TVector s04 = T.All(5), s05 = T.All(6), s06 = T.All(7), s07 = T.All(8);
        TVector s08 = T.All(9), s09 = T.All(10), s10 = T.All(11), s11 = T.All(12);
        TVector s12 = T.All(13), s13 = T.All(14), s14 = T.All(15), s15 = T.All(16);
        TVector s16 = T.All(17), s17 = T.All(18), s18 = T.All(19), s19 = T.All(20);
        TVector s20 = T.All(21), s21 = T.All(22), s22 = T.All(23), s23 = T.All(24);
        for (int step = 0; step < steps; step++)
        {
            s00 = T.MultiplyAdd(a, b, s00);
            s01 = T.MultiplyAdd(a, b, s01);
            s02 = T.MultiplyAdd(a, b, s02);
            s03 = T.MultiplyAdd(a, b, s03);
            s04 = T.MultiplyAdd(a, b, s04);
            s05 = T.MultiplyAdd(a, b, s05);
            s06 = T.MultiplyAdd(a, b, s06);
            s07 = T.MultiplyAdd(a, b, s07);
            s08 = T.MultiplyAdd(a, b, s08);
            s09 = T.MultiplyAdd(a, b, s09);
            s10 = T.MultiplyAdd(a, b, s10);
            s11 = T.MultiplyAdd(a, b, s11);
            s12 = T.MultiplyAdd(a, b, s12);
            s13 = T.MultiplyAdd(a, b, s13);
            s14 = T.MultiplyAdd(a, b, s14);
            s15 = T.MultiplyAdd(a, b, s15);
            s16 = T.MultiplyAdd(a, b, s16);
            s17 = T.MultiplyAdd(a, b, s17);
            s18 = T.MultiplyAdd(a, b, s18);
            s19 = T.MultiplyAdd(a, b, s19);
            s20 = T.MultiplyAdd(a, b, s20);
            s21 = T.MultiplyAdd(a, b, s21);
            s22 = T.MultiplyAdd(a, b, s22);
            s23 = T.MultiplyAdd(a, b, s23);
        }

        return T.First(s00) + T.First(s01) + T.First(s02) + T.First(s03) + T.First(s04) + T.First(s05)
            + T.First(s06) + T.First(s07) + T.First(s08) + T.First(s09) + T.First(s10) + T.First(s11)
            + T.First(s12) + T.First(s13) + T.First(s14) + T.First(s15) + T.First(s16) + T.First(s17)
            + T.First(s18) + T.First(s19) + T.First(s20) + T.First(s21) + T.First(s22) + T.First(s23);
    }
}
