using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Rewriting;
using SepConvGen.Networks.Rewriting.Folding;
using SepConvGen.Networks.Rewriting.Functions;
using SepConvGen.Networks.Rewriting.Fusion;
using SepConvGen.Networks.Rewriting.Views;
using Xunit;

namespace SepConvGen.Networks.Tests.Rewriting;

/// <summary>What changes nothing goes, and views of views are one.</summary>
public sealed class ViewTests
{
    [Fact]
    public void What_changes_nothing_goes()
    {
        GraphBuilder builder = new();
        Value x = builder.Add("Tanh", builder.Input(1, 2, 3));
        Value y = builder.Add("Mul", builder.Scalar(1), x);
        y = builder.Add("Div", y, builder.Constant([3], 1, 1, 1));
        y = builder.Add("Add", builder.Constant([2, 1], 0, 0), y);
        y = builder.Add("Sub", y, builder.Scalar(0));
        y = builder.Pad(y, [0, 0, 0, 0, 0, 0]);
        y = builder.Add("Concat", [y], null, ("axis", Making.Is(1)));
        y = builder.Reshape(y, 1, 2, 3);
        y = builder.Transpose(y, 0, 1, 2);
        builder.Output(y);
        Assert.Equal(8, Check.Rewritten(builder, new RemoveIdentity()).Count);
        Assert.Equal("Tanh", Check.Operators(builder));
    }

    [Fact]
    public void What_changes_something_stays()
    {
        GraphBuilder builder = new();
        Value x = builder.Add("Tanh", builder.Input(1, 2, 3));
        builder.Output(
            builder.Add("Div", builder.Scalar(1), x),
            builder.Add("Sub", builder.Scalar(0), x),
            builder.Add("Mul", x, builder.Constant([3], 1, 1, 2)),
            builder.Add("Mul", x, builder.Constant([2, 2, 3], [.. Enumerable.Repeat(1f, 12)])),
            builder.Add("Add", x, builder.Scalar(1)),
            builder.Pad(x, [0, 0, 0, 0, 0, 1]),
            builder.Reshape(x, 2, 3),
            builder.Transpose(builder.Reshape(x, 3, 2), 1, 0));
        Check.Unchanged(builder, new RemoveIdentity());
    }

    [Fact]
    public void Names_of_outputs_stay()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(2, 2);
        Value tanh = builder.Add("Tanh", x);
        builder.Output(builder.Reshape(x, 2, 2), tanh, builder.Add("Mul", tanh, builder.Scalar(1)), builder.Add("Relu", builder.Transpose(tanh, 0, 1)));
        _ = Assert.Single(Check.Rewritten(builder, new RemoveIdentity()));
        Assert.Equal("Tanh Reshape Mul Relu", Check.Operators(builder));
    }

    [Fact]
    public void An_output_is_written_by_what_is_before_it()
    {
        GraphBuilder builder = new();
        Value tanh = builder.Add("Tanh", builder.Input(2, 2));
        Value output = builder.Reshape(tanh, 2, 2);
        builder.Output(output, builder.Add("Relu", tanh));
        _ = Assert.Single(Check.Rewritten(builder, new RemoveIdentity()));
        Assert.Same(output, builder.Graph.Nodes[0].Outputs[0]);
    }

    [Fact]
    public void Views_of_views_are_merged()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(2, 3, 4);
        builder.Output(
            builder.Reshape(builder.Reshape(x, 6, 4), 24),
            builder.Transpose(builder.Transpose(x, 1, 2, 0), 1, 2, 0),
            builder.Transpose(builder.Reshape(builder.Transpose(x, 1, 0, 2), 6, 4), 1, 0));
        Assert.Equal(2, Check.Rewritten(builder, new MergeViews()).Count);
        Assert.Equal("Reshape Transpose Transpose Reshape Transpose", Check.Operators(builder));
    }

    [Fact]
    public void Transposes_there_and_back_go()
    {
        GraphBuilder builder = new();
        Value x = builder.Add("Tanh", builder.Input(2, 3, 4));
        builder.Output(builder.Add("Relu", builder.Transpose(builder.Transpose(x, 1, 2, 0), 2, 0, 1)));
        _ = Check.Rewritten(builder, new MergeViews(), new RemoveIdentity());
        Assert.Equal("Tanh Relu", Check.Operators(builder));
    }

    [Fact]
    public void What_no_output_needs_goes()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(2, 3, 4);
        Value used = builder.Add("Relu", x);
        _ = builder.Add("Exp", builder.Add("Tanh", x));
        builder.Output(used);
        Assert.Equal(["remove what no output needs: Tanh_1", "remove what no output needs: Exp_2"], GraphRewriter.Rewrite(builder.Graph, optional: false));
        Assert.Equal("Relu", Check.Operators(builder));
    }

    [Fact]
    public void A_transposition_goes_behind_what_can_be_folded_before_it()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 2, 4);
        Value product = builder.MatMul(builder.Transpose(x, 0, 2, 3, 1), 3);
        Value scaled = builder.Add("Mul", builder.Random(3, 1, 1), builder.Transpose(product, 0, 3, 1, 2));
        builder.Output(builder.Add("Relu", builder.Add("Add", scaled, x)));
        _ = Check.Compared(builder.Graph, () => GraphRewriter.Rewrite(builder.Graph));
        Node matMul = Assert.Single(builder.Graph.Nodes, node => node.Operator == "MatMul");
        Assert.Equal("relu", matMul.Attributes["activation"].Text);
        Assert.NotNull(matMul.Inputs[Linear.Residual]);
        Assert.DoesNotContain("Add", Check.Operators(builder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_transposition_stays_before_what_cannot_be_folded()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 2, 3);
        Value read = builder.Transpose(builder.MatMul(x, 3), 0, 3, 1, 2);
        builder.Output(
            read,
            builder.Add("Relu", read),
            builder.Add("Mul", builder.Random(3), builder.Transpose(builder.MatMul(x, 3), 0, 3, 1, 2)),
            builder.Add("Add", builder.Transpose(builder.MatMul(x, 3), 0, 2, 1, 3), builder.Reshape(x, 1, 2, 3, 3)),
            builder.Add("Relu", builder.Transpose(x, 0, 3, 1, 2)));
        Check.Unchanged(builder, new MoveTransposition());
    }
}
