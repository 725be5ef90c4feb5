using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Rewriting;
using SepConvGen.Networks.Rewriting.Folding;
using SepConvGen.Networks.Rewriting.Functions;
using SepConvGen.Networks.Rewriting.Fusion;
using SepConvGen.Networks.Rewriting.Views;
using Xunit;

namespace SepConvGen.Networks.Tests.Rewriting;

/// <summary>Normalisations that exporters spell out get their names, their scales and their biases.</summary>
public sealed class NormalizationTests
{
    private static readonly Rewrite[] All = [.. GraphRewriter.Groups[0], new FoldIntoNormalization()];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_layer_normalisation_is_recognised(bool divided)
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 8);
        Value normalised = LayerNormalization(builder, x, 2, 2, divided);
        builder.Output(builder.Add("Add", builder.Add("Mul", builder.Random(8), normalised), builder.Random(8)));
        Assert.Equal(3, Check.Rewritten(builder, All).Count);
        Node node = Assert.Single(builder.Graph.Nodes);
        Assert.Equal("LayerNormalization", node.Operator);
        Assert.Equal(2, node.Integer("axis"));
        Assert.Equal(1e-5f, node.Float("epsilon"));
    }

    [Fact]
    public void A_layer_normalisation_over_several_axes_takes_a_scale_of_some_of_them()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(2, 3, 4, 5);
        Value difference = builder.Add("Sub", x, builder.Mean(x, 1, 2, 3));
        Value root = builder.Add("Sqrt", builder.Add("Add", builder.Mean(builder.Add("Mul", difference, difference), 1, 2, 3), builder.Scalar(1e-5f)));
        builder.Output(builder.Add("Mul", builder.Add("Div", difference, root), builder.Random(3, 1, 5)));
        _ = Check.Rewritten(builder, All);
        Assert.Equal("LayerNormalization", Check.Operators(builder));
    }

    [Fact]
    public void A_normalisation_of_the_channels_of_an_image_is_one_between_transpositions()
    {
        GraphBuilder builder = new();
        Value normalised = LayerNormalization(builder, builder.Input(2, 6, 3, 4), 1, 1, divided: true);
        builder.Output(builder.Add("Add", builder.Add("Mul", builder.Random(6, 1, 1), normalised), builder.Random(6, 1, 1)));
        Assert.Equal(3, Check.Rewritten(builder, All).Count);
        Assert.Equal("Transpose LayerNormalization Transpose", Check.Operators(builder));
    }

    [Fact]
    public void A_constant_along_other_axes_stays_behind_the_transposition()
    {
        GraphBuilder builder = new();
        Value normalised = LayerNormalization(builder, builder.Input(2, 6, 3, 6), 1, 1, divided: true);
        builder.Output(builder.Add("Mul", builder.Random(6), normalised));
        _ = Check.Rewritten(builder, All);
        Assert.Equal("Transpose LayerNormalization Transpose Mul", Check.Operators(builder));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void Means_over_other_axes_are_no_layer_normalisation(int mean, int variance)
    {
        GraphBuilder builder = new();
        builder.Output(LayerNormalization(builder, builder.Input(1, 3, 8), mean, variance, divided: true), LayerNormalization(builder, builder.Input(1, 3, 8, 2), 2, 2, divided: true));
        Check.Unchanged(builder, All);
    }

    [Fact]
    public void A_difference_to_the_mean_of_another_value_is_no_layer_normalisation()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 8);
        Value difference = builder.Add("Sub", x, builder.Mean(builder.Input(1, 3, 8), 2));
        Value root = builder.Add("Sqrt", builder.Add("Add", builder.Mean(builder.Add("Mul", difference, difference), 2), builder.Scalar(1e-5f)));
        builder.Output(builder.Add("Div", difference, root));
        Check.Unchanged(builder, All);
    }

    [Fact]
    public void A_group_normalisation_is_recognised()
    {
        GraphBuilder builder = new();
        Value normalised = GroupNormalization(builder, builder.Input(2, 6, 3, 4), [2, 3, 24], 1);
        builder.Output(builder.Add("Add", builder.Add("Mul", normalised, builder.Random(6, 1, 1)), builder.Random(6, 1, 1)));
        Assert.Equal(3, Check.Rewritten(builder, All).Count);
        Node node = Assert.Single(builder.Graph.Nodes);
        Assert.Equal("GroupNormalization", node.Operator);
        Assert.Equal(3, node.Integer("num_groups"));
        Assert.Equal([6], node.Inputs[1]!.Shape);
    }

    [Theory]
    [InlineData(2f, 2, 3, 24)]
    [InlineData(1f, 1, 6, 24)]
    [InlineData(1f, 2, 4, 18)]
    public void Other_groups_and_scales_are_no_group_normalisation(float scale, params int[] grouped)
    {
        GraphBuilder builder = new();
        builder.Output(GroupNormalization(builder, builder.Input(2, 6, 3, 4), grouped, scale));
        Check.Unchanged(builder, All);
    }

    [Fact]
    public void A_normalisation_that_is_read_and_constants_along_other_axes_stay()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 4, 4, 4);
        Value read = Instance(builder, x);
        builder.Output(
            read,
            builder.Add("Mul", read, builder.Scalar(2)),
            builder.Add("Mul", Instance(builder, x), builder.Random(4, 1)),
            builder.Add("Mul", builder.Add("LayerNormalization", [x, builder.Random(4), null], null, ("axis", Making.Is(3)), ("epsilon", Making.Is(1e-5f))), builder.Random(4, 1)));
        Check.Unchanged(builder, All);
    }

    [Fact]
    public void A_layer_normalisation_without_a_bias_gets_one()
    {
        GraphBuilder builder = new();
        Value normalised = builder.Add("LayerNormalization", [builder.Input(1, 4, 4), builder.Random(4), null], null, ("axis", Making.Is(2)), ("epsilon", Making.Is(1e-5f)));
        builder.Output(builder.Add("Sub", builder.Random(4), normalised));
        _ = Check.Rewritten(builder, All);
        Assert.Equal("LayerNormalization", Check.Operators(builder));
    }

    private static Value Instance(GraphBuilder builder, Value x) =>
        builder.Add("InstanceNormalization", [x, builder.Random(x.Shape[1]), builder.Random(x.Shape[1])], null, ("epsilon", Making.Is(1e-5f)));

    private static Value LayerNormalization(GraphBuilder builder, Value x, int mean, int variance, bool divided)
    {
        Value difference = builder.Add("Sub", x, builder.Mean(x, mean));
        Value root = builder.Add("Sqrt", builder.Add("Add", builder.Mean(builder.Add("Mul", difference, difference), variance), builder.Scalar(1e-5f)));
        return divided ? builder.Add("Div", difference, root) : builder.Add("Mul", builder.Add("Reciprocal", root), difference);
    }

    private static Value GroupNormalization(GraphBuilder builder, Value x, int[] grouped, float scale)
    {
        Value apart = builder.Reshape(x, grouped);
        Value normalised = builder.Add(
            "InstanceNormalization",
            [apart, builder.Constant([grouped[1]], [.. Enumerable.Repeat(scale, grouped[1])]), builder.Constant([grouped[1]], new float[grouped[1]])],
            null,
            ("epsilon", Making.Is(1e-5f)));
        return builder.Reshape(normalised, x.Shape);
    }
}
