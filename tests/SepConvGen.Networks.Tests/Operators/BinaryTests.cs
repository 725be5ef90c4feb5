using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>Two tensors, element by element, with axes that are repeated.</summary>
public sealed class BinaryTests
{
    private delegate void Operator(ReadOnlySpan<float> left, ReadOnlySpan<int> leftShape, ReadOnlySpan<float> right, ReadOnlySpan<int> rightShape, Span<float> output, ParallelOptions? parallelOptions = null);

    public static TheoryData<string> Names => ["Add", "Subtract", "Multiply", "Divide"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Axes_of_size_one_are_repeated(string name)
    {
        (Operator run, Func<float, float, float> of) = Of(name);
        Random random = new(4);
        for (int i = 0; i < 250; i++)
        {
            int axes = random.From(0, 5);
            int[] shape = [.. Enumerable.Range(0, axes).Select(axis => axis == axes - 1 ? random.From(1, 40) : random.From(i % 20 == 0 ? 0 : 1, 4))];
            int[] leftShape = [.. shape.Select(size => random.Next(3) == 0 ? 1 : size)];
            int[] rightShape = [.. shape.Select((size, axis) => leftShape[axis] == size && random.Next(2) == 0 ? 1 : size)];
            float[] left = random.Floats(Length(leftShape));
            float[] right = random.Floats(Length(rightShape));
            Guarded output = new(Length(shape));
            run(left, leftShape, right, rightShape, output.Span);

            float[] expected = new float[Length(shape)];
            for (int element = 0; element < expected.Length; element++)
            {
                int[] positions = Definitions.Positions(element, shape);
                expected[element] = of(left[Repeated(positions, leftShape)], right[Repeated(positions, rightShape)]);
            }

            Samples.SameBits(expected, output.Checked());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_output_may_be_an_operand_of_its_shape(string name)
    {
        (Operator run, Func<float, float, float> of) = Of(name);
        Random random = new(5);
        foreach (int length in (int[])[1, 7, 8, 33, 100])
        {
            float[] left = random.Floats(3 * length);
            float[] right = random.Floats(length);
            float[] expected = [.. left.Select((x, i) => of(x, right[i % length]))];
            Guarded output = new(left);
            run(output.Span, [3, length], right, [1, length], output.Span);
            Samples.SameBits(expected, output.Checked());

            float[] reversed = [.. left.Select((x, i) => of(right[i % length], x))];
            output = new(left);
            run(right, [1, length], output.Span, [3, length], output.Span);
            Samples.SameBits(reversed, output.Checked());
        }
    }

    [Fact]
    public void Shapes_that_do_not_go_together_are_refused()
    {
        float[] six = new float[6];
        Assert.Equal("rightShape", Assert.Throws<ArgumentException>(() => NetworkOperators.Add(six, [2, 3], six, [3, 2], new float[6])).ParamName);
        Assert.Equal("rightShape", Assert.Throws<ArgumentException>(() => NetworkOperators.Add(six, [2, 3], six, [6], new float[6])).ParamName);
        Assert.Equal("left", Assert.Throws<ArgumentException>(() => NetworkOperators.Add(six, [2, 2], six, [2, 3], new float[6])).ParamName);
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => NetworkOperators.Add(six, [2, 3], six, [2, 3], new float[5])).ParamName);
        Assert.Equal("leftShape", Assert.Throws<ArgumentOutOfRangeException>(() => NetworkOperators.Add(six, [-2, -3], six, [2, 3], new float[6])).ParamName);
        Assert.Equal("leftShape", Assert.Throws<ArgumentException>(() => NetworkOperators.Add(six, new int[17], six, new int[17], new float[6])).ParamName);
        Assert.Throws<ArgumentException>(() => NetworkOperators.Add(new float[1 << 16], [1 << 16, 1], new float[1 << 16], [1, 1 << 16], new float[6]));
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => NetworkOperators.Add(six, [2, 3], six.AsSpan(0, 3), [1, 3], six.AsSpan())).ParamName);
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => NetworkOperators.Add(six.AsSpan(0, 4), [4], new float[4], [4], six.AsSpan(2))).ParamName);
    }

    private static (Operator Run, Func<float, float, float> Of) Of(string name) => name switch
    {
        "Add" => (NetworkOperators.Add, (a, b) => a + b),
        "Subtract" => (NetworkOperators.Subtract, (a, b) => a - b),
        "Multiply" => (NetworkOperators.Multiply, (a, b) => a * b),
        _ => (NetworkOperators.Divide, (a, b) => a / b),
    };

    private static int Length(int[] shape) => shape.Aggregate(1, (all, size) => all * size);

    private static int Repeated(int[] positions, int[] shape) => Definitions.Element([.. positions.Select((position, axis) => shape[axis] == 1 ? 0 : position)], shape);
}
