using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>The axes of a strided copy, as few as say the same; the first one is the innermost.</summary>
internal struct StridedAxes
{
    private Sizes sizes;
    private Sizes strides;
    private Sizes resultStrides;

    /// <summary>How many axes; at least one.</summary>
    public int Count { get; private set; }

    /// <summary>The axes of a shape without empty axes, and of as many strides.</summary>
    public static StridedAxes Of(ReadOnlySpan<int> strides, ReadOnlySpan<int> shape)
    {
        StridedAxes axes = default;
        int resultStride = 1;
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            int size = shape[axis];
            int last = axes.Count - 1;
            if (size != 1 && last >= 0 && strides[axis] == (long)axes.strides[last] * axes.sizes[last])
            {
                axes.sizes[last] *= size;
            }
            else if (size != 1)
            {
                (axes.sizes[last + 1], axes.strides[last + 1], axes.resultStrides[last + 1]) = (size, strides[axis], resultStride);
                axes.Count++;
            }

            resultStride *= size;
        }

        if (axes.Count == 0)
        {
            (axes.sizes[0], axes.strides[0], axes.resultStrides[0]) = (1, 1, 1);
            axes.Count = 1;
        }

        return axes;
    }

    /// <summary>The size of an axis.</summary>
    public readonly int Size(int axis) => sizes[axis];

    /// <summary>Elements of the input from one of the axis to the next.</summary>
    public readonly int Stride(int axis) => strides[axis];

    /// <summary>Elements of the output from one of the axis to the next.</summary>
    public readonly int ResultStride(int axis) => resultStrides[axis];

    /// <summary>An axis other than the innermost along which the input is dense; 0 if there is none.</summary>
    public readonly int Dense()
    {
        for (int axis = 1; axis < Count; axis++)
        {
            if (strides[axis] == 1)
            {
                return axis;
            }
        }

        return 0;
    }

    [InlineArray(OperatorCheck.MostAxes)]
    private struct Sizes
    {
        private int first;
    }
}
