// The form that all opsets are brought to. Inputs in their order; "=" marks inputs that are always constants; a "?" may be missing
// (null). All attributes that are named are always there. Axes count from the front. Shapes stand in the results.
//
// | operator                          | inputs                              | attributes
// |-----------------------------------|-------------------------------------|-------------------------------------------------------------
// | Conv                              | X, W=, B=?                          | kernel_shape strides dilations pads group (1 or 2 spatial axes; auto_pad is gone)
// | ConvTranspose                     | X, W=, B=?                          | the same, output_padding (output_shape, auto_pad are gone)
// | MaxPool                           | X                                   | kernel_shape strides dilations pads (ceil_mode is gone: pads at the end are larger)
// | AveragePool                       | X                                   | the same, count_include_pad (with 1 and ceil_mode a Pad goes before it and it is 0)
// | BatchNormalization                | X, scale=, B=, mean=, var=          | epsilon
// | InstanceNormalization             | X, scale=, B=                       | epsilon
// | GroupNormalization                | X, scale=, bias= (one per channel)  | num_groups epsilon
// | LayerNormalization                | X, scale=, B=? (of the last axes)   | axis epsilon
// | Gemm                              | A, B, C?                            | alpha beta transA transB
// | MatMul                            | A, B of at least two axes           |
// | Add Sub Mul Div                   | A, B that repeat, constants floats  | (Sum, Max and Min of constants, Pow with 2, 3, ½, … are made of others)
// | Clip                              | X, min=?, max=? of one element      |
// | PRelu                             | X, slope= [C], along axis 1         |
// | LeakyRelu                         | X                                   | alpha
// | HardSigmoid                       | X                                   | alpha beta
// | Gelu                              | X                                   | approximate ("none", "tanh")
// | Relu HardSwish Sigmoid Tanh Erf   | X                                   |
// | Exp Log Sqrt Neg Abs Reciprocal   | X                                   |
// | Softmax LogSoftmax                | X                                   | axis: over this axis alone (older opsets: Reshape before and after)
// | ReduceMean                        | X                                   | axes (ascending, not all of them of size 1) keepdims (0, 1)
// | ArgMax                            | X                                   | axis keepdims select_last_index; its result counts as floats
// | Reshape                           | X                                   | (also Flatten, Squeeze, Unsqueeze, transposition of axes of size 1)
// | Transpose                         | X                                   | perm
// | Concat                            | A, B, … (constants may be among it) | axis
// | Slice                             | X                                   | starts ends axes steps: only axes of which something is left out; starts are
// |                                   |                                     | positions; ends too, or -1 for "before the first" (also Split, Gather of a sequence)
// | Gather                            | X, indices= of one axis, from 0 on  | axis
// | Pad                               | X                                   | pads (both ends of each axis, none below 0) mode (constant, reflect, edge) value
// | Expand                            | X of as many axes as the result     |
// | Resize                            | X of 3 or 4 axes                    | mode (nearest, linear) coordinate_transformation_mode nearest_mode scales (each
// |                                   |                                     | axis; those of the first two are 1) (also Upsample)
//
// Coordinate modes: half_pixel, half_pixel_symmetric, pytorch_half_pixel, align_corners, asymmetric, tf_half_pixel_for_nn; nearest
// modes: round_prefer_floor, round_prefer_ceil, floor, ceil. Identity, Dropout and Cast between floats are gone; GlobalAveragePool is
// a ReduceMean, GlobalMaxPool a MaxPool, ReduceSum a ReduceMean and a Mul; DepthToSpace and SpaceToDepth are Reshapes and a Transpose.
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Import.Operators;

namespace SepConvGen.Networks.Import;

/// <summary>Brings a node of any opset to the form that the graph has.</summary>
internal delegate void Normalize(Operation operation);

/// <summary>All operators that are understood; the table at the top of this file says what they become.</summary>
internal static class Normalization
{
    public static Dictionary<string, Normalize> Operators { get; } = new Dictionary<string, Normalize>[]
    {
        Convolutions.Operators,
        Pools.Operators,
        Normalizations.Operators,
        Products.Operators,
        Elementwise.Operators,
        Reductions.Operators,
        Views.Operators,
        Selections.Operators,
        Resizing.Operators,
        Constants.Operators,
    }.SelectMany(operators => operators).ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>What would help with an operator that is not known.</summary>
    public static string Help(string @operator) => @operator switch
    {
        "If" or "Loop" or "Scan" => "export the model by tracing, so that no control flow is left",
        "NonMaxSuppression" or "TopK" => "leave it out of the model and do it with the outputs",
        "QuantizeLinear" or "DequantizeLinear" or "DynamicQuantizeLinear" or "QLinearConv" or "ConvInteger" or "QLinearMatMul" or "MatMulInteger" =>
            "export the model in 32-bit floats, before its quantisation",
        _ => "",
    };
}
