using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Tests.Harness;
using Xunit;
using static SepConvGen.Networks.Tests.Harness.ModelBuilder;

namespace SepConvGen.Networks.Tests.Import;

/// <summary>What depends on constants alone is evaluated.</summary>
public sealed class FoldingTests
{
    [Theory]
    [InlineData("Add", 9, -3)]
    [InlineData("Sub", 5, -11)]
    [InlineData("Mul", 14, -28)]
    [InlineData("Div", 3, -1)]
    [InlineData("Mod", 1, 1)]
    [InlineData("Min", 2, -7)]
    [InlineData("Max", 7, 4)]
    [InlineData("Equal", 0, 0)]
    [InlineData("Less", 0, 1)]
    [InlineData("LessOrEqual", 0, 1)]
    [InlineData("Greater", 1, 0)]
    [InlineData("GreaterOrEqual", 1, 0)]
    [InlineData("Or", 1, 1)]
    [InlineData("And", 1, 1)]
    public void Integers_are_computed(string @operator, long first, long second) =>
        Assert.Equal([first, second], Integers(new ModelBuilder().Integers("a", 7, -7).Integers("b", 2, 4).Node(@operator, "a b", "c")));

    [Theory]
    [InlineData("Add", 1.5f + 0.1f)]
    [InlineData("Sub", 1.5f - 0.1f)]
    [InlineData("Mul", 1.5f * 0.1f)]
    [InlineData("Div", 1.5f / 0.1f)]
    [InlineData("Min", 0.1f)]
    [InlineData("Max", 1.5f)]
    public void Floats_are_computed_and_rounded_once(string @operator, float result) =>
        Assert.Equal([result], new ModelBuilder().Floats("a", [1], 1.5f).Floats("b", [1], 0.1f).Node(@operator, "a b", "c").Constant().Floats!);

    [Theory]
    [InlineData("Floor", -3)]
    [InlineData("Ceil", -2)]
    [InlineData("Round", -2)]
    [InlineData("Neg", 2.5)]
    [InlineData("Abs", 2.5)]
    [InlineData("Sign", -1)]
    [InlineData("Relu", 0)]
    [InlineData("Reciprocal", -0.4)]
    public void Functions_of_floats_are_computed(string @operator, double result) =>
        Assert.Equal([(float)result], new ModelBuilder().Floats("a", [1], -2.5f).Node(@operator, "a", "c").Constant().Floats!);

    [Fact]
    public void Operands_are_repeated()
    {
        Tensor sum = new ModelBuilder().Floats("a", [2, 1], 10, 20).Floats("b", [3], 1, 2, 3).Node("Add", "a b", "c").Constant();
        Assert.Equal([2, 3], sum.Shape);
        Assert.Equal([11f, 12, 13, 21, 22, 23], sum.Floats!);
    }

    [Fact]
    public void Shapes_are_known()
    {
        static ModelBuilder Model() => new ModelBuilder(15).Input("image", 1, 3, 8, 9).Node("Relu", "image", "r");
        Assert.Equal([1L, 3, 8, 9], Integers(Model().Node("Shape", "r", "c")));
        Assert.Equal([8L, 9], Integers(Model().Node("Shape", "r", "c", ("start", -2))));
        Assert.Equal([3L], Integers(Model().Node("Shape", "r", "c", ("start", 1), ("end", -2))));
        Assert.Equal([216L], Integers(Model().Node("Size", "r", "c")));
    }

    [Fact]
    public void Elements_are_moved()
    {
        static ModelBuilder Model() => new ModelBuilder().Integers("a", [2, 3], 1, 2, 3, 4, 5, 6).Integers("i", 1, 1, 0).Integers("one", 1).Integers("two", 2, 1).Integers("minus", -1).Integers("all", long.MinValue).Integers("zero", 0);
        Assert.Equal([1L, 4, 2, 5, 3, 6], Integers(Model().Node("Transpose", "a", "c")));
        Assert.Equal([4L, 5, 6, 4, 5, 6, 1, 2, 3], Integers(Model().Node("Gather", "a i", "c")));
        Assert.Equal([2L, 2, 1, 5, 5, 4], Integers(Model().Node("Gather", "a i", "c", ("axis", 1))));
        Assert.Equal([3L, 2, 1, 6, 5, 4], Integers(Model().Node("Slice", "a minus all one minus", "c")));
        Assert.Equal([1L, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6], Integers(Model().Node("Concat", "a a", "c", ("axis", 1))));
        Assert.Equal([1L, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6], Integers(Model().Node("Tile", "a two", "c")));
        Assert.Equal([5L, 6], Integers(Model().Node("Split", "a", "- b").Node("Split", "b sizes", "- c", ("axis", 1)).Integers("sizes", 1, 2)));
        Assert.Equal([0L, 0, 1, 2, 3, 0, 0, 4, 5, 6], Integers(Model().Integers("pads", 0, 2, 0, 0).Node("Pad", "a pads", "c")));
        Assert.Equal([3L, 2, 1, 2, 3, 6, 5, 4, 5, 6], Integers(Model().Integers("pads", 0, 2, 0, 0).Node("Pad", "a pads", "c", ("mode", "reflect"))));
        Assert.Equal([1L, 2, 3, 3, 4, 5, 6, 6], Integers(Model().Integers("pads", 0, 0, 0, 1).Node("Pad", "a pads", "c", ("mode", "edge"))));
    }

    [Fact]
    public void Axes_are_reduced()
    {
        static ModelBuilder Model() => new ModelBuilder().Integers("a", [2, 3], 1, 2, 3, 4, 5, 6).Integers("axes", 0);
        Assert.Equal([21L], Integers(Model().Node("ReduceSum", "a", "c")));
        Assert.Equal([5L, 7, 9], Integers(Model().Node("ReduceSum", "a axes", "c", ("keepdims", 0))));
        Assert.Equal([6L, 120], Integers(Model().Node("ReduceProd", "a", "c", ("axes", List(1)))));
        Assert.Equal([4L, 5, 6], Integers(Model().Node("ReduceMax", "a", "c", ("axes", List(0)))));
        Assert.Equal([1L], Integers(Model().Node("ReduceMin", "a", "c")));
        Assert.Equal([2f, 5], Model().Node("Cast", "a", "f", ("to", 1)).Node("ReduceMean", "f", "c", ("axes", List(1))).Constant().Floats!);
    }

    [Fact]
    public void Constants_are_made()
    {
        Assert.Equal([7L, 7], Integers(new ModelBuilder().Integers("n", 2).Node("ConstantOfShape", "n", "c", ("value", ModelBuilder.IntegerTensor("v", [1], 7)))));
        Assert.Equal([0f, 0], new ModelBuilder().Integers("n", 2).Node("ConstantOfShape", "n", "c").Constant().Floats!);
        Assert.Equal([5L, 3, 1], Integers(new ModelBuilder().Integers("a", [], 5).Integers("b", [], 0).Integers("s", [], -2).Node("Range", "a b s", "c")));
        Assert.Equal([0L, 1, 1, 0], Integers(new ModelBuilder().Integers("a", [2, 2], 0, 7, 7, 0).Node("NonZero", "a", "c")));
        Assert.Equal([1L, 2], Integers(new ModelBuilder().Node("Constant", "", "c", ("value_ints", List(1, 2)))));
        Assert.Equal([0.5f], new ModelBuilder().Node("Constant", "", "c", ("value_float", 0.5f)).Constant().Floats!);
        Assert.Equal([1L, 20, 3], Integers(new ModelBuilder().Integers("t", 1, 0, 1).Integers("a", 1, 2, 3).Integers("b", 10, 20, 30).Node("Where", "t a b", "c")));
    }

    [Fact]
    public void Types_are_converted()
    {
        Assert.Equal([-2L, 2, long.MaxValue], Integers(new ModelBuilder().Floats("a", [3], -2.9f, 2.9f, 1e30f).Node("Cast", "a", "c", ("to", 7)), exact: true));
        Assert.Equal([1L, 0], Integers(new ModelBuilder().Floats("a", [2], 0.5f, 0).Node("Cast", "a", "c", ("to", 9))));
        Assert.Equal([-1L, 0], Integers(new ModelBuilder().Integers("a", 255, 256).Node("Cast", "a", "c", ("to", 3))));
    }

    [Fact]
    public void What_cannot_be_computed_is_a_fault()
    {
        Assert.Contains("divides by zero", new ModelBuilder().Input("x", 1).Integers("a", 1).Integers("b", 0).Node("Div", "a b", "c").Node("Cast", "c", "f", ("to", 1)).Node("Add", "x f", "y").Output("y").Fault(), StringComparison.Ordinal);
        Assert.Contains("floats and integers at once", new ModelBuilder().Input("x", 1).Integers("a", 1).Floats("b", [1], 0).Node("Add", "a b", "f").Node("Add", "x f", "y").Output("y").Fault(), StringComparison.Ordinal);
        Assert.Contains("makes [7] of [1]", new ModelBuilder().Input("x", 1).Integers("a", 7).Node("Reshape", "x a", "y").Output("y").Fault(), StringComparison.Ordinal);
    }

    /// <summary>The integers of the value "c".</summary>
    private static long[] Integers(ModelBuilder builder, bool exact = false)
    {
        float[] floats = builder.Constant(integers: true).Floats!;
        return [.. floats.Select(value => exact && value >= long.MaxValue ? long.MaxValue : (long)value)];
    }
}
