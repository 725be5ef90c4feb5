using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Tests.Harness;
using Xunit;
using static SepConvGen.Networks.Tests.Harness.ModelBuilder;

namespace SepConvGen.Networks.Tests.Import;

/// <summary>Sizes that the model leaves open.</summary>
public sealed class DynamicSizeTests
{
    [Fact]
    public void An_open_number_of_images_stays_open_where_images_do_not_meet()
    {
        Graph graph = new ModelBuilder().Input("x", -1, 4, 6).Weights("w", 24, 5).Integers("sizes", 0, -1)
            .Node("Reshape", "x sizes", "f").Node("MatMul", "f w", "m").Node("Softmax", "m", "y").Output("y").Graph();
        Assert.True(graph.DynamicBatch);
        Assert.Equal([1, 4, 6], graph.Inputs.Single().Shape);
        Assert.Equal([1, 5], graph.Outputs.Single().Shape);
    }

    [Fact]
    public void A_stated_number_of_images_is_fixed()
    {
        Graph graph = new ModelBuilder().Input("x", -1, 4).Node("Softmax", "x", "y", ("axis", 0)).Output("y").Graph("7,4");
        Assert.False(graph.DynamicBatch);
        Assert.Equal([7, 4], graph.Outputs.Single().Shape);
    }

    public static TheoryData<string> Mixing => [.. Mixers.Keys];

    private static Dictionary<string, Func<ModelBuilder, ModelBuilder>> Mixers { get; } = new()
    {
        ["Softmax"] = builder => builder.Node("Softmax", "x", "y", ("axis", 0)),
        ["LogSoftmax"] = builder => builder.Node("LogSoftmax", "x", "y", ("axis", 0)),
        ["ReduceMean"] = builder => builder.Node("ReduceMean", "x", "y", ("axes", List(0))),
        ["Transpose"] = builder => builder.Node("Transpose", "x", "y"),
        ["Reshape"] = builder => builder.Integers("s", 1, -1).Node("Reshape", "x s", "y"),
        ["Slice"] = builder => builder.Integers("s", 0).Integers("e", 1).Node("Slice", "x s e", "y"),
        ["Reversal"] = builder => builder.Integers("s", -1).Integers("e", long.MinValue).Integers("a", 0).Integers("t", -1).Node("Slice", "x s e a t", "y"),
        ["Gather"] = builder => builder.Integers("s", 0).Node("Gather", "x s", "y"),
        ["Concat"] = builder => builder.Node("Concat", "x x", "y", ("axis", 0)),
        ["Pad"] = builder => builder.Integers("p", 1, 0, 0, 0).Node("Pad", "x p", "y"),
        ["Constant by image"] = builder => builder.Floats("c", [1, 3], 1, 2, 3).Node("Shape", "x", "s").Node("Expand", "c s", "e").Node("Add", "x e", "y"),
        ["Constant for three"] = builder => builder.Weights("c", 3, 3).Node("Add", "x c", "y"),
        ["Number of images"] = builder => builder.Node("Shape", "x", "s").Node("Cast", "s", "f", ("to", 1)).Integers("z", [], 0).Node("Gather", "f z", "n").Node("Mul", "x n", "y"),
        ["Column"] = builder => builder.Node("ReduceMean", "x", "r", ("axes", List(1)), ("keepdims", 0)).Node("Add", "x r", "y"),
        ["Products"] = builder => builder.Node("Gemm", "x x", "y", ("transB", 1)),
        ["Row by matrix"] = builder => builder.Weights("c", 4, 1).Node("MatMul", "c x", "y"),
        ["ArgMax"] = builder => builder.Node("ArgMax", "x", "y", ("axis", 0)),
    };

    [Theory]
    [MemberData(nameof(Mixing))]
    public void Images_that_meet_are_a_fault_that_names_the_way_out(string name)
    {
        string fault = Mixers[name](new ModelBuilder().Input("x", -1, 3)).Output("y").Fault();
        Assert.StartsWith("The number of images is open, but", fault, StringComparison.Ordinal);
        Assert.EndsWith("set InputShape to fix the number of images.", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_open_sizes_are_faults_that_name_the_way_out()
    {
        ModelBuilder builder = new ModelBuilder().Input("x", -1, 3, -1, 8).Node("Relu", "x", "y").Output("y");
        Assert.Contains("size 2 of its input 'x' (?,3,?,8) open", builder.Fault(), StringComparison.Ordinal);
        Assert.Contains("InputShape", builder.Fault(), StringComparison.Ordinal);
        Assert.Equal([2, 3, 4, 8], builder.Graph(" 2, 3,4 ,8").Outputs.Single().Shape);
        Assert.Contains("does not say which shape", new ModelBuilder().Input("x").Node("Relu", "x", "y").Output("y").Fault(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,3")]
    [InlineData("1,3,8,9")]
    [InlineData("1,3,a,8")]
    [InlineData("1,3,0,8")]
    [InlineData("1,3,-1,8")]
    [InlineData("1,3,99999999999,8")]
    [InlineData("z:1,3,8,8")]
    [InlineData("x:1,3,8,8;x:1,3,8,8")]
    [InlineData(",")]
    public void A_shape_that_does_not_fit_is_a_fault(string shape) =>
        Assert.Contains("InputShape", new ModelBuilder().Input("x", 1, 3, -1, 8).Node("Relu", "x", "y").Output("y").Fault(shape), StringComparison.Ordinal);

    [Fact]
    public void Shapes_of_several_inputs_are_given_by_name()
    {
        ModelBuilder builder = new ModelBuilder().Input("a:0", -1, 3, -1).Input("b", 1, 3, -1).Node("Add", "a:0 b", "y").Output("y");
        Assert.Equal([2, 3, 4], builder.Graph("a:0:2,3,4;b:1,3,1").Outputs.Single().Shape);
        Assert.Contains("must name the input", builder.Fault("2,3,4"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_for_one_image_beside_one_for_many_is_a_fault() =>
        Assert.Contains("input 'b'", new ModelBuilder().Input("a", -1, 3).Input("b", 1, 3).Node("Add", "a b", "y").Output("y").Fault(), StringComparison.Ordinal);
}
