using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>Blocks that are copied as they are.</summary>
internal readonly unsafe struct BlockRows(float* from, int stride, float* to, int resultStride, int length) : IOperatorRows
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int first, int end)
    {
        for (nint block = first; block < end; block++)
        {
            Runs.Copy(from + (block * stride), to + (block * resultStride), length);
        }
    }
}
