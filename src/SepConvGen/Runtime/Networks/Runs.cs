using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>Neighbouring elements that are moved or written at once; short ones, as pixels are, are spared the call into the runtime.</summary>
internal static unsafe class Runs
{
    // From so many vectors on, the runtime's own way is no slower.
    private const int MostVectors = 16;

    /// <summary>Copies elements to where none of them is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(float* from, float* to, nint count)
    {
        int lanes = Vector<float>.Count;
        if (count < lanes)
        {
            for (nint i = 0; i < count; i++)
            {
                to[i] = from[i];
            }
        }
        else if (count <= MostVectors * lanes)
        {
            Vector<float> last = Vector.Load(from + count - lanes);
            for (nint i = 0; i <= count - lanes; i += lanes)
            {
                Vector.Load(from + i).Store(to + i);
            }

            last.Store(to + count - lanes);
        }
        else
        {
            Buffer.MemoryCopy(from, to, count * sizeof(float), count * sizeof(float));
        }
    }

    /// <summary>Writes a number to each element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fill(float* to, nint count, float value)
    {
        int lanes = Vector<float>.Count;
        if (count < lanes)
        {
            for (nint i = 0; i < count; i++)
            {
                to[i] = value;
            }
        }
        else if (count <= MostVectors * lanes)
        {
            Vector<float> values = Vector.Create(value);
            for (nint i = 0; i <= count - lanes; i += lanes)
            {
                values.Store(to + i);
            }

            values.Store(to + count - lanes);
        }
        else
        {
            new Span<float>(to, (int)count).Fill(value);
        }
    }
}
