using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Rewriting;
using SepConvGen.Networks.Rewriting.Folding;
using SepConvGen.Networks.Rewriting.Functions;
using SepConvGen.Networks.Rewriting.Fusion;
using SepConvGen.Networks.Rewriting.Views;
using Xunit;

namespace SepConvGen.Networks.Tests.Rewriting;

/// <summary>Functions that exporters spell out get their names.</summary>
public sealed class FunctionTests
{
    private static readonly Rewrite[] All = GraphRewriter.Groups[0];

    [Theory]
    [InlineData("x * (clip / 6)")]
    [InlineData("(x * clip) / 6")]
    [InlineData("(clip * x) * sixth")]
    [InlineData("sixth * (x * clip)")]
    [InlineData("(x / 6) * clip")]
    [InlineData("clip * (sixth * x)")]
    [InlineData("x * hard")]
    [InlineData("hard * x")]
    [InlineData("x * unit")]
    [InlineData("x * (bounded / 6)")]
    public void A_hard_swish_is_recognised(string form)
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4, 4);
        Value six = builder.Scalar(6);
        Value sixth = builder.Scalar(0.16666667f);
        Value clip = form.Contains("clip", StringComparison.Ordinal) ? builder.Add("Clip", builder.Add("Add", x, builder.Scalar(3)), builder.Scalar(0), six) : x;
        builder.Output(form switch
        {
            "x * (clip / 6)" => builder.Add("Mul", x, builder.Add("Div", clip, six)),
            "(x * clip) / 6" => builder.Add("Div", builder.Add("Mul", x, clip), six),
            "(clip * x) * sixth" => builder.Add("Mul", builder.Add("Mul", clip, x), sixth),
            "sixth * (x * clip)" => builder.Add("Mul", sixth, builder.Add("Mul", x, clip)),
            "(x / 6) * clip" => builder.Add("Mul", builder.Add("Div", x, six), clip),
            "clip * (sixth * x)" => builder.Add("Mul", clip, builder.Add("Mul", sixth, x)),
            "x * hard" => builder.Add("Mul", x, HardSigmoid(builder, x, 1f / 6)),
            "hard * x" => builder.Add("Mul", HardSigmoid(builder, x, 0.16666667f), x),
            "x * unit" => builder.Add("Mul", x, builder.Add("Clip", builder.Add("Add", builder.Add("Mul", x, sixth), builder.Scalar(0.5f)), builder.Scalar(0), builder.Scalar(1))),
            _ => builder.Add("Mul", x, builder.Add("Div", builder.Add("Clip", builder.Add("Relu", builder.Add("Add", builder.Scalar(3), x)), null, six), six)),
        });
        _ = Check.Rewritten(builder, All);
        Assert.Equal("HardSwish", Check.Operators(builder));
    }

    [Theory]
    [InlineData(3, 6, 5)]
    [InlineData(3, 5, 6)]
    [InlineData(2, 6, 6)]
    public void Other_numbers_are_no_hard_swish(float shift, float bound, float divisor)
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4, 4);
        Value clip = builder.Add("Clip", builder.Add("Add", x, builder.Scalar(shift)), builder.Scalar(0), builder.Scalar(bound));
        builder.Output(builder.Add("Div", builder.Add("Mul", x, clip), builder.Scalar(divisor)));
        Check.Unchanged(builder, All);
    }

    [Fact]
    public void A_gate_of_another_value_is_no_hard_swish_and_no_silu()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4, 4);
        Value y = builder.Input(1, 3, 4, 4);
        builder.Output(
            builder.Add("Mul", x, HardSigmoid(builder, y, 1f / 6)),
            builder.Add("Mul", x, HardSigmoid(builder, x, 0.2f)),
            builder.Add("Mul", x, builder.Add("Sigmoid", y)),
            builder.Add("Mul", builder.Add("Mul", x, builder.Add("Sigmoid", x)), builder.Scalar(2)));
        _ = Check.Rewritten(builder, All);
        Assert.Equal("HardSigmoid Mul HardSigmoid Mul Sigmoid Mul Silu Mul", Check.Operators(builder));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_silu_is_recognised(bool gateFirst)
    {
        GraphBuilder builder = new();
        Value x = builder.Conv(builder.Input(1, 3, 4, 4), 4);
        Value gate = builder.Add("Sigmoid", x);
        builder.Output(gateFirst ? builder.Add("Mul", gate, x) : builder.Add("Mul", x, gate));
        Assert.Equal("recognise silu: Mul_2", Assert.Single(Check.Rewritten(builder, All)));
        Assert.Equal("Conv Silu", Check.Operators(builder));
        Assert.Equal("Sigmoid_1 + Mul_2", builder.Graph.Nodes[1].Name);
    }

    [Fact]
    public void A_gate_that_is_an_output_is_still_computed()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4, 4);
        Value gate = builder.Add("Sigmoid", x);
        builder.Output(builder.Add("Mul", gate, x), gate);
        _ = Check.Rewritten(builder, All);
        Assert.Equal("Sigmoid Silu", Check.Operators(builder));
    }

    [Fact]
    public void A_hard_sigmoid_is_recognised()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4, 4);
        builder.Output(
            builder.Add("Div", builder.Add("Clip", builder.Add("Add", builder.Scalar(3), x), builder.Scalar(0), builder.Scalar(6)), builder.Scalar(6)),
            builder.Add("Clip", builder.Add("Div", builder.Add("Add", builder.Scalar(3), x), builder.Scalar(6)), builder.Scalar(0), builder.Scalar(1)));
        Assert.Equal(2, Check.Rewritten(builder, All).Count);
        Assert.Equal("HardSigmoid HardSigmoid", Check.Operators(builder));
    }

    [Fact]
    public void A_hard_sigmoid_whose_parts_are_read_stays_spelled_out()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 3, 4, 4);
        Value clip = builder.Add("Clip", builder.Add("Add", builder.Scalar(3), x), builder.Scalar(0), builder.Scalar(6));
        builder.Output(builder.Add("Div", clip, builder.Scalar(6)), clip);
        Check.Unchanged(builder, All);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_gelu_is_recognised(int form)
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 4, 8);
        Value half = builder.Scalar(0.5f);
        Value one = builder.Scalar(1);
        Value erf = builder.Add("Erf", form % 2 == 0 ? builder.Add("Div", x, builder.Scalar(1.4142135f)) : builder.Add("Mul", builder.Scalar(0.70710677f), x));
        builder.Output(form switch
        {
            0 => builder.Add("Mul", builder.Add("Mul", x, builder.Add("Add", erf, one)), half),
            1 => builder.Add("Mul", builder.Add("Mul", half, x), builder.Add("Add", one, erf)),
            2 => builder.Add("Mul", x, builder.Add("Mul", half, builder.Add("Add", one, erf))),
            _ => builder.Add("Mul", builder.Add("Add", builder.Add("Mul", erf, half), half), x),
        });
        _ = Check.Rewritten(builder, All);
        Node node = Assert.Single(builder.Graph.Nodes);
        Assert.Equal("Gelu", node.Operator);
        Assert.Equal("none", node.Attributes["approximate"].Text);
    }

    [Theory]
    [InlineData(1.5f, 1, 0.5f)]
    [InlineData(1.4142135f, 2, 0.5f)]
    [InlineData(1.4142135f, 1, 1)]
    public void Other_numbers_are_no_gelu(float divisor, float shift, float factor)
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 4, 8);
        Value erf = builder.Add("Erf", builder.Add("Div", x, builder.Scalar(divisor)));
        builder.Output(builder.Add("Mul", builder.Add("Mul", x, builder.Add("Add", erf, builder.Scalar(shift))), builder.Scalar(factor)));
        Check.Unchanged(builder, All);
    }

    [Fact]
    public void A_function_of_another_value_is_no_gelu()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 4, 8);
        Value erf = builder.Add("Erf", builder.Add("Div", builder.Input(1, 4, 8), builder.Scalar(1.4142135f)));
        builder.Output(builder.Add("Mul", builder.Add("Mul", x, builder.Add("Add", erf, builder.Scalar(1))), builder.Scalar(0.5f)));
        Check.Unchanged(builder, All);
    }

    [Theory]
    [InlineData(false, 0.044715f)]
    [InlineData(true, 0.044715f)]
    [InlineData(false, 0.05f)]
    [InlineData(true, 0.05f)]
    public void A_gelu_by_tanh_is_recognised_by_its_number(bool factored, float cubic)
    {
        GraphBuilder builder = new();
        Value x = builder.Input(1, 4, 8);
        Value square = builder.Add("Mul", x, x);
        Value inner = factored
            ? builder.Add("Mul", x, builder.Add("Add", builder.Add("Mul", square, builder.Scalar(cubic)), builder.Scalar(1)))
            : builder.Add("Add", x, builder.Add("Mul", builder.Add("Mul", square, x), builder.Scalar(cubic)));
        Value tanh = builder.Add("Tanh", builder.Add("Mul", inner, builder.Scalar(0.7978846f)));
        builder.Output(builder.Add("Mul", builder.Add("Mul", builder.Scalar(0.5f), x), builder.Add("Add", tanh, builder.Scalar(1))));
        _ = Check.Rewritten(builder, All);
        bool recognised = cubic == 0.044715f;
        Assert.Equal(recognised, Check.Operators(builder) == "Gelu");
        Assert.True(!recognised || builder.Graph.Nodes[0].Attributes["approximate"].Text == "tanh");
    }

    [Fact]
    public void Bounds_are_merged()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(2, 30);
        builder.Output(
            builder.Add("Clip", builder.Add("Relu", x), null, builder.Scalar(3)),
            builder.Add("Relu", builder.Add("Clip", x, builder.Scalar(-1), null)),
            builder.Add("Clip", x, builder.Scalar(0), null));
        Assert.Equal(3, Check.Rewritten(builder, new MergeBounds()).Count);
        Assert.Equal("Clip Relu Relu", Check.Operators(builder));
    }

    [Fact]
    public void Bounds_that_do_not_meet_and_those_that_are_read_stay()
    {
        GraphBuilder builder = new();
        Value x = builder.Input(2, 30);
        Value read = builder.Add("Relu", x);
        builder.Output(
            builder.Add("Clip", builder.Add("Clip", x, builder.Scalar(1), builder.Scalar(2)), builder.Scalar(-3), builder.Scalar(0)),
            builder.Add("Clip", read, null, builder.Scalar(1)),
            read);
        Check.Unchanged(builder, new MergeBounds());
    }

    private static Value HardSigmoid(GraphBuilder builder, Value x, float alpha) =>
        builder.Add("HardSigmoid", [x], null, ("alpha", Making.Is(alpha)), ("beta", Making.Is(0.5f)));
}
