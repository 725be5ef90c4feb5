using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>What moves elements and computes nothing: copies, pads and gathers.</summary>
public sealed class MovingTests
{
    [Fact]
    public void Blocks_are_copied_and_nothing_between_them_is_touched()
    {
        Random random = new(12);
        for (int i = 0; i < 200; i++)
        {
            int count = random.From(0, 6);
            int length = random.From(0, i % 10 == 0 ? 300 : 40);
            int inputStride = random.From(0, length + 5);
            int outputStride = i % 5 == 0 ? length : length + random.From(0, 5);
            inputStride = i % 5 == 0 ? length : inputStride;
            int inputStart = random.From(0, 5);
            int outputStart = random.From(0, 5);
            float[] input = random.Floats(inputStart + (count * inputStride) + length);
            Guarded output = new(outputStart + (count * outputStride));
            float[] expected = output.Span.ToArray();
            for (int element = 0; element < count * length; element++)
            {
                expected[outputStart + (element / length * outputStride) + (element % length)] = input[inputStart + (element / length * inputStride) + (element % length)];
            }

            NetworkOperators.CopyBlocks(input, inputStart, inputStride, output.Span, outputStart, outputStride, count, length);
            Samples.SameBits(expected, output.Checked());
        }
    }

    [Fact]
    public void Blocks_outside_the_spans_are_refused()
    {
        static void Refused(string name, int inputStart, int inputStride, int outputStart, int outputStride, int count, int length) =>
            Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(() => NetworkOperators.CopyBlocks(new float[10], inputStart, inputStride, new float[10], outputStart, outputStride, count, length)).ParamName);
        Refused("input", -1, 2, 0, 2, 3, 2);
        Refused("input", 5, 2, 0, 2, 3, 2);
        Refused("input", 0, int.MaxValue, 0, 2, 1 << 30, 2);
        Refused("input", 9, -2, 0, 2, 3, 1);
        Refused("output", 0, 2, 7, 1, 1, 4);
        Refused("output", 0, 2, int.MaxValue, 2, 3, 2);
        Refused("outputStride", 0, 2, 0, 1, 3, 2);
        Refused("count", 0, 2, 0, 1, -1, 2);
        Refused("length", 0, 2, 0, 1, 1, -2);
        float[] floats = new float[10];
        Assert.Throws<ArgumentException>(() => NetworkOperators.CopyBlocks(floats, 0, 2, floats, 3, 2, 3, 2));
        NetworkOperators.CopyBlocks(floats, 0, 4, floats, 4, 4, 1, 4);
    }

    [Fact]
    public void Copies_follow_their_strides()
    {
        Random random = new(13);
        for (int i = 0; i < 300; i++)
        {
            int axes = random.From(0, 5);
            int[] shape = [.. Enumerable.Range(0, axes).Select(_ => random.From(i % 30 == 0 ? 0 : 1, axes <= 3 ? 37 : 6))];
            int[] strides = [.. shape.Select(_ => random.From(-3, 40))];
            long least = shape.Select((size, axis) => Math.Min(0L, (size - 1L) * strides[axis])).Sum();
            long most = shape.Select((size, axis) => Math.Max(0L, (size - 1L) * strides[axis])).Sum();
            CheckCopy(random.Floats(most - least + 1), (int)-least, strides, shape);
        }
    }

    [Fact]
    public void Transpositions_of_any_order_are_copies()
    {
        Random random = new(14);
        for (int i = 0; i < 200; i++)
        {
            int axes = random.From(2, 5);
            int[] inputShape = [.. Enumerable.Range(0, axes).Select(_ => random.From(1, axes == 2 ? 70 : axes == 3 ? 36 : 9))];
            int[] order = [.. Enumerable.Range(0, axes)];
            random.Shuffle(order);
            int[] inputStrides = [.. Enumerable.Range(0, axes).Select(axis => inputShape[(axis + 1)..].Aggregate(1, (all, size) => all * size))];
            CheckCopy(random.Floats(inputShape.Aggregate(1, (all, size) => all * size)), 0, [.. order.Select(axis => inputStrides[axis])], [.. order.Select(axis => inputShape[axis])]);
        }
    }

    [Theory]
    [InlineData(3, 50)]
    [InlineData(50, 3)]
    [InlineData(2, 58)]
    [InlineData(58, 2)]
    [InlineData(5, 5)]
    [InlineData(4, 100)]
    [InlineData(100, 4)]
    [InlineData(101, 4)]
    [InlineData(4, 103)]
    [InlineData(3, 3)]
    [InlineData(3, 7)]
    [InlineData(7, 3)]
    [InlineData(2, 3)]
    [InlineData(102, 2)]
    [InlineData(33, 47)]
    public void Matrices_of_every_form_are_transposed(int rows, int columns)
    {
        Random random = new(18);
        CheckCopy(random.Floats(rows * columns), 0, [1, columns], [columns, rows]);
        CheckCopy(random.Floats(4 * rows * columns), 0, [rows * columns, 1, columns], [4, columns, rows]);
        CheckCopy(random.Floats(4 * rows * columns), 0, [4 * columns, 1, columns], [rows, columns, 4]);
    }

    [Fact]
    public void Copies_from_outside_the_input_are_refused()
    {
        static void Refused(string name, int start, int[] strides, int[] shape, int length) =>
            Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(() => NetworkOperators.Copy(new float[10], start, strides, shape, new float[length])).ParamName);
        Refused("input", 1, [5, 1], [2, 5], 10);
        Refused("input", -1, [5, 1], [2, 5], 10);
        Refused("input", 0, [-1], [2], 2);
        Refused("input", 0, [int.MaxValue, int.MaxValue], [3, 3], 9);
        Refused("input", 0, [int.MinValue], [3], 3);
        Refused("strides", 0, [1], [2, 5], 10);
        Refused("output", 0, [5, 1], [2, 5], 9);
        Refused("shape", 0, [5, 1], [-2, -5], 10);
        float[] floats = new float[10];
        Assert.Throws<ArgumentException>(() => NetworkOperators.Copy(floats, 0, [1], [5], floats.AsSpan(5)));
    }

    [Theory]
    [InlineData(PadMode.Constant)]
    [InlineData(PadMode.Reflect)]
    [InlineData(PadMode.Edge)]
    public void Borders_are_what_the_mode_says(PadMode mode)
    {
        Random random = new(15);
        for (int i = 0; i < 250; i++)
        {
            int axes = random.From(0, 4);
            int[] shape = [.. Enumerable.Range(0, axes).Select(axis => random.From(mode == PadMode.Constant && i % 20 == 0 ? 0 : 1, axis < axes - 1 ? 6 : i % 3 == 0 ? 200 : 40))];
            bool[] isPadded = [.. shape.Select(_ => random.Next(2) == 0)];
            int[] before = [.. isPadded.Select(padded => padded ? random.From(-2, 9) : 0)];
            int[] outputShape = [.. shape.Select((size, axis) => Math.Max(size + (isPadded[axis] ? before[axis] + random.From(-2, 9) : 0), 0))];
            float[] input = random.Floats(shape.Aggregate(1, (all, size) => all * size));
            Guarded output = new(outputShape.Aggregate(1, (all, size) => all * size));
            NetworkOperators.Pad(input, shape, before, outputShape, mode, 7, output.Span);

            float[] expected = new float[output.Span.Length];
            for (int element = 0; element < expected.Length; element++)
            {
                int[] at = Definitions.Positions(element, outputShape);
                for (int axis = 0; axis < axes; axis++)
                {
                    at[axis] = Walk(at[axis] - before[axis], shape[axis], mode);
                }

                expected[element] = at.Contains(-1) ? 7 : input[Definitions.Element(at, shape)];
            }

            Samples.SameBits(expected, output.Checked());
        }
    }

    [Fact]
    public void Pads_that_cannot_be_are_refused()
    {
        float[] six = new float[6];
        Assert.Equal("before", Assert.Throws<ArgumentException>(() => NetworkOperators.Pad(six, [2, 3], [1], [3, 3], PadMode.Edge, 0, new float[9])).ParamName);
        Assert.Equal("outputShape", Assert.Throws<ArgumentException>(() => NetworkOperators.Pad(six, [2, 3], [1, 0], [9], PadMode.Edge, 0, new float[9])).ParamName);
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => NetworkOperators.Pad(six, [2, 3], [1, 0], [3, 3], PadMode.Edge, 0, new float[8])).ParamName);
        Assert.Equal("mode", Assert.Throws<ArgumentException>(() => NetworkOperators.Pad(six, [2, 3], [1, 0], [3, 3], (PadMode)9, 0, new float[9])).ParamName);
        Assert.Equal("input", Assert.Throws<ArgumentException>(() => NetworkOperators.Pad([], [0, 3], [1, 0], [3, 3], PadMode.Edge, 0, new float[9])).ParamName);
        Assert.Equal("before", Assert.Throws<ArgumentOutOfRangeException>(() => NetworkOperators.Pad(six, [2, 3], [int.MinValue, 0], [3, 3], PadMode.Edge, 0, new float[9])).ParamName);
        float[] output = new float[3];
        NetworkOperators.Pad(six, [2, 3], [-1 << 30, 1 << 30], [1, 3], PadMode.Constant, 5, output);
        Assert.Equal([5, 5, 5], output);
        NetworkOperators.Pad(six, [2, 3], [-1 << 30, 1 << 30], [1, 3], PadMode.Reflect, 5, output);
        Assert.Equal([0, 0, 0], output);
    }

    [Fact]
    public void Gathered_elements_are_those_at_the_indices()
    {
        Random random = new(16);
        for (int i = 0; i < 150; i++)
        {
            (int outer, int axis, int inner) = (random.From(0, 4), random.From(1, 9), random.From(0, i % 10 == 0 ? 300 : 40));
            int[] indices = [.. Enumerable.Range(0, random.From(0, 9)).Select(_ => random.Next(axis))];
            float[] input = random.Floats(outer * axis * inner);
            Guarded output = new(outer * indices.Length * inner);
            NetworkOperators.Gather(input, outer, axis, inner, indices, output.Span);
            float[] expected = [.. Enumerable.Range(0, outer).SelectMany(o => indices.SelectMany(index => input[(((o * axis) + index) * inner)..(((o * axis) + index + 1) * inner)]))];
            Samples.SameBits(expected, output.Checked());
        }

        Assert.Equal("indices", Assert.Throws<ArgumentException>(() => NetworkOperators.Gather(new float[6], 1, 3, 2, [3], new float[2])).ParamName);
        Assert.Equal("indices", Assert.Throws<ArgumentException>(() => NetworkOperators.Gather(new float[6], 1, 3, 2, [-1], new float[2])).ParamName);
        Assert.Equal("outer", Assert.Throws<ArgumentOutOfRangeException>(() => NetworkOperators.Gather(new float[6], -1, 3, -2, [0], new float[2])).ParamName);
    }

    private static void CheckCopy(float[] input, int start, int[] strides, int[] shape)
    {
        Guarded output = new(shape.Aggregate(1, (all, size) => all * size));
        NetworkOperators.Copy(input, start, strides, shape, output.Span);
        float[] expected = new float[output.Span.Length];
        for (int element = 0; element < expected.Length; element++)
        {
            int[] at = Definitions.Positions(element, shape);
            expected[element] = input[start + at.Select((position, axis) => position * strides[axis]).Sum()];
        }

        Samples.SameBits(expected, output.Checked());
    }

    // One step at a time from the input's edge.
    private static int Walk(int position, int size, PadMode mode)
    {
        if (mode == PadMode.Constant)
        {
            return position >= 0 && position < size ? position : -1;
        }

        if (mode == PadMode.Edge)
        {
            return Math.Clamp(position, 0, size - 1);
        }

        int at = 0;
        int step = 1;
        for (int i = 0; i < Math.Abs(position) && size > 1; i++)
        {
            step = at == size - 1 ? -1 : at == 0 ? 1 : step;
            at += step;
        }

        return at;
    }
}
