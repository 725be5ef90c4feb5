using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Rewriting;
using SepConvGen.Networks.Rewriting.Folding;
using SepConvGen.Networks.Rewriting.Functions;
using SepConvGen.Networks.Rewriting.Fusion;
using SepConvGen.Networks.Rewriting.Views;
using Xunit;

namespace SepConvGen.Networks.Tests.Rewriting;

/// <summary>Activations, residuals and paddings go into the layers beside them.</summary>
public sealed class FusionTests
{
    public static TheoryData<string, string> Activations => new()
    {
        { "Relu", "relu" }, { "HardSwish", "hard-swish" }, { "Sigmoid", "sigmoid" }, { "Silu", "silu" }, { "Tanh", "tanh" },
    };

    [Theory]
    [MemberData(nameof(Activations))]
    public void An_activation_goes_into_the_layer_before_it(string @operator, string activation)
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4, 4);
        Value rows = builder.Reshape(x, 16, 3);
        builder.Output(
            builder.Add(@operator, builder.Conv(x, 5)),
            builder.Add(@operator, builder.Gemm(rows, 5, true)),
            builder.Add(@operator, builder.MatMul(rows, 5)));
        Assert.Equal(3, Check.Rewritten(builder, new FuseActivation()).Count);
        Assert.Equal("Reshape Conv Gemm MatMul", Check.Operators(builder));
        Assert.All(builder.Graph.Nodes.Skip(1), node => Assert.Equal(activation, node.Attributes["activation"].Text));
        Assert.Equal($"Conv_1 + {@operator}_2", builder.Graph.Nodes[1].Name);
    }

    [Theory]
    [InlineData(0f, 6f, "relu6")]
    [InlineData(0f, null, "relu")]
    [InlineData(-1f, 0.1f, "clamp(-1,0.1)")]
    [InlineData(null, 2f, "clamp(-Infinity,2)")]
    [InlineData(0.5f, null, "clamp(0.5,Infinity)")]
    public void Bounds_become_what_the_manifest_has(float? min, float? max, string activation)
    {
        GraphBuilder builder = new();
        Value conv = builder.Conv(builder.Input(1, 3, 4, 4), 5);
        builder.Output(builder.Add("Clip", conv, min is float low ? builder.Scalar(low) : null, max is float high ? builder.Scalar(high) : null));
        _ = Check.Rewritten(builder, new FuseActivation());
        Assert.Equal(activation, Assert.Single(builder.Graph.Nodes).Attributes["activation"].Text);
    }

    [Fact]
    public void Activations_with_attributes_go_into_the_layer_if_the_manifest_has_them()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4, 4);
        builder.Output(
            builder.Add("LeakyRelu", [builder.Conv(x, 2)], null, ("alpha", Making.Is(0.1f))),
            builder.Add("HardSigmoid", [builder.Conv(x, 2)], null, ("alpha", Making.Is(1f / 6)), ("beta", Making.Is(0.5f))),
            builder.Add("Gelu", [builder.Conv(x, 2)], null, ("approximate", Making.Is("none"))),
            builder.Add("HardSigmoid", [builder.Conv(x, 2)], null, ("alpha", Making.Is(0.2f)), ("beta", Making.Is(0.5f))),
            builder.Add("Gelu", [builder.Conv(x, 2)], null, ("approximate", Making.Is("tanh"))));
        Assert.Equal(3, Check.Rewritten(builder, new FuseActivation()).Count);
        Assert.Equal("Conv Conv Conv Conv HardSigmoid Conv Gelu", Check.Operators(builder));
        Assert.Equal(["leaky-relu(0.1)", "hard-sigmoid", "gelu"], builder.Graph.Nodes.Take(3).Select(node => node.Attributes["activation"].Text!));
    }

    [Fact]
    public void Slopes_go_into_the_layer_whose_channels_they_are_for()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4);
        builder.Output(
            builder.Add("PRelu", builder.Conv(x, 5), builder.Random(5)),
            builder.Add("PRelu", builder.MatMul(x, 3), builder.Random(3)));
        _ = Assert.Single(Check.Rewritten(builder, new FuseActivation()));
        Assert.Equal("Conv MatMul PRelu", Check.Operators(builder));
        Assert.NotNull(builder.Graph.Nodes[0].Inputs[Linear.Slope]);
        Assert.Null(builder.Graph.Nodes[0].Inputs[Linear.Residual]);
    }

    [Fact]
    public void A_layer_takes_one_activation()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4, 4);
        builder.Output(
            builder.Add("Sigmoid", builder.Add("Relu", builder.Conv(x, 5))),
            builder.Add("Relu", builder.Add("PRelu", builder.Conv(x, 5), builder.Random(5))));
        Assert.Equal(2, Check.Rewritten(builder, new FuseActivation()).Count);
        Assert.Equal("Conv Sigmoid Conv Relu", Check.Operators(builder));
    }

    [Fact]
    public void What_is_read_before_its_activation_keeps_it_outside()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4, 4);
        Value read = builder.Conv(x, 5);
        Value output = builder.Conv(x, 5);
        builder.Output(builder.Add("Add", builder.Add("Relu", read), builder.Add("Tanh", read)), builder.Add("Relu", output), output);
        Check.Unchanged(builder, new FuseActivation());
    }

    [Fact]
    public void A_product_of_two_computed_matrices_takes_nothing()
    {
        GraphBuilder builder = new();
        Value product = builder.Add("MatMul", [builder.Input(3, 4), builder.Input(4, 5)], [3, 5]);
        builder.Output(builder.Add("Relu", product));
        Check.Unchanged(builder, new FuseActivation(), new FoldConstant());
    }

    [Fact]
    public void A_residual_is_added_before_the_activation()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4, 4);
        builder.Output(builder.Add("Relu", builder.Add("Add", x, builder.Conv(x, 3))));
        List<string> lines = Check.Compared(builder.Graph, () => GraphRewriter.Rewrite(builder.Graph));
        Assert.Equal(["fuse residual: Add_1 into Conv_0", "fuse activation: Relu_2 into Conv_0"], lines);
        Node node = Assert.Single(builder.Graph.Nodes);
        Assert.Same(x, node.Inputs[Linear.Residual]);
        Assert.Equal("Conv_0 + Add_1 + Relu_2", node.Name);
    }

    [Fact]
    public void Of_two_layers_the_later_one_takes_the_sum()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4, 4);
        Value first = builder.Conv(x, 3);
        Value second = builder.Conv(x, 3);
        builder.Output(builder.Add("Add", second, first));
        Assert.Equal("fuse residual: Add_2 into Conv_1", Assert.Single(Check.Rewritten(builder, new FuseResidual())));
        Assert.Equal("Conv Conv", Check.Operators(builder));
    }

    [Fact]
    public void A_layer_waits_for_its_residual()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4, 4);
        Value conv = builder.Conv(x, 3);
        Value other = builder.Add("Tanh", x);
        builder.Output(builder.Add("Add", conv, other), builder.Add("Sqrt", builder.Add("Mul", other, other)));
        Assert.Equal("fuse residual: Add_2 into Conv_0", Assert.Single(Check.Rewritten(builder, new FuseResidual())));
        Assert.Equal("Tanh Conv Mul Sqrt", Check.Operators(builder));
    }

    [Fact]
    public void Sums_that_repeat_and_those_of_what_is_read_twice_stay()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4, 4);
        Value twice = builder.Conv(x, 3);
        Value output = builder.Conv(x, 3);
        Value activated = builder.Conv(x, 3);
        builder.Graph.Nodes[^1].Attributes.Add("activation", Making.Is("relu"));
        builder.Output(
            builder.Add("Add", twice, twice),
            builder.Add("Add", output, x),
            output,
            builder.Add("Add", activated, x),
            builder.Add("Add", builder.Conv(x, 3), builder.Mean(x, 2, 3)),
            builder.Add("Add", builder.Random(1, 3, 4, 4), builder.Conv(x, 3)));
        Check.Unchanged(builder, new FuseResidual());
    }

    [Fact]
    public void A_layer_takes_one_residual()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4, 4);
        builder.Output(builder.Add("Add", builder.Add("Add", builder.Conv(x, 3), x), x));
        _ = Assert.Single(Check.Rewritten(builder, new FuseResidual()));
        Assert.Equal("Conv Add", Check.Operators(builder));
    }

    [Fact]
    public void A_padding_goes_into_the_convolution_behind_it()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 2, 4, 5);
        builder.Output(builder.Conv(builder.Pad(x, [0, 0, 1, 2, 0, 0, 0, 1]), 3, 5, pad: 1));
        Assert.Equal("fold padding: Pad_0 into Conv_1", Assert.Single(Check.Rewritten(builder, new FoldPadding())));
        Assert.Equal([2, 3, 1, 2], Assert.Single(builder.Graph.Nodes).Integers("pads"));
    }

    [Fact]
    public void A_padding_at_the_beginning_of_a_sequence_goes_into_its_convolution()
    {
        GraphBuilder builder = new();
        builder.Output(builder.Conv(builder.Pad(builder.Input(1, 2, 7), [0, 0, 2, 0, 0, 0]), 3, pad: 0));
        _ = Assert.Single(Check.Rewritten(builder, new FoldPadding()));
        Assert.Equal([2, 0], Assert.Single(builder.Graph.Nodes).Integers("pads"));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    public void A_mean_counts_the_padding_that_it_takes(long count, long pad)
    {
        GraphBuilder builder = new();
        builder.Output(builder.AveragePool(builder.Pad(builder.Input(1, 2, 4, 5), [0, 0, 0, 1, 0, 0, 1, 0]), count, pad));
        _ = Assert.Single(Check.Rewritten(builder, new FoldPadding()));
        Node node = Assert.Single(builder.Graph.Nodes);
        Assert.Equal(1, node.Integer("count_include_pad"));
        Assert.Equal([pad, 1, 1, 0], node.Integers("pads"));
    }

    [Fact]
    public void A_mean_that_does_not_count_its_own_padding_takes_no_other()
    {
        GraphBuilder builder = new();
        builder.Output(builder.AveragePool(builder.Pad(builder.Input(1, 2, 4, 5), [0, 0, 0, 0, 0, 0, 0, 1]), 0, 1));
        Check.Unchanged(builder, new FoldPadding());
    }

    [Theory]
    [InlineData(1f, "constant", 0L, 1L)]
    [InlineData(0f, "edge", 0L, 1L)]
    [InlineData(0f, "constant", 1L, 0L)]
    [InlineData(0f, "constant", 0L, 3L)]
    public void Other_paddings_stay(float value, string mode, long channels, long rows)
    {
        GraphBuilder builder = new();
        builder.Output(builder.Conv(builder.Pad(builder.Input(1, 2, 4, 5), [0, channels, rows, 0, 0, 0, 0, 0], value, mode), 3, pad: 0));
        Check.Unchanged(builder, new FoldPadding());
    }

    [Fact]
    public void A_padding_that_others_read_stays()
    {
        GraphBuilder builder = new();
        Value pad = builder.Pad(builder.Input(1, 2, 4, 5), [0, 0, 1, 1, 0, 0, 1, 1]);
        builder.Output(builder.Conv(pad, 3, pad: 0), builder.Add("Relu", pad));
        Check.Unchanged(builder, new FoldPadding());
    }
}
