using SepConvGen.Networks.Tests.Harness;
using Xunit;

namespace SepConvGen.Networks.Tests.Lowering;

/// <summary>Each operator, in the order of the graph and behind a convolution, computes what ONNX defines.</summary>
public class OperatorLoweringTests
{
    /// <summary>Operators of one input of 4 axes, [2,6,5,4], with constants.</summary>
    private static readonly Dictionary<string, Action<ModelBuilder>> Cases = new()
    {
        ["convolution with uneven pads"] = m => Conv(m, [5, 6, 3, 2], ("pads", new[] { 0, 1, 2, 1 }), ("strides", new[] { 2, 1 })),
        ["dilated convolution"] = m => Conv(m, [5, 6, 2, 2], ("dilations", new[] { 2, 3 })),
        ["convolution of groups"] = m => Conv(m, [9, 2, 3, 3], ("group", 3)),
        ["depthwise convolution"] = m => Conv(m, [6, 1, 3, 3], ("group", 6), ("pads", new[] { 1, 1, 1, 1 })),
        ["depthwise convolution with a multiplier"] = m => Conv(m, [12, 1, 2, 3], ("group", 6)),
        ["pointwise convolution"] = m => Conv(m, [7, 6, 1, 1]),
        ["pointwise convolution with strides"] = m => Conv(m, [7, 6, 1, 1], ("strides", new[] { 2, 2 })),
        ["transposed convolution"] = m => m.Weights("w", 6, 3, 3, 2).Weights("b", 3)
            .Node("ConvTranspose", "x w b", "y", ("strides", new[] { 2, 3 }), ("pads", new[] { 1, 0, 0, 1 }), ("output_padding", new[] { 1, 0 })),
        ["transposed convolution by phases"] = m => m.Weights("w", 6, 3, 4, 6).Weights("b", 3)
            .Node("ConvTranspose", "x w b", "y", ("strides", new[] { 2, 3 }), ("pads", new[] { 1, 4, 2, 0 }), ("output_padding", new[] { 1, 2 })),
        ["transposed convolution of one step"] = m => m.Weights("w", 6, 2, 3, 2).Node("ConvTranspose", "x w", "y", ("pads", new[] { 1, 0, 2, 1 })),
        ["transposed convolution without overlap"] = m => m.Weights("w", 6, 2, 2, 2).Node("ConvTranspose", "x w", "y", ("strides", new[] { 2, 2 })),
        ["transposed convolution cut at both ends"] = m => m.Weights("w", 6, 2, 4, 4).Node("ConvTranspose", "x w", "y", ("strides", new[] { 2, 2 }), ("pads", new[] { 3, 3, 3, 3 })),
        ["transposed convolution of groups"] = m => m.Weights("w", 6, 2, 2, 2).Node("ConvTranspose", "x w", "y", ("group", 3), ("dilations", new[] { 2, 1 })),
        ["maximum"] = m => m.Node("MaxPool", "x", "y", ("kernel_shape", new[] { 3, 2 }), ("strides", new[] { 2, 1 }), ("pads", new[] { 1, 0, 1, 1 })),
        ["mean of windows"] = m => m.Node("AveragePool", "x", "y", ("kernel_shape", new[] { 3, 2 }), ("pads", new[] { 1, 1, 1, 0 })),
        ["mean of padded windows"] = m => m.Node("AveragePool", "x", "y", ("kernel_shape", new[] { 3, 3 }), ("pads", new[] { 1, 1, 1, 1 }), ("count_include_pad", 1)),
        ["whole maximum"] = m => m.Node("GlobalMaxPool", "x", "y"),
        ["whole mean"] = m => m.Node("GlobalAveragePool", "x", "y"),
        ["largest over channels"] = m => m.Node("ArgMax", "x", "y", ("axis", 1), ("keepdims", 0)),
        ["largest over rows, the last"] = m => m.Node("Relu", "x", "r").Node("ArgMax", "r", "y", ("axis", 2), ("select_last_index", 1)),
        ["places as other integers"] = m => m.Node("ArgMax", "x", "p", ("axis", -1)).Node("Cast", "p", "i", ("to", 6)).Node("Cast", "i", "y", ("to", 1)),
        ["mean over channels"] = m => m.Node("ReduceMean", "x", "y", ("axes", new[] { 1 }), ("keepdims", 0)),
        ["mean over axes that lie apart"] = m => m.Node("ReduceMean", "x", "y", ("axes", new[] { 0, 2 }), ("keepdims", 1)),
        ["mean over rows and channels"] = m => m.Node("ReduceMean", "x", "y", ("axes", new[] { 1, 2 }), ("keepdims", 0)),
        ["mean over columns"] = m => m.Node("ReduceMean", "x", "y", ("axes", new[] { 3 }), ("keepdims", 0)),
        ["mean of everything"] = m => m.Node("ReduceMean", "x", "y", ("axes", new[] { 0, 1, 2, 3 }), ("keepdims", 0)),
        ["softmax over channels"] = m => m.Node("Softmax", "x", "y", ("axis", 1)),
        ["log softmax over columns"] = m => m.Node("LogSoftmax", "x", "y", ("axis", -1)),
        ["batch normalisation"] = m => m.Weights("s", 6).Weights("b", 6).Weights("m", 6).Floats("v", [6], 1, 2, 3, 4, 5, 6)
            .Node("BatchNormalization", "x s b m v", "y", ("epsilon", 0.25f)),
        ["instance normalisation"] = m => m.Weights("s", 6).Weights("b", 6).Node("InstanceNormalization", "x s b", "y", ("epsilon", 0.25f)),
        ["layer normalisation of columns"] = m => m.Weights("s", 4).Weights("b", 4).Node("LayerNormalization", "x s b", "y", ("axis", -1)),
        ["layer normalisation of all but images"] = m => m.Weights("s", 6, 5, 4).Weights("b", 6, 5, 4).Node("LayerNormalization", "x s b", "y", ("axis", 1)),
        ["group normalisation"] = m => m.Weights("s", 6).Weights("b", 6).Node("GroupNormalization", "x s b", "y", ("num_groups", 2)),
        ["sum with channels"] = m => m.Weights("c", 6, 1, 1).Node("Add", "x c", "y"),
        ["difference from columns"] = m => m.Weights("c", 4).Node("Sub", "c x", "y"),
        ["product with a larger constant"] = m => m.Weights("c", 3, 1, 6, 1, 4).Node("Mul", "x c", "h").Node("Mul", "c h", "y"),
        ["quotient by another order"] = m => m.Node("Abs", "x", "a").Floats("one", [], 1).Node("Add", "a one", "c").Node("Transpose", "x", "t", ("perm", new[] { 0, 1, 3, 2 }))
            .Node("Reshape", "t shape", "u").Integers("shape", 2, 6, 5, 4).Node("Div", "u c", "y"),
        ["squeeze and excite"] = m => m.Node("GlobalAveragePool", "x", "g").Weights("w", 6, 6, 1, 1).Node("Conv", "g w", "f").Node("Sigmoid", "f", "s").Node("Mul", "x s", "y"),
        ["slopes of channels"] = m => m.Weights("s", 6, 1, 1).Node("PRelu", "x s", "y"),
        ["functions"] = m => m.Node("LeakyRelu", "x", "a", ("alpha", 0.2f)).Node("HardSigmoid", "a", "b").Node("HardSwish", "b", "c").Node("Tanh", "c", "d").Node("Erf", "d", "e")
            .Node("Exp", "e", "f").Node("Log", "f", "g").Node("Neg", "g", "h").Node("Abs", "h", "i").Node("Sqrt", "i", "j").Node("Reciprocal", "f", "k").Node("Add", "j k", "y"),
        ["bounds"] = m => m.Floats("low", [], -1).Floats("high", [], 0.5f).Floats("zero", [], 0).Floats("six", [], 6)
            .Node("Clip", "x low high", "a").Node("Clip", "x zero six", "b").Node("Clip", "x - high", "c").Node("Clip", "x high low", "d")
            .Node("Add", "a b", "e").Node("Add", "c d", "f").Node("Add", "e f", "y"),
        ["reshape that merges channels and rows"] = m => m.Integers("shape", 2, 30, 4).Node("Reshape", "x shape", "y"),
        ["reshape that merges rows and columns"] = m => m.Integers("shape", 2, 6, 20).Node("Reshape", "x shape", "y"),
        ["shuffled channels"] = m => m.Integers("apart", 2, 2, 3, 5, 4).Integers("together", 2, 6, 5, 4).Node("Reshape", "x apart", "a")
            .Node("Transpose", "a", "b", ("perm", new[] { 0, 2, 1, 3, 4 })).Node("Reshape", "b together", "y"),
        ["depth to space"] = m => m.Weights("w", 8, 6, 1, 1).Node("Conv", "x w", "h").Node("DepthToSpace", "h", "y", ("blocksize", 2)),
        ["flatten and product"] = m => m.Weights("w", 120, 3).Weights("c", 3).Node("Flatten", "x", "f").Node("Gemm", "f w c", "y", ("alpha", 0.5f), ("beta", 2f)),
        ["flatten and transposed product"] = m => m.Weights("w", 3, 120).Node("Flatten", "x", "f").Node("Gemm", "f w", "y", ("transB", 1)),
        ["flatten of images too, and product"] = m => m.Integers("shape", 1, 240).Weights("w", 240, 3).Node("Reshape", "x shape", "f").Node("MatMul", "f w", "y"),
        ["product with rows of addends"] = m => m.Weights("w", 120, 3).Weights("c", 2, 1).Node("Flatten", "x", "f").Node("Gemm", "f w c", "y", ("beta", 3f)),
        ["product with a computed addend"] = m => m.Weights("w", 120, 3).Weights("v", 120, 3).Node("Flatten", "x", "f").Node("MatMul", "f v", "c").Node("Gemm", "f w c", "y", ("beta", 3f)),
        ["product with rows of addends, a residual and a function"] = m => m.Weights("w", 120, 3).Weights("v", 120, 3).Weights("c", 2, 1).Node("Flatten", "x", "f")
            .Node("MatMul", "f v", "r").Node("Gemm", "f w c", "g").Node("Add", "r g", "s").Node("Sigmoid", "s", "y"),
        ["product with a residual of another order"] = m => m.Weights("w", 4, 4).Node("MatMul", "x w", "m").Node("Add", "m x", "s").Node("Relu", "s", "y"),
        ["product with a constant left side, a residual and a function"] = m => m.Weights("w", 5, 5).Node("MatMul", "w x", "m").Node("Add", "x m", "s").Node("Relu", "s", "y"),
        ["convolution with a residual and slopes"] = m => m.Weights("w", 6, 6, 3, 3).Weights("s", 6, 1, 1).Node("Conv", "x w", "c", ("pads", new[] { 1, 1, 1, 1 })).Node("Add", "c x", "a").Node("PRelu", "a s", "y"),
        ["slopes and a function"] = m => m.Weights("w", 6, 6, 1, 1).Weights("s", 6, 1, 1).Node("Conv", "x w", "c").Node("PRelu", "c s", "p").Node("Tanh", "p", "y"),
        ["product of a transposed left side"] = m => m.Weights("w", 2, 3).Node("Flatten", "x", "f").Node("Gemm", "f w", "y", ("transA", 1)),
        ["product of two that are computed"] = m => m.Node("Transpose", "x", "t", ("perm", new[] { 0, 1, 3, 2 })).Node("MatMul", "x t", "y"),
        ["product by one matrix that is computed"] = m => m.Integers("shape", 4, 3).Node("GlobalAveragePool", "x", "g").Node("Reshape", "g shape", "r").Node("MatMul", "x r", "y"),
        ["product by several, and a function"] = m => m.Integers("shape", 1, 1, 2, 5).Node("ReduceMean", "x", "g", ("axes", new[] { 1, 3 }), ("keepdims", 0)).Node("Reshape", "g shape", "r").Node("MatMul", "r x", "p").Node("Relu", "p", "y"),
        ["product over columns"] = m => m.Weights("w", 4, 3).Node("MatMul", "x w", "y"),
        ["product over channels"] = m => m.Weights("w", 6, 3).Node("Transpose", "x", "t", ("perm", new[] { 0, 2, 3, 1 })).Node("MatMul", "t w", "y"),
        ["product with a constant left side"] = m => m.Weights("w", 3, 5).Node("MatMul", "w x", "y"),
        ["split and concatenation"] = m => m.Integers("parts", 2, 4).Node("Split", "x parts", "a b", ("axis", 1)).Weights("c", 2, 1, 5, 4).Node("Concat", "b c a", "y", ("axis", 1)),
        ["concatenation of two orders"] = m => m.Weights("c", 2, 6, 5, 1).Node("Transpose", "x", "t", ("perm", new[] { 0, 1, 3, 2 })).Integers("shape", 2, 6, 5, 4)
            .Node("Reshape", "t shape", "u").Node("Concat", "u x c", "y", ("axis", 3)),
        ["slice backwards"] = m => m.Integers("from", 4, -1).Integers("to", -100, 0).Integers("axes", 1, 3).Integers("by", -2, -1).Node("Slice", "x from to axes by", "y"),
        ["gathered channels"] = m => m.Integers("at", 5, 0, 0, 2).Node("Gather", "x at", "y", ("axis", 1)),
        ["padded channels"] = m => m.Integers("pads", 0, 0, 1, 0, 0, 3, 0, 2).Floats("value", [], 0.5f).Node("Pad", "x pads value", "y"),
        ["reflected rows"] = m => m.Integers("pads", 0, 0, 2, 1, 0, 0, 4, 0).Node("Pad", "x pads", "y", ("mode", "reflect")),
        ["repeated edges"] = m => m.Integers("pads", 0, 1, 0, 2, 0, 0, 3, 0).Node("Pad", "x pads", "y", ("mode", "edge")),
        ["expanded mean"] = m => m.Node("GlobalAveragePool", "x", "g").Integers("shape", 2, 6, 3, 2).Node("Expand", "g shape", "y"),
    };

    public static TheoryData<string> Names { get; } = [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_operator_computes_what_ONNX_defines(string name)
    {
        ModelBuilder model = new ModelBuilder(21).Input("x", 2, 6, 5, 4);
        Cases[name](model);
        _ = LoweringCase.Check(model.Output("y"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_operator_behind_a_convolution_computes_what_ONNX_defines(string name)
    {
        ModelBuilder model = new ModelBuilder(21).Input("image", 2, 3, 5, 4).Weights("before", 6, 3, 1, 1).Node("Conv", "image before", "x");
        Cases[name](model);
        _ = LoweringCase.Check(model.Output("y"));
    }

    [Theory]
    [InlineData("Conv")]
    [InlineData("ConvTranspose")]
    [InlineData("MaxPool")]
    [InlineData("AveragePool")]
    public void A_sequence_is_an_image_of_one_row(string @operator)
    {
        ModelBuilder model = new ModelBuilder(21).Input("x", 2, 6, 9).Weights("w", 6, 6, 3);
        _ = @operator.StartsWith("Conv", StringComparison.Ordinal)
            ? model.Node(@operator, "x w", "h", Attributes(strides: [2], pads: [2, 0], ("dilations", (int[])[2])))
            : model.Node(@operator, "x", "h", Attributes(strides: [2], pads: [1, 1], ("kernel_shape", (int[])[3])));
        _ = LoweringCase.Check(model.Weights("p", 5, 6, 1).Node("Conv", "h p", "y").Output("y"));
    }

    [Theory]
    [InlineData("half_pixel")]
    [InlineData("half_pixel_symmetric")]
    [InlineData("pytorch_half_pixel")]
    [InlineData("align_corners")]
    [InlineData("asymmetric")]
    [InlineData("tf_half_pixel_for_nn")]
    public void An_image_is_resized_by_each_coordinate_mode(string coordinates)
    {
        foreach ((float rows, float columns) in new[] { (2f, 1.5f), (0.6f, 3f), (1.3f, 0.5f) })
        {
            foreach (string nearest in new[] { "round_prefer_floor", "round_prefer_ceil", "floor", "ceil" })
            {
                _ = LoweringCase.Check(Model("nearest", nearest));
            }

            _ = LoweringCase.Check(Model("linear", "round_prefer_floor"));

            ModelBuilder Model(string mode, string nearest) => new ModelBuilder(21)
                .Input("x", 1, 2, 6, 8).Floats("scales", [4], 1, 1, rows, columns)
                .Node("Resize", "x - scales", "y", ("mode", mode), ("coordinate_transformation_mode", coordinates), ("nearest_mode", nearest))
                .Output("y");
        }
    }

    private static (string Name, object Value)[] Attributes(int[] strides, int[] pads, (string Name, object Value) more) =>
        [("strides", strides), ("pads", pads), more];

    private static void Conv(ModelBuilder model, int[] filter, params (string Name, object Value)[] attributes) =>
        model.Weights("w", filter).Weights("b", filter[0]).Node("Conv", "x w b", "y", attributes);
}
