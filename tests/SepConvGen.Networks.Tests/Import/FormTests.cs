using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Tests.Harness;
using Xunit;
using static SepConvGen.Networks.Tests.Harness.ModelBuilder;

namespace SepConvGen.Networks.Tests.Import;

/// <summary>Each operator comes to the one form that the table of Normalization.cs promises, whatever the opset.</summary>
public sealed class FormTests
{
    [Theory]
    [InlineData("NOTSET", "strides=2,2 dilations=1,1 pads=0,1,1,0", "4,4")]
    [InlineData("SAME_UPPER", "strides=2,2 dilations=1,1 pads=0,0,1,1", "4,4")]
    [InlineData("SAME_LOWER", "strides=2,2 dilations=1,1 pads=1,1,0,0", "4,4")]
    [InlineData("VALID", "strides=2,2 dilations=1,1 pads=0,0,0,0", "3,3")]
    public void Automatic_padding_of_convolutions_is_stated(string automatic, string form, string size)
    {
        ModelBuilder builder = new ModelBuilder().Input("x", 1, 2, 8, 8).Weights("w", 4, 1, 3, 3);
        (string, object)[] pads = automatic == "NOTSET" ? [("pads", List(0, 1, 1, 0))] : [("auto_pad", automatic)];
        string[] lines = builder.Node("Conv", "x w", "y", [("strides", List(2, 2)), ("group", 2), .. pads]).Output("y").Lines();
        Assert.Equal([$"y [1,4,{size}] = Conv(x [1,2,8,8], w = [4,1,3,3], -) kernel_shape=3,3 {form} group=2"], lines);
    }

    [Fact]
    public void Transposed_convolutions_have_their_padding_stated()
    {
        Assert.EndsWith(
            "y [1,3,16,16] = ConvTranspose(x [1,2,8,8], w = [2,3,3,3], -) kernel_shape=3,3 strides=2,2 dilations=1,1 pads=1,1,1,1 output_padding=1,1 group=1",
            Transposed(("strides", List(2, 2)), ("pads", List(1, 1, 1, 1)), ("output_padding", List(1, 1))),
            StringComparison.Ordinal);
        Assert.Contains("y [1,3,16,16]", Transposed(("strides", List(2, 2)), ("auto_pad", "SAME_UPPER")), StringComparison.Ordinal);
        Assert.Contains("pads=0,0,1,1", Transposed(("strides", List(2, 2)), ("auto_pad", "SAME_UPPER")), StringComparison.Ordinal);
        Assert.Contains("pads=1,1,0,0", Transposed(("strides", List(2, 2)), ("output_shape", List(16, 16))), StringComparison.Ordinal);
        Assert.Contains("y [1,3,17,17]", Transposed(("strides", List(2, 2))), StringComparison.Ordinal);

        static string Transposed(params (string, object)[] attributes) =>
            new ModelBuilder().Input("x", 1, 2, 8, 8).Weights("w", 2, 3, 3, 3).Node("ConvTranspose", "x w", "y", attributes).Output("y").Lines().Single();
    }

    [Fact]
    public void Ceilings_of_pools_become_padding()
    {
        (string, object)[] window = [("kernel_shape", List(3, 3)), ("strides", List(2, 2)), ("ceil_mode", 1)];
        Assert.Equal(
            ["y [1,1,4,4] = MaxPool(x [1,1,8,8]) kernel_shape=3,3 strides=2,2 dilations=1,1 pads=0,0,1,1"],
            new ModelBuilder().Input("x", 1, 1, 8, 8).Node("MaxPool", "x", "y", window).Output("y").Lines());
        Assert.Equal(
            ["y [1,1,4,4] = AveragePool(x [1,1,8,8]) kernel_shape=3,3 strides=2,2 dilations=1,1 pads=0,0,1,1 count_include_pad=0"],
            new ModelBuilder().Input("x", 1, 1, 8, 8).Node("AveragePool", "x", "y", [.. window, ("count_include_pad", 1)]).Output("y").Lines());

        // Padding counts, what lies behind it does not.
        Assert.Equal(
            [
                "y.0 [1,1,9,9] = Pad(x [1,1,7,7]) pads=0,0,1,1,0,0,1,1 mode=constant value=0",
                "y [1,1,4,4] = AveragePool(y.0 [1,1,9,9]) kernel_shape=4,4 strides=2,2 dilations=1,1 pads=0,0,1,1 count_include_pad=0",
            ],
            new ModelBuilder().Input("x", 1, 1, 7, 7).Node("AveragePool", "x", "y", ("kernel_shape", List(4, 4)), ("strides", List(2, 2)), ("pads", List(1, 1, 1, 1)), ("ceil_mode", 1), ("count_include_pad", 1)).Output("y").Lines());

        // A window that would begin in the padding at the end is none.
        Assert.Contains(
            "y [1,1,2,2] = MaxPool(x [1,1,3,3]) kernel_shape=1,1",
            new ModelBuilder().Input("x", 1, 1, 3, 3).Node("MaxPool", "x", "y", ("kernel_shape", List(1, 1)), ("strides", List(2, 2)), ("ceil_mode", 1)).Output("y").Lines().Single(),
            StringComparison.Ordinal);
        Assert.Contains(
            "y [1,1,2] = MaxPool(x [1,1,3])",
            new ModelBuilder().Input("x", 1, 1, 3).Node("MaxPool", "x", "y", ("kernel_shape", List(2)), ("strides", List(2)), ("pads", List(1, 1)), ("ceil_mode", 1)).Output("y").Lines().Single(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Pools_of_the_whole_image_are_means_and_maxima()
    {
        Assert.Equal(
            ["y [1,2,1,1] = ReduceMean(x [1,2,3,4]) axes=2,3 keepdims=1"],
            new ModelBuilder().Input("x", 1, 2, 3, 4).Node("GlobalAveragePool", "x", "y").Output("y").Lines());
        Assert.Equal(
            ["y [1,2,1,1] = MaxPool(x [1,2,3,4]) kernel_shape=3,4 strides=1,1 dilations=1,1 pads=0,0,0,0"],
            new ModelBuilder().Input("x", 1, 2, 3, 4).Node("GlobalMaxPool", "x", "y").Output("y").Lines());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(13)]
    public void Bounds_of_clips_are_inputs(int opset)
    {
        ModelBuilder builder = new ModelBuilder(opset).Input("x", 1, 4).Floats("min", [], -1).Floats("max", [], 6);
        Node clip = (opset < 11
            ? builder.Node("Clip", "x", "y", ("min", -1f), ("max", 6f))
            : builder.Node("Clip", "x min max", "y")).Output("y").Graph().Nodes.Single();
        Assert.Equal([-1f, 6f], clip.Inputs.Skip(1).Select(bound => bound!.Constant!.Floats!.Single()));
    }

    [Fact]
    public void Bounds_that_are_spelled_out_are_clips()
    {
        string[] lines = new ModelBuilder().Input("x", 1, 4).Floats("zero", [1], 0).Floats("six", [1], 6).Node("Max", "zero x", "a").Node("Min", "a six", "y").Output("y").Lines();
        Assert.Equal(["a [1,4] = Clip(x [1,4], a.0 = [], -)", "y [1,4] = Clip(a [1,4], -, y.0 = [])"], lines);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(13)]
    public void Slices_name_the_axes_that_they_cut(int opset)
    {
        long[] starts = [0, -2, 1, int.MaxValue];
        long[] ends = [long.MaxValue, long.MaxValue, 7, long.MinValue];
        long[] axes = [0, 1, -2, 3];
        ModelBuilder builder = new ModelBuilder(opset).Input("x", 1, 4, 8, 6);
        if (opset < 10)
        {
            builder.Node("Slice", "x", "y", ("starts", starts[..3]), ("ends", ends[..3]), ("axes", axes[..3]));
        }
        else
        {
            builder.Integers("s", starts).Integers("e", ends).Integers("a", axes).Integers("t", 1, 1, 4, -1).Node("Slice", "x s e a t", "y");
        }

        Assert.Equal(
            [opset < 10
                ? "y [1,2,6,6] = Slice(x [1,4,8,6]) starts=2,1 ends=4,7 axes=1,2 steps=1,1"
                : "y [1,2,2,6] = Slice(x [1,4,8,6]) starts=2,1,5 ends=4,7,-1 axes=1,2,3 steps=1,4,-1"],
            builder.Output("y").Lines());
    }

    [Theory]
    [InlineData(11)]
    [InlineData(13)]
    [InlineData(18)]
    public void Splits_are_slices(int opset)
    {
        ModelBuilder builder = new ModelBuilder(opset).Input("x", 1, 5).Integers("sizes", 3, 2);
        (string, object)[] attributes = opset == 18 ? [("axis", 1), ("num_outputs", 2)] : opset == 11 ? [("axis", 1), ("split", List(3, 2))] : [("axis", 1)];
        Assert.Equal(
            ["a [1,3] = Slice(x [1,5]) starts=0 ends=3 axes=1 steps=1", "b [1,2] = Slice(x [1,5]) starts=3 ends=5 axes=1 steps=1"],
            builder.Node("Split", opset == 13 ? "x sizes" : "x", "a b", attributes).Output("a").Output("b").Lines());
    }

    [Fact]
    public void Gathering_a_sequence_is_a_slice()
    {
        Assert.Equal(
            ["y.0 [1,1,4] = Slice(x [1,3,4]) starts=2 ends=3 axes=1 steps=1", "y [1,4] = Reshape(y.0 [1,1,4])"],
            new ModelBuilder().Input("x", 1, 3, 4).Integers("i", [], -1).Node("Gather", "x i", "y", ("axis", 1)).Output("y").Lines());
        Assert.Equal(
            ["y [1,2] = Slice(x [1,3]) starts=2 ends=-1 axes=1 steps=-2"],
            new ModelBuilder().Input("x", 1, 3).Integers("i", 2, 0).Node("Gather", "x i", "y", ("axis", 1)).Output("y").Lines());
        Node node = new ModelBuilder().Input("x", 1, 5).Integers("i", [2, 2], 4, 0, -1, 1).Node("Gather", "x i", "y", ("axis", 1)).Output("y").Graph().Nodes[0];
        Assert.Equal([4L, 0, 4, 1], node.Inputs[1]!.Constant!.Integers!);
        Assert.Equal([1, 4], node.Outputs[0].Shape);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(13)]
    public void What_changes_shapes_alone_is_a_reshape(int opset)
    {
        ModelBuilder builder = new ModelBuilder(opset).Input("x", 1, 2, 3, 1).Integers("last", -1).Integers("first", 0, 2).Integers("sizes", 0, 0, -1);
        (string, object)[] last = opset < 13 ? [("axes", List(-1))] : [];
        (string, object)[] first = opset < 13 ? [("axes", List(0, 2))] : [];
        Assert.Equal(
            [
                "a [1,2,3] = Reshape(x [1,2,3,1])",
                "b [1,1,1,2,3] = Reshape(a [1,2,3])",
                "c [1,1,6] = Reshape(b [1,1,1,2,3])",
                "d [1,6] = Reshape(c [1,1,6])",
                "y [6,1] = Reshape(d [1,6])",
            ],
            builder.Node("Squeeze", opset < 13 ? "x" : "x last", "a", last)
                .Node("Unsqueeze", opset < 13 ? "a" : "a first", "b", first)
                .Node("Reshape", "b sizes", "c")
                .Node("Flatten", "c", "d", ("axis", -1))
                .Node("Transpose", "d", "y")
                .Output("y").Lines());
    }

    [Fact]
    public void What_changes_nothing_is_left_out()
    {
        string[] lines = new ModelBuilder().Input("x", 1, 4).Integers("sizes", 1, 4).Integers("zero", 0, 0).Integers("pads", 0, 0, 0, 0)
            .Node("Identity", "x", "a").Node("Dropout", "a", "b").Node("Reshape", "b sizes", "c").Node("Transpose", "c", "d", ("perm", List(0, 1)))
            .Node("Slice", "d zero sizes", "e").Node("Pad", "e pads", "f").Node("Expand", "f sizes", "g").Node("Cast", "g", "h", ("to", 1)).Node("Concat", "h", "i", ("axis", 1))
            .Node("Relu", "i", "r").Node("Identity", "r", "y").Output("y").Lines();
        Assert.Equal(["y [1,4] = Relu(x [1,4])"], lines);
    }

    [Fact]
    public void Outputs_have_their_names()
    {
        string[] lines = new ModelBuilder().Input("x", 1, 4).Node("Relu", "x", "r").Node("Identity", "r", "y").Node("Identity", "r", "z").Node("Identity", "x", "same").Output("y").Output("z").Output("same").Lines();
        Assert.Equal(["y [1,4] = Relu(x [1,4])", "z [1,4] = Reshape(y [1,4])", "same [1,4] = Reshape(x [1,4])"], lines);
        Assert.Contains("output 'y' does not depend on its inputs", new ModelBuilder().Input("x", 1).Floats("c", [1], 1).Node("Relu", "c", "y").Output("y").Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void Softmax_of_old_versions_is_over_all_axes_behind()
    {
        Assert.Equal(
            ["y.0 [1,12] = Reshape(x [1,3,4])", "y.1 [1,12] = Softmax(y.0 [1,12]) axis=1", "y [1,3,4] = Reshape(y.1 [1,12])"],
            new ModelBuilder(11).Input("x", 1, 3, 4).Node("Softmax", "x", "y").Output("y").Lines());
        Assert.Equal(
            ["y [1,3,1] = Softmax(x [1,3,1]) axis=1"],
            new ModelBuilder(11).Input("x", 1, 3, 1).Node("Softmax", "x", "y").Output("y").Lines());
        Assert.Equal(
            ["y [1,3,4] = LogSoftmax(x [1,3,4]) axis=2"],
            new ModelBuilder().Input("x", 1, 3, 4).Node("LogSoftmax", "x", "y").Output("y").Lines());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(18)]
    public void Padding_has_all_its_sides(int opset)
    {
        ModelBuilder builder = new ModelBuilder(opset).Input("x", 1, 2, 4, 4).Integers("all", 0, 0, 1, -1, 0, 0, 2, 0).Integers("some", 1, -1, 2, 0).Integers("axes", 2, -1).Floats("value", [], 3);
        Assert.Equal(
            ["y.0 [1,2,4,3] = Slice(x [1,2,4,4]) starts=1 ends=4 axes=3 steps=1", "y [1,2,7,3] = Pad(y.0 [1,2,4,3]) pads=0,0,1,0,0,0,2,0 mode=constant value=3"],
            (opset switch
            {
                10 => builder.Node("Pad", "x", "y", ("pads", List(0, 0, 1, -1, 0, 0, 2, 0)), ("value", 3f)),
                11 => builder.Node("Pad", "x all value", "y"),
                _ => builder.Node("Pad", "x some value axes", "y"),
            }).Output("y").Lines());
    }

    [Fact]
    public void Resizing_is_one_operator()
    {
        const string Common = "y [1,1,4,6] = Resize(x [1,1,2,3])";
        Assert.Equal(
            [$"{Common} mode=nearest coordinate_transformation_mode=asymmetric nearest_mode=floor scales=1,1,2,2"],
            Resize(7, "Upsample", "x", ("scales", List(1f, 1, 2, 2))));
        Assert.Equal(
            [$"{Common} mode=linear coordinate_transformation_mode=asymmetric nearest_mode=floor scales=1,1,2,2"],
            Resize(9, "Upsample", "x scales", ("mode", "linear")));
        Assert.Equal(
            [$"{Common} mode=nearest coordinate_transformation_mode=asymmetric nearest_mode=floor scales=1,1,2,2"],
            Resize(10, "Resize", "x scales"));
        Assert.Equal(
            [$"{Common} mode=linear coordinate_transformation_mode=align_corners nearest_mode=round_prefer_floor scales=1,1,2,2"],
            Resize(11, "Resize", "x - scales", ("mode", "linear"), ("coordinate_transformation_mode", "align_corners")));
        Assert.Equal(
            [$"{Common} mode=nearest coordinate_transformation_mode=half_pixel nearest_mode=ceil scales=1,1,2,2"],
            Resize(13, "Resize", "x - - sizes", ("nearest_mode", "ceil")));
        Assert.Equal(
            [$"{Common} mode=linear coordinate_transformation_mode=half_pixel nearest_mode=round_prefer_floor scales=1,1,2,2"],
            Resize(18, "Resize", "x - - two", ("mode", "linear"), ("axes", List(3, 2))));
        Assert.Equal(
            ["y [1,1,2,3] = Resize(x [1,1,2,3])"],
            [Resize(18, "Resize", "x - - square", ("axes", List(2, 3)), ("keep_aspect_ratio_policy", "not_larger"), ("coordinate_transformation_mode", "tf_half_pixel_for_nn")).Single().Split(" mode")[0]]);

        static string[] Resize(int opset, string @operator, string inputs, params (string, object)[] attributes) => new ModelBuilder(opset)
            .Input("x", 1, 1, 2, 3).Floats("scales", [4], 1, 1, 2, 2).Integers("sizes", 1, 1, 4, 6).Integers("two", 6, 4).Integers("square", 3, 3)
            .Node(@operator, inputs, "y", attributes).Output("y").Lines();
    }

    [Theory]
    [InlineData(17)]
    [InlineData(18)]
    public void Means_name_their_axes(int opset)
    {
        ModelBuilder builder = new ModelBuilder(opset).Input("x", 1, 2, 3, 4).Integers("axes", -1, 1);
        Assert.Equal(
            ["y [1,3] = ReduceMean(x [1,2,3,4]) axes=1,3 keepdims=0"],
            (opset < 18 ? builder.Node("ReduceMean", "x", "y", ("axes", List(-1, 1)), ("keepdims", 0)) : builder.Node("ReduceMean", "x axes", "y", ("keepdims", 0))).Output("y").Lines());
    }

    [Fact]
    public void Sums_are_means_times_their_number()
    {
        Node[] nodes = [.. new ModelBuilder().Input("x", 1, 2, 3).Integers("axes", 1, 2).Node("ReduceSum", "x axes", "y").Output("y").Graph().Nodes];
        Assert.Equal(["ReduceMean", "Mul"], nodes.Select(node => node.Operator));
        Assert.Equal([6f], nodes[1].Inputs[1]!.Constant!.Floats!);
    }

    [Fact]
    public void Powers_are_products_and_roots()
    {
        Assert.Equal(["y [1,4] = Mul(x [1,4], x [1,4])"], Power(2));
        Assert.Equal(["y.0 [1,4] = Mul(x [1,4], x [1,4])", "y [1,4] = Mul(y.0 [1,4], x [1,4])"], Power(3));
        Assert.Equal(["y [1,4] = Sqrt(x [1,4])"], Power(0.5f));
        Assert.Contains("Pow 'Pow_0'", new ModelBuilder().Input("x", 1, 4).Floats("p", [], 2.5f).Node("Pow", "x p", "y").Output("y").Fault(), StringComparison.Ordinal);

        static string[] Power(float exponent) => new ModelBuilder().Input("x", 1, 4).Floats("p", [], exponent).Node("Pow", "x p", "y").Output("y").Lines();
    }

    [Fact]
    public void Normalisations_have_their_vectors_in_full()
    {
        Node group = new ModelBuilder(18).Input("x", 1, 4, 3).Floats("s", [2], 5, 6).Floats("b", [2], 7, 8).Node("GroupNormalization", "x s b", "y", ("num_groups", 2)).Output("y").Graph().Nodes.Single();
        Assert.Equal([5f, 5, 6, 6], group.Inputs[1]!.Constant!.Floats!);
        Assert.Equal([7f, 7, 8, 8], group.Inputs[2]!.Constant!.Floats!);
        Node layer = new ModelBuilder(17).Input("x", 1, 2, 3).Floats("s", [3], 5, 6, 7).Node("LayerNormalization", "x s", "y", ("axis", 1)).Output("y").Graph().Nodes.Single();
        Assert.Equal([5f, 6, 7, 5, 6, 7], layer.Inputs[1]!.Constant!.Floats!);
        Assert.Equal(1, layer.Attributes["axis"].Integer);
        Node slopes = new ModelBuilder().Input("x", 1, 2, 3).Floats("s", [], 5).Node("PRelu", "x s", "y").Output("y").Graph().Nodes.Single();
        Assert.Equal([5f, 5], slopes.Inputs[1]!.Constant!.Floats!);
    }

    [Fact]
    public void Vectors_are_multiplied_as_matrices() => Assert.Equal(
        ["y.1 [2,1] = MatMul(x [2,3], y.0 = [3,1])", "y [2] = Reshape(y.1 [2,1])"],
        new ModelBuilder().Input("x", 2, 3).Weights("v", 3).Node("MatMul", "x v", "y").Output("y").Lines());

    [Fact]
    public void Space_and_depth_are_exchanged_by_a_transposition() => Assert.Equal(
        ["y.0 [1,2,2,3,4,5] = Reshape(x [1,12,4,5])", "y.1 [1,3,4,2,5,2] = Transpose(y.0 [1,2,2,3,4,5]) perm=0,3,4,1,5,2", "y [1,3,8,10] = Reshape(y.1 [1,3,4,2,5,2])"],
        new ModelBuilder().Input("x", 1, 12, 4, 5).Node("DepthToSpace", "x", "y", ("blocksize", 2)).Output("y").Lines());

    [Fact]
    public void Tiling_repeats_along_axes_of_its_own() => Assert.Equal(
        ["y.0 [1,1,3] = Reshape(x [1,3])", "y.1 [1,2,3] = Expand(y.0 [1,1,3])", "y [1,6] = Reshape(y.1 [1,2,3])"],
        new ModelBuilder().Input("x", 1, 3).Integers("r", 1, 2).Node("Tile", "x r", "y").Output("y").Lines());

    [Fact]
    public void Nodes_are_in_an_order_in_which_they_can_run_and_none_is_idle() => Assert.Equal(
        ["a [1] = Relu(x [1])", "y [1] = Exp(a [1])"],
        new ModelBuilder().Input("x", 1).Node("Exp", "a", "y").Node("Relu", "x", "a").Node("Unknown", "a", "idle").Output("y").Lines());
}
