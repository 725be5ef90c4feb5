using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>The taps of one window, all of which are there, and what pooling makes of them: lanes are neighbouring elements of the first tap.</summary>
/// <param name="down">Rows of taps.</param>
/// <param name="across">Taps of a row.</param>
/// <param name="rowStep">Floats from one row to the next.</param>
/// <param name="columnStep">Floats from one tap of a row to the next.</param>
/// <param name="taps">By how many a sum is divided.</param>
internal readonly unsafe struct PoolWindow(int down, int across, nint rowStep, nint columnStep, float taps)
{
    /// <summary>Results of several pixels, each of some neighbouring elements.</summary>
    /// <param name="from">The first pixel's first tap.</param>
    /// <param name="step">Floats from a pixel's first tap to the next one's.</param>
    /// <param name="pixels">Pixels.</param>
    /// <param name="count">Elements of each.</param>
    /// <param name="to">The results, densely.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write<TTaps>(float* from, nint step, int pixels, int count, float* to)
        where TTaps : struct, IPoolTaps<TTaps>
    {
        int lanes = Vector<float>.Count;
        if (count < lanes)
        {
            WriteNumbers<TTaps>(from, step, pixels, count, to);
            return;
        }

        for (int pixel = 0; pixel < pixels; pixel++, from += step, to += count)
        {
            nint i = 0;
            for (; i <= count - (4 * lanes); i += 4 * lanes)
            {
                Four<TTaps>(from + i, to + i);
            }

            if (i <= count - (2 * lanes))
            {
                Two<TTaps>(from + i, to + i);
                i += 2 * lanes;
            }

            while (i < count)
            {
                // The last vector may begin among elements that are done: they come out the same again.
                i = Math.Min(i, count - lanes);
                One<TTaps>(from + i, to + i);
                i += lanes;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteNumbers<TTaps>(float* from, nint step, int pixels, int count, float* to)
        where TTaps : struct, IPoolTaps<TTaps>
    {
        for (int pixel = 0; pixel < pixels; pixel++, from += step, to += count)
        {
            for (nint i = 0; i < count; i++)
            {
                float so = TTaps.First;
                float* row = from + i;
                for (int y = 0; y < down; y++, row += rowStep)
                {
                    float* tap = row;
                    for (int x = 0; x < across; x++, tap += columnStep)
                    {
                        so = TTaps.And(so, *tap);
                    }
                }

                to[i] = TTaps.Result(so, taps);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Four<TTaps>(float* row, float* to)
        where TTaps : struct, IPoolTaps<TTaps>
    {
        int lanes = Vector<float>.Count;
        TTaps a = TTaps.Start, b = a, c = a, d = a;
        for (int y = 0; y < down; y++, row += rowStep)
        {
            float* tap = row;
            int left = across;
            for (; left >= 2; left -= 2, tap += 2 * columnStep)
            {
                float* next = tap + columnStep;
                a = a.And(Vector.Load(tap), Vector.Load(next));
                b = b.And(Vector.Load(tap + lanes), Vector.Load(next + lanes));
                c = c.And(Vector.Load(tap + (2 * lanes)), Vector.Load(next + (2 * lanes)));
                d = d.And(Vector.Load(tap + (3 * lanes)), Vector.Load(next + (3 * lanes)));
            }

            if (left > 0)
            {
                a = a.And(Vector.Load(tap));
                b = b.And(Vector.Load(tap + lanes));
                c = c.And(Vector.Load(tap + (2 * lanes)));
                d = d.And(Vector.Load(tap + (3 * lanes)));
            }
        }

        a.Result(taps).Store(to);
        b.Result(taps).Store(to + lanes);
        c.Result(taps).Store(to + (2 * lanes));
        d.Result(taps).Store(to + (3 * lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Two<TTaps>(float* row, float* to)
        where TTaps : struct, IPoolTaps<TTaps>
    {
        int lanes = Vector<float>.Count;
        TTaps a = TTaps.Start, b = a;
        for (int y = 0; y < down; y++, row += rowStep)
        {
            float* tap = row;
            int left = across;
            for (; left >= 2; left -= 2, tap += 2 * columnStep)
            {
                float* next = tap + columnStep;
                a = a.And(Vector.Load(tap), Vector.Load(next));
                b = b.And(Vector.Load(tap + lanes), Vector.Load(next + lanes));
            }

            if (left > 0)
            {
                a = a.And(Vector.Load(tap));
                b = b.And(Vector.Load(tap + lanes));
            }
        }

        a.Result(taps).Store(to);
        b.Result(taps).Store(to + lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void One<TTaps>(float* row, float* to)
        where TTaps : struct, IPoolTaps<TTaps>
    {
        TTaps a = TTaps.Start;
        for (int y = 0; y < down; y++, row += rowStep)
        {
            float* tap = row;
            int left = across;
            for (; left >= 2; left -= 2, tap += 2 * columnStep)
            {
                a = a.And(Vector.Load(tap), Vector.Load(tap + columnStep));
            }

            if (left > 0)
            {
                a = a.And(Vector.Load(tap));
            }
        }

        a.Result(taps).Store(to);
    }
}
