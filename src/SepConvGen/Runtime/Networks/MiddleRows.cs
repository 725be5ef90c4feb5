using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>Axes [count, inner] for each of outer positions, along whose first one something is computed; of neighbours where inner is 1.</summary>
internal readonly unsafe struct MiddleRows(
    float* from, int count, int inner, float* to, delegate*<float*, int, float*, void> neighbours, delegate*<float*, int, int, float*, void> rows) : IOperatorRows
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            nint at = (nint)i * count * inner;
            if (inner == 1)
            {
                neighbours(from + at, count, to + at);
            }
            else
            {
                rows(from + at, count, inner, to + at);
            }
        }
    }
}
