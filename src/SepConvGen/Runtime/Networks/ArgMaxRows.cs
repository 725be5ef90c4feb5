using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>Axes [count, inner] for each of outer positions, along whose first one the place of the largest element is looked for.</summary>
internal readonly unsafe struct ArgMaxRows(float* from, int count, int inner, float* to, bool last) : IOperatorRows
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int first, int end)
    {
        int lanes = Vector<float>.Count;
        for (int i = first; i < end; i++)
        {
            float* rows = from + ((nint)i * count * inner);
            float* places = to + ((nint)i * inner);
            int at = 0;
            for (; at <= inner - lanes; at += lanes)
            {
                OfVectors(rows + at).Store(places + at);
            }

            for (; at < inner; at++)
            {
                places[at] = OfColumn(rows + at);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector<float> OfVectors(float* rows)
    {
        Vector<float> largest = Vector.Load(rows);
        Vector<float> place = Vector<float>.Zero;
        for (int row = 1; row < count; row++)
        {
            Vector<float> x = Vector.Load(rows + ((nint)row * inner));
            Vector<int> larger = last ? Vector.GreaterThanOrEqual(x, largest) : Vector.GreaterThan(x, largest);

            // a NaN takes the place of what is none, and the last one that of those before it
            Vector<int> isNumber = Vector.Equals(x, x);
            Vector<int> takes = larger | (last ? ~isNumber : Vector.AndNot(Vector.Equals(largest, largest), isNumber));
            largest = Vector.ConditionalSelect(takes, x, largest);
            place = Vector.ConditionalSelect(takes, Vector.Create((float)row), place);
        }

        return place;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float OfColumn(float* column)
    {
        float largest = *column;
        int place = 0;
        for (int row = 1; row < count; row++)
        {
            float x = column[(nint)row * inner];
            if ((last ? x >= largest : x > largest) || (float.IsNaN(x) && (last || !float.IsNaN(largest))))
            {
                (largest, place) = (x, row);
            }
        }

        return place;
    }
}
