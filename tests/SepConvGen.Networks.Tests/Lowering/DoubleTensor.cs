namespace SepConvGen.Networks.Tests.Lowering;

/// <summary>A dense tensor, row by row, in double.</summary>
public sealed class DoubleTensor(int[] shape, double[] elements)
{
    public DoubleTensor(int[] shape)
        : this(shape, new double[Count(shape)])
    {
    }

    public int[] Shape { get; } = shape;

    public double[] Elements { get; } = elements;

    public double this[params int[] position]
    {
        get => Elements[Place(position)];
        set => Elements[Place(position)] = value;
    }

    public static int Count(IEnumerable<int> shape) => shape.Aggregate(1, (all, size) => all * size);

    /// <summary>A tensor whose element at each position is what a function says.</summary>
    public static DoubleTensor Of(int[] shape, Func<int[], double> element)
    {
        DoubleTensor result = new(shape);
        int[] position = new int[shape.Length];
        for (int i = 0; i < result.Elements.Length; i++)
        {
            int rest = i;
            for (int axis = shape.Length - 1; axis >= 0; axis--)
            {
                position[axis] = rest % shape[axis];
                rest /= shape[axis];
            }

            result.Elements[i] = element(position);
        }

        return result;
    }

    public bool Has(params int[] position) => !position.Where((at, axis) => at < 0 || at >= Shape[axis]).Any();

    private int Place(int[] position)
    {
        int place = 0;
        for (int axis = 0; axis < Shape.Length; axis++)
        {
            Assert(position[axis] >= 0 && position[axis] < Shape[axis]);
            place = (place * Shape[axis]) + position[axis];
        }

        return place;

        static void Assert(bool inside)
        {
            if (!inside)
            {
                throw new ArgumentOutOfRangeException(nameof(position));
            }
        }
    }
}
