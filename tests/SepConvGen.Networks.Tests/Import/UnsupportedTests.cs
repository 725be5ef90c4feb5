using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Tests.Harness;
using Xunit;
using static SepConvGen.Networks.Tests.Harness.ModelBuilder;

namespace SepConvGen.Networks.Tests.Import;

/// <summary>Everything that is not supported is found at once.</summary>
public sealed class UnsupportedTests
{
    [Fact]
    public void All_nodes_are_listed_at_once()
    {
        NetworkException fault = Assert.Throws<NetworkException>(() => new ModelBuilder().Input("x", 1, 2, 8, 8)
            .Node("Conv", "x x", "a")
            .Node("com.example:Swirl", "a", "b")
            .Node("Relu", "b", "c")
            .Node("If", "c", "d")
            .Node("MaxPool", "x", "e indices", ("kernel_shape", List(2, 2)))
            .Node("Add", "d indices", "y")
            .Output("y")
            .Graph());
        Assert.Equal(["Conv", "Swirl", "If", "MaxPool"], fault.Nodes.Select(node => node.Operator));
        Assert.Equal("Swirl_1", fault.Nodes.ElementAt(1).Name);
        Assert.StartsWith("4 nodes are not supported: Conv 'Conv_0'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("com.example", fault.Message, StringComparison.Ordinal);
        Assert.Contains("tracing", fault.Nodes.ElementAt(2).Help, StringComparison.Ordinal);
    }

    [Fact]
    public void What_becomes_no_layer_is_in_the_same_list()
    {
        ModelBuilder model = new ModelBuilder().Input("x", 1, 2, 8, 8)
            .Node("Relu", "x", "a")
            .Node("Flatten", "a", "f")
            .Node("Gemm", "f f", "b", ("transB", 1))
            .Node("com.example:Swirl", "b", "c")
            .Node("Cast", "a", "positions", ("to", 7))
            .Node("Cast", "positions", "d", ("to", 1))
            .Node("Add", "c d", "y")
            .Output("y");

        NetworkException fault = Assert.Throws<NetworkException>(() => NetworkCompiler.Compile(model.Model(), "m", "", new CompileOptions()));

        Assert.StartsWith("3 nodes are not supported", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["Cast", "Gemm", "Swirl"], fault.Nodes.Select(node => node.Operator).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Outputs_that_nobody_reads_need_not_be_supported()
    {
        static ModelBuilder Model() => new ModelBuilder().Input("x", 1, 2, 8, 8).Weights("v", 2)
            .Node("Dropout", "x", "a mask")
            .Node("MaxPool", "a", "b indices", ("kernel_shape", List(2, 2)))
            .Node("BatchNormalization", "b v v v v", "y mean variance")
            .Output("y");
        Assert.Equal(["MaxPool", "BatchNormalization"], Model().Graph().Nodes.Select(node => node.Operator));
        Assert.Equal("1 node is not supported: Dropout 'Dropout_0': its output 1 ('mask') is used", Model().Output("mask").Fault());
        Assert.Equal("1 node is not supported: MaxPool 'MaxPool_1': its output 1 ('indices') is used", Model().Node("Cast", "indices", "i", ("to", 1)).Node("Cast", "indices", "j", ("to", 1)).Output("i").Output("j").Fault());
    }

    public static TheoryData<string> Cases => [.. Models.Keys];

    private static Dictionary<string, Func<ModelBuilder, ModelBuilder>> Models { get; } = new()
    {
        ["three spatial axes"] = builder => builder.Input("v", 1, 1, 4, 4, 4).Weights("w", 1, 1, 1, 1, 1).Node("Conv", "v w", "y"),
        ["training mode"] = builder => builder.Weights("v", 2).Node("BatchNormalization", "x v v v v", "y", ("training_mode", 1)),
        ["dropout in training"] = builder => builder.Floats("ratio", [], 0.5f).Integers("t", [], 1).Node("Dropout", "x ratio t", "y"),
        ["cubic"] = builder => builder.Floats("s", [4], 1, 1, 2, 2).Node("Resize", "x - s", "y", ("mode", "cubic")),
        ["more channels"] = builder => builder.Floats("s", [4], 1, 2, 2, 2).Node("Resize", "x - s", "y"),
        ["a comparison"] = builder => builder.Node("Greater", "x x", "y"),
        ["a shape out of data"] = builder => builder.Node("Cast", "x", "s", ("to", 7)).Node("Reshape", "x s", "y"),
        ["half floats"] = builder => builder.Node("Cast", "x", "y", ("to", 10)),
        ["an empty result"] = builder => builder.Integers("s", 3).Integers("e", 3).Node("Slice", "x s e", "y"),
        ["slopes of pixels"] = builder => builder.Weights("s", 8).Node("PRelu", "x s", "y"),
        ["wrapping"] = builder => builder.Integers("p", 0, 0, 1, 1, 0, 0, 1, 1).Node("Pad", "x p", "y", ("mode", "wrap")),
        ["padding beyond the window"] = builder => builder.Node("MaxPool", "x", "y", ("kernel_shape", List(1, 1)), ("pads", List(1, 1, 1, 1))),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_node_is_named_with_its_reason(string name)
    {
        NetworkException fault = Assert.Throws<NetworkException>(() => Models[name](new ModelBuilder().Input("x", 1, 2, 8, 8)).Output("y").Graph());
        Assert.NotEmpty(Assert.Single(fault.Nodes).Why);
    }
}
