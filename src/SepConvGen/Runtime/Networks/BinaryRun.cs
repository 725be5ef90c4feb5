using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>Elements side by side of two operands, one of which may be a number that is repeated.</summary>
internal static unsafe class BinaryRun<TStep>
    where TStep : struct, IBinaryStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(float* left, bool leftRuns, float* right, bool rightRuns, int count, float* results)
    {
        if (leftRuns && rightRuns)
        {
            TwoRows(left, right, count, results);
        }
        else if (leftRuns)
        {
            RowAndNumber(left, *right, count, results);
        }
        else
        {
            NumberAndRow(*left, right, count, results);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwoRows(float* left, float* right, int count, float* results)
    {
        int lanes = Vector<float>.Count;
        int i = 0;
        for (; i <= count - (4 * lanes); i += 4 * lanes)
        {
            Vector<float> a = TStep.Of(Vector.Load(left + i), Vector.Load(right + i));
            Vector<float> b = TStep.Of(Vector.Load(left + i + lanes), Vector.Load(right + i + lanes));
            Vector<float> c = TStep.Of(Vector.Load(left + i + (2 * lanes)), Vector.Load(right + i + (2 * lanes)));
            Vector<float> d = TStep.Of(Vector.Load(left + i + (3 * lanes)), Vector.Load(right + i + (3 * lanes)));
            a.Store(results + i);
            b.Store(results + i + lanes);
            c.Store(results + i + (2 * lanes));
            d.Store(results + i + (3 * lanes));
        }

        for (; i <= count - lanes; i += lanes)
        {
            TStep.Of(Vector.Load(left + i), Vector.Load(right + i)).Store(results + i);
        }

        for (; i < count; i++)
        {
            results[i] = TStep.Of(left[i], right[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RowAndNumber(float* left, float right, int count, float* results)
    {
        int lanes = Vector<float>.Count;
        Vector<float> number = Vector.Create(right);
        int i = 0;
        for (; i <= count - (2 * lanes); i += 2 * lanes)
        {
            Vector<float> a = TStep.Of(Vector.Load(left + i), number);
            Vector<float> b = TStep.Of(Vector.Load(left + i + lanes), number);
            a.Store(results + i);
            b.Store(results + i + lanes);
        }

        for (; i <= count - lanes; i += lanes)
        {
            TStep.Of(Vector.Load(left + i), number).Store(results + i);
        }

        for (; i < count; i++)
        {
            results[i] = TStep.Of(left[i], right);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void NumberAndRow(float left, float* right, int count, float* results)
    {
        int lanes = Vector<float>.Count;
        Vector<float> number = Vector.Create(left);
        int i = 0;
        for (; i <= count - (2 * lanes); i += 2 * lanes)
        {
            Vector<float> a = TStep.Of(number, Vector.Load(right + i));
            Vector<float> b = TStep.Of(number, Vector.Load(right + i + lanes));
            a.Store(results + i);
            b.Store(results + i + lanes);
        }

        for (; i <= count - lanes; i += lanes)
        {
            TStep.Of(number, Vector.Load(right + i)).Store(results + i);
        }

        for (; i < count; i++)
        {
            results[i] = TStep.Of(left, right[i]);
        }
    }
}
