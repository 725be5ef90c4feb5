using SepConvGen.Networks.Manifest;
using Xunit;

namespace SepConvGen.Networks.Tests.Manifest;

/// <summary>Layers that keep their operator's rules are read, and each rule that one breaks is said.</summary>
public class LayerRulesTests
{
    [Theory]
    [InlineData("t 36x4 = view(x)")]
    [InlineData("t 1x6x6x8 = conv(x, filter=w, bias=eight) pads=1,1,1,1 activation=clamp(-1,1.5)")]
    [InlineData("t 1x2x2x8 = conv(x, filter=grouped) strides=2,2 groups=2")]
    [InlineData("t 1x4x4x8 = conv(x, filter=w) activation=gelu")]
    [InlineData("t 1x2x2x8 = conv(x, filter=w) dilations=2,2 activation=hard-sigmoid")]
    [InlineData("t 1x6x6x4 = depthwise(x, filter=each, residual=y, slope=four) pads=1,1,1,1")]
    [InlineData("t 1x6x6x8 = pointwise(x, filter=matrix, bias=eight, slope=eight)")]
    [InlineData("t 1x12x12x8 = conv-transpose(x, filter=w, bias=eight) strides=2,2 pads=1,1,0,0")]
    [InlineData("t 1x3x3x4 = max-pool(x) kernel=2,2 strides=2,2")]
    [InlineData("t 1x3x3x4 = average-pool(x) kernel=2,2 strides=2,2 count-padding=true")]
    [InlineData("t 2x4 = mean(cube)")]
    [InlineData("t 1x6x6x4 = add(x, row)")]
    [InlineData("t 1x6x6x4 = subtract(x, y)")]
    [InlineData("t 1x6x6x4 = multiply(x, y)")]
    [InlineData("t 1x6x6x4 = divide(row, x)")]
    [InlineData("t 2x4 = activation(flat) function=hard-sigmoid(0.25,0.5)")]
    [InlineData("t 2x4 = activation(flat) function=gelu-tanh")]
    [InlineData("t 2x4 = prelu(flat, slope=four)")]
    [InlineData("t 2x3x4 = softmax(cube)")]
    [InlineData("t 2x3x4 = log-softmax(cube)")]
    [InlineData("t 2x3x4 = normalize(cube, scale=four, bias=four) groups=2 epsilon=1E-05")]
    [InlineData("t 1x12x12x4 = resize-nearest(x, rows=places, columns=places)")]
    [InlineData("t 1x12x12x4 = resize-linear(x, rows=pairs, row-weights=twelve, columns=pairs, column-weights=twelve)")]
    [InlineData("t 1x15x6x4 = concat(x, tall) axis=1")]
    [InlineData("t 1x3x6x4 = slice(x) starts=0,5,0,0 steps=1,-2,1,1")]
    [InlineData("t 4x2x3 = transpose(cube) order=2,0,1")]
    [InlineData("t 4x9 = pad(flat) before=1,2 mode=constant value=-Infinity")]
    [InlineData("t 2x5x4 = gather(cube, indices=five)")]
    [InlineData("t 1x3x5x4 = expand(row)")]
    public void A_layer_that_keeps_the_rules_is_read(string layer)
    {
        NetworkManifest manifest = ManifestReader.Read(ManifestText.OfLayer(layer));

        Assert.EndsWith($"layer {layer}\n", ManifestWriter.Write(manifest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t 36x5 = view(x)", "its result has as many elements as its operand")]
    [InlineData("t 36x4 = view()", "it takes 1 operand without a name")]
    [InlineData("t 12 = view(places)", "it takes floats")]
    [InlineData("t 36x4 = view(x, filter=w)", "it has no operand 'filter'")]
    [InlineData("t 36x4 = view(x) axis=1", "it has no setting 'axis'")]
    [InlineData("t 1x4x4x8 = conv(x)", "it takes an operand 'filter'")]
    [InlineData("t 1x4x4x8 = conv(x, filter=w, filter=w)", "an operand is given twice")]
    [InlineData("t 1x4x4x8 = conv(x, filter=w) groups=1 groups=1", "a setting is given twice")]
    [InlineData("t 2x4 = conv(flat, filter=w)", "its operand has 4 axes")]
    [InlineData("t 1x4x4x8 = conv(x, filter=grouped)", "its filter does not fit its channels and groups")]
    [InlineData("t 1x4x4x8 = conv(x, filter=w) groups=0", "its filter does not fit its channels and groups")]
    [InlineData("t 1x4x4x8 = conv(x, filter=w) strides=0,1", "its strides are not two numbers from 1 to 65536")]
    [InlineData("t 1x4x4x8 = conv(x, filter=w) dilations=1", "its dilations are not two numbers from 1 to 65536")]
    [InlineData("t 1x4x4x8 = conv(x, filter=w) pads=-1,0,0,0", "its pads are not four numbers from 0 to 65536")]
    [InlineData("t 1x6x6x8 = conv(x, filter=w)", "its result has 4 rows and 4 columns")]
    [InlineData("t 1x4x4x4 = conv(x, filter=w)", "its result has the shape [1, rows, columns, 8]")]
    [InlineData("t 1x1x1x8 = conv(x, filter=w) dilations=3,3 strides=4,4", "its result has 0 rows and 0 columns")]
    [InlineData("t 1x6x6x8 = conv(x, filter=high)", "its filter has 1 to 1024 rows and columns")]
    [InlineData("t 1x6x6x8 = conv(x, filter=nothing)", "its filter has 1 to 1024 rows and columns")]
    [InlineData("t 1x4x4x8 = conv(x, filter=w, slope=eight) activation=relu", "it has slopes and another activation")]
    [InlineData("t 2x8 = pointwise(flat, filter=matrix, slope=eight) activation=relu", "it has slopes and another activation")]
    [InlineData("t 1x4x4x8 = conv(x, filter=w, slope=four)", "its slope has 8 floats")]
    [InlineData("t 1x12x12x8 = resize-nearest(x, rows=places, columns=places)", "its result has the shape [1, rows, columns, 4]")]
    [InlineData("t 1x4x4x8 = conv(x, filter=w, bias=four)", "its bias has 8 floats")]
    [InlineData("t 1x4x4x8 = conv(x, filter=w, residual=y)", "its residual has another shape than its result")]
    [InlineData("t 1x4x4x8 = conv(x, filter=w) activation=gelu-tanh", "'gelu-tanh' is no activation that it can have")]
    [InlineData("t 1x4x4x8 = conv(x, filter=w) activation=clamp(1,0)", "'clamp(1,0)' is no activation that it can have")]
    [InlineData("t 1x4x4x8 = conv(x, filter=w) activation=hard-sigmoid(0.25,0.5)", "'hard-sigmoid(0.25,0.5)' is no activation that it can have")]
    [InlineData("t 1x4x4x4 = depthwise(x, filter=each) groups=4", "it has no setting 'groups'")]
    [InlineData("t 1x4x4x4 = depthwise(x, filter=w)", "its result has the shape [1, rows, columns, 32]")]
    [InlineData("t 1x4x4x4 = depthwise(x, filter=grouped)", "its filter does not fit its channels and groups")]
    [InlineData("t 2x8 = pointwise(flat, filter=four)", "its filter does not fit its operand's last axis")]
    [InlineData("t 2x4 = pointwise(flat, filter=matrix)", "its result has its operand's sizes, and for the last one its filter's")]
    [InlineData("t 1x12x12x8 = conv-transpose(x, filter=grouped)", "its filter does not fit its channels and groups")]
    [InlineData("t 1x12x12x8 = conv-transpose(x, filter=w) groups=3", "its filter does not fit its channels and groups")]
    [InlineData("t 1x12x12x4 = conv-transpose(x, filter=w)", "its result has the shape [1, rows, columns, 8]")]
    [InlineData("t 1x3x3x8 = max-pool(x) kernel=2,2", "its result has the shape [1, rows, columns, 4]")]
    [InlineData("t 1x3x3x4 = max-pool(x)", "it takes a setting 'kernel'")]
    [InlineData("t 1x3x3x4 = max-pool(x) kernel=0,2", "its kernel is not two sizes of 1 or more")]
    [InlineData("t 1x3x3x4 = max-pool(x) kernel=2,2 count-padding=true", "it has no setting 'count-padding'")]
    [InlineData("t 1x3x3x4 = average-pool(x) kernel=2,2 count-padding=yes", "count-padding is true or false")]
    [InlineData("t 3x4 = mean(cube)", "its result has its operand's first and last size")]
    [InlineData("t 1x6x6x4 = add(x)", "it takes 2 operands without a name")]
    [InlineData("t 1x9x6x4 = add(x, tall)", "its operands have other sizes, which are not 1")]
    [InlineData("t 1x1x1x4 = add(x, row)", "its result has the larger sizes of its operands")]
    [InlineData("t 2x4 = activation(flat)", "it takes a setting 'function'")]
    [InlineData("t 2x4 = activation(flat) function=swish", "'swish' is no function that it can have")]
    [InlineData("t 2x4 = activation(flat) function=leaky-relu", "'leaky-relu' is no function that it can have")]
    [InlineData("t 4x2 = activation(flat) function=relu", "its result has its operand's shape")]
    [InlineData("t 2x4 = prelu(flat, slope=eight)", "its slope has 4 floats")]
    [InlineData("t 2x4 = softmax(flat)", "its operand has 3 axes")]
    [InlineData("t 2x3x4 = normalize(cube, scale=eight) epsilon=0", "its scale has 4 floats")]
    [InlineData("t 2x3x4 = normalize(cube) groups=3 epsilon=0", "its groups do not divide its channels")]
    [InlineData("t 2x3x4 = normalize(cube) epsilon=-1", "its epsilon is no number of 0 or more")]
    [InlineData("t 2x3x4 = normalize(cube) epsilon=NaN", "its epsilon is no number of 0 or more")]
    [InlineData("t 1x9x12x4 = resize-nearest(x, rows=places, columns=places)", "its rows are no integers for each position of its result")]
    [InlineData("t 1x12x12x4 = resize-nearest(x, rows=twelve, columns=places)", "its rows are no integers for each position of its result")]
    [InlineData("t 1x12x12x4 = resize-linear(x, rows=pairs, row-weights=ten, columns=pairs, column-weights=twelve)", "its row-weights has 12 floats")]
    [InlineData("t 1x12x12x4 = resize-linear(x, rows=places, row-weights=twelve, columns=pairs, column-weights=twelve)", "its rows are no integers for each position of its result")]
    [InlineData("t 1x12x12x4 = resize-linear(x, rows=pairs, row-weights=twelve, columns=places, column-weights=twelve)", "its columns are no integers for each position of its result")]
    [InlineData("t 1x15x6x4 = concat(x, tall) axis=4", "its axis is none of its operands'")]
    [InlineData("t 1x14x6x4 = concat(x, tall) axis=1", "its result has its operands' sizes, added along the axis")]
    [InlineData("t 2x4 = concat() axis=0", "it takes operands without names, of floats")]
    [InlineData("t 2x4 = slice(flat) starts=0 steps=1", "it has other axes than its operand, or not a start and a step for each")]
    [InlineData("t 2x4 = slice(flat) starts=0,1 steps=1,1", "it reaches beyond axis 1 of its operand")]
    [InlineData("t 2x2 = slice(flat) starts=0,0 steps=1,-1", "it reaches beyond axis 1 of its operand")]
    [InlineData("t 4x2x3 = transpose(cube) order=2,0,0", "its order is not each axis of its operand once")]
    [InlineData("t 2x4x3 = transpose(cube) order=2,0,1", "its result has its operand's sizes, in the order")]
    [InlineData("t 4x9 = pad(flat) before=1 mode=edge", "it has other axes than its operand, or not a padding for each")]
    [InlineData("t 4x4 = pad(flat) before=2,0 mode=reflect", "its padding of axis 0 is negative, or reflects more than there is")]
    [InlineData("t 1x4 = pad(flat) before=0,0 mode=edge", "its padding of axis 0 is negative, or reflects more than there is")]
    [InlineData("t 2x4 = pad(none) before=1,0 mode=edge", "its padding of axis 0 repeats an edge that is not there")]
    [InlineData("t 4x4 = pad(flat) before=1,0 mode=wrap", "its mode is constant, reflect or edge")]
    [InlineData("t 4x4 = pad(flat) before=1,0 mode=constant value=none", "its value is no number")]
    [InlineData("t 2x5x4 = gather(cube, indices=four)", "its indices are no list of integers")]
    [InlineData("t 2x3x4 = gather(cube, indices=five)", "its result has its operand's sizes, but for the axis in the middle")]
    [InlineData("t 2x8 = expand(flat)", "its result has its operand's sizes, or any for a size of 1")]
    public void A_rule_that_is_broken_is_said(string layer, string fault)
    {
        string text = ManifestText.OfLayer(layer);

        ManifestException exception = Assert.Throws<ManifestException>(() => ManifestReader.Read(text));

        string name = layer[(layer.IndexOf('=', StringComparison.Ordinal) + 2)..layer.IndexOf('(', StringComparison.Ordinal)];
        Assert.Equal($"layer 't' ({name}): {fault}", exception.Fault);
        Assert.Equal(text.Split('\n').Length, exception.Line);
    }
}
