using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Rewriting;
using SepConvGen.Networks.Rewriting.Folding;
using SepConvGen.Networks.Rewriting.Functions;
using SepConvGen.Networks.Rewriting.Fusion;
using SepConvGen.Networks.Rewriting.Views;
using Xunit;

namespace SepConvGen.Networks.Tests.Rewriting;

/// <summary>Batch normalisations and constants go into weights and biases.</summary>
public sealed class FoldingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_batch_normalisation_goes_into_the_convolution_before_it(bool bias)
    {
        GraphBuilder builder = new();
        Value conv = builder.Conv(builder.Input(1, 3, 5, 4), 6, bias: bias);
        builder.Output(builder.BatchNormalization(conv));
        Assert.Equal("fold batch normalisation: BatchNormalization_1 into Conv_0", Assert.Single(Check.Rewritten(builder, new FoldBatchNormalization())));
        Node left = Assert.Single(builder.Graph.Nodes);
        Assert.Equal("Conv", left.Operator);
        Assert.Equal("Conv_0 + BatchNormalization_1", left.Name);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_batch_normalisation_goes_into_the_product_before_it(bool transposed)
    {
        GraphBuilder builder = new();
        Value gemm = builder.Gemm(builder.Input(2, 5), 4, transposed, 0.5f, 3, builder.Random(4));
        builder.Output(builder.BatchNormalization(gemm));
        _ = Check.Rewritten(builder, new FoldBatchNormalization());
        Assert.Equal("Gemm", Check.Operators(builder));
    }

    [Fact]
    public void A_batch_normalisation_of_a_depthwise_convolution_of_a_sequence_is_folded()
    {
        GraphBuilder builder = new();
        builder.Output(builder.BatchNormalization(builder.Conv(builder.Input(1, 4, 7), 8, group: 4)));
        _ = Check.Rewritten(builder, new FoldBatchNormalization());
        Assert.Equal("Conv", Check.Operators(builder));
    }

    [Fact]
    public void What_others_read_before_a_batch_normalisation_stays()
    {
        GraphBuilder builder = new();
        Value conv = builder.Conv(builder.Input(1, 3, 5, 4), 6);
        builder.Output(builder.BatchNormalization(conv), builder.Add("Relu", conv));
        Check.Unchanged(builder, new FoldBatchNormalization(), new FoldConstant());
    }

    [Fact]
    public void An_output_before_a_batch_normalisation_stays()
    {
        GraphBuilder builder = new();
        Value conv = builder.Conv(builder.Input(1, 3, 5, 4), 6);
        builder.Output(builder.BatchNormalization(conv), conv);
        Check.Unchanged(builder, new FoldBatchNormalization(), new FoldConstant());
    }

    [Fact]
    public void Nothing_is_folded_behind_an_activation_or_a_residual()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 5, 4);
        Value activated = builder.Conv(x, 3);
        builder.Graph.Nodes[^1].Attributes.Add("activation", Making.Is("relu"));
        Value summed = builder.Conv(x, 3);
        builder.Graph.Nodes[^1].SetInput(Linear.Residual, x);
        Value sloped = builder.Conv(x, 3);
        builder.Graph.Nodes[^1].SetInput(Linear.Slope, builder.Random(3));
        foreach (Value conv in new[] { activated, summed, sloped })
        {
            builder.Output(builder.BatchNormalization(conv));
        }

        Check.Unchanged(builder, new FoldBatchNormalization());
    }

    [Fact]
    public void A_batch_normalisation_of_the_second_axis_of_a_larger_product_is_no_bias()
    {
        GraphBuilder builder = new();
        builder.Output(builder.BatchNormalization(builder.MatMul(builder.Input(1, 4, 3), 4)));
        Check.Unchanged(builder, new FoldBatchNormalization());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void A_batch_normalisation_alone_is_a_product_and_a_sum(int rank)
    {
        GraphBuilder builder = new();
        builder.Output(builder.BatchNormalization(builder.Input([2, 3, .. Enumerable.Repeat(4, rank - 2)])));
        _ = Check.Compared(builder.Graph, () => GraphRewriter.Rewrite(builder.Graph, optional: false));
        Assert.Equal("Mul Add", Check.Operators(builder));
        Assert.Equal([3, .. Enumerable.Repeat(1, rank - 2)], builder.Graph.Nodes[0].Inputs[1]!.Shape);
    }

    [Fact]
    public void Only_what_must_be_is_done_if_no_more_is_asked_for()
    {
        GraphBuilder builder = new();
        Value conv = builder.BatchNormalization(builder.Conv(builder.Input(1, 3, 5, 4), 6));
        builder.Output(builder.Add("Relu", conv));
        _ = Check.Compared(builder.Graph, () => GraphRewriter.Rewrite(builder.Graph, optional: false));
        Assert.Equal("Conv Mul Add Relu", Check.Operators(builder));
    }

    [Theory]
    [InlineData("Mul", false)]
    [InlineData("Mul", true)]
    [InlineData("Add", false)]
    [InlineData("Add", true)]
    [InlineData("Sub", false)]
    [InlineData("Sub", true)]
    [InlineData("Div", false)]
    public void A_constant_for_each_channel_goes_into_a_convolution(string @operator, bool constantFirst)
    {
        GraphBuilder builder = new();
        Value conv = builder.Conv(builder.Input(2, 3, 4, 5), 6, bias: constantFirst);
        Value constant = builder.Random(6, 1, 1);
        builder.Output(constantFirst ? builder.Add(@operator, constant, conv) : builder.Add(@operator, conv, constant));
        Assert.Equal($"fold constant: {@operator}_1 into Conv_0", Assert.Single(Check.Rewritten(builder, new FoldConstant())));
        Assert.Equal("Conv", Check.Operators(builder));
    }

    [Fact]
    public void Constants_go_into_products_of_matrices()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 4, 5);
        Value product = builder.Add("Mul", builder.Add("Add", builder.Random(6), builder.MatMul(x, 6)), builder.Scalar(0.25f));
        Value general = builder.Add("Sub", builder.Gemm(builder.Reshape(x, 4, 5), 3, true, 2, 0.5f, builder.Random(1, 3)), builder.Random(1, 3));
        builder.Output(product, general);
        Assert.Equal(3, Check.Rewritten(builder, new FoldConstant()).Count);
        Assert.Equal("MatMul Reshape Gemm", Check.Operators(builder));
    }

    [Fact]
    public void Constants_that_are_not_one_for_each_channel_stay()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4, 4);
        builder.Output(
            builder.Add("Mul", builder.Conv(x, 4), builder.Random(4)),
            builder.Add("Mul", builder.Conv(x, 4), builder.Random(4, 1)),
            builder.Add("Mul", builder.Conv(x, 4), builder.Random(1, 4, 4, 4)),
            builder.Add("Add", builder.Conv(x, 1), builder.Random(4, 1, 1)),
            builder.Add("Add", builder.Conv(x, 4), builder.Random(1, 1, 1, 1, 1)),
            builder.Add("Div", builder.Random(4, 1, 1), builder.Conv(x, 4)),
            builder.Add("Div", builder.Conv(x, 4), builder.Scalar(0)));
        string before = Check.Operators(builder);
        Assert.Empty(GraphRewriter.Rewrite(builder.Graph, [[new FoldConstant()]]));
        Assert.Equal(before, Check.Operators(builder));
    }

    [Fact]
    public void A_product_with_another_sum_for_each_row_takes_nothing()
    {
        GraphBuilder builder = new();
        builder.Output(builder.Add("Relu", builder.Add("Mul", builder.Gemm(builder.Input(3, 5), 4, true, 1, 1, builder.Random(3, 4)), builder.Scalar(2))));
        Check.Unchanged(builder, new FoldConstant(), new FuseActivation());
    }

    [Fact]
    public void Numbers_that_follow_each_other_are_merged()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(2, 3);
        builder.Output(builder.Add("Div", builder.Add("Mul", builder.Scalar(3), x), builder.Scalar(7)));
        Assert.Equal("merge factors: Mul_0 and Div_1", Assert.Single(Check.Rewritten(builder, new MergeFactors())));
        Assert.Equal("Mul", Check.Operators(builder));
    }

    [Fact]
    public void Numbers_are_not_merged_where_the_first_product_is_read_or_the_second_divides_a_number()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(2, 3);
        Value read = builder.Add("Mul", builder.Scalar(3), x);
        builder.Output(read, builder.Add("Mul", read, builder.Scalar(7)), builder.Add("Div", builder.Scalar(7), builder.Add("Mul", x, builder.Scalar(2))));
        Check.Unchanged(builder, new MergeFactors());
    }

    [Fact]
    public void Numbers_whose_product_is_lost_are_not_merged()
    {
        GraphBuilder builder = new();
        builder.Output(builder.Add("Mul", builder.Add("Mul", builder.Scalar(1e-25f), builder.Input(2, 3)), builder.Scalar(1e-25f)));
        Check.Unchanged(builder, new MergeFactors());
    }
}
