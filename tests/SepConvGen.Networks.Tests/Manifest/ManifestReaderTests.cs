using SepConvGen.Networks.Manifest;
using Xunit;

namespace SepConvGen.Networks.Tests.Manifest;

/// <summary>Each kind of broken line has its message, with the number of the line.</summary>
public class ManifestReaderTests
{
    [Theory]
    [InlineData(1, "sepconvgen-network 2", "'sepconvgen-network 1' is expected")]
    [InlineData(2, "name 8edges", "'8edges' is no name")]
    [InlineData(2, "name kanten-1", "'kanten-1' is no name")]
    [InlineData(2, "hash " + ManifestText.Hash, "'name' comes first")]
    [InlineData(3, "hash 9F86", "a hash is 64 hexadecimal digits")]
    [InlineData(3, "name again", "'name' is no line of a manifest, is given twice")]
    [InlineData(3, "weights 704", "'hash' comes first")]
    [InlineData(4, "weights 63", "at least the 64 bytes of its head")]
    [InlineData(4, "weights many", "at least the 64 bytes of its head")]
    [InlineData(4, "constant w0 float 3x3x1x2 @64", "'weights' comes first")]
    [InlineData(5, "batch static", "'batch' is no line of a manifest")]
    [InlineData(5, "tensor a 1x2", "'tensor' is no line of a manifest")]
    [InlineData(6, "input image", "'input' is no line of a manifest")]
    [InlineData(6, "input image 1x1x8xa", "'1x1x8xa' is no shape")]
    [InlineData(6, "input image 65536x65536", "'65536x65536' is no shape")]
    [InlineData(7, "output edge 1x8x8x2", "output 'edge' is no input, no layer and no constant of floats")]
    [InlineData(7, "output edges 1x8x8x3", "output 'edges' has the shape 1x8x8x2")]
    [InlineData(8, "output edges 1x8x8x2", "output 'edges' is given twice")]
    [InlineData(8, "constant w0 double 3x3x1x2 @64", "'double' is no type of a constant")]
    [InlineData(8, "constant w0 float 3x3x1x2 @65", "'@65' is no place in the weights file")]
    [InlineData(8, "constant w0 float 3x3x1x2 @0", "'@0' is no place in the weights file")]
    [InlineData(8, "constant w0 float 3x3x1x2 128", "'128' is no place in the weights file")]
    [InlineData(8, "constant w0 float 3x3x1x2 @640", "constant 'w0' reaches beyond the 704 bytes")]
    [InlineData(8, "constant w0 float 0 @768", "constant 'w0' reaches beyond the 704 bytes")]
    [InlineData(8, "constant image float 3x3x1x2 @64", "'image' is given twice")]
    [InlineData(11, "layer t0 1x8x8x1 = view(picture)", "'picture' is no input, no constant and no layer before this one")]
    [InlineData(11, "layer t0 1x8x8x1 = view(edges)", "'edges' is no input, no constant and no layer before this one")]
    [InlineData(11, "layer t0 1x8x8x1 = view(t0)", "'t0' is no input, no constant and no layer before this one")]
    [InlineData(11, "layer image 1x8x8x1 = view(image)", "'image' is given twice")]
    [InlineData(11, "layer t0 1x8x8x1 view(image)", "a layer is 'NAME SHAPE = OPERATOR(OPERANDS) SETTINGS ; SOURCE'")]
    [InlineData(11, "layer t0 = view(image)", "a layer is 'NAME SHAPE = OPERATOR(OPERANDS) SETTINGS ; SOURCE'")]
    [InlineData(11, "layer t0 1x8x8x1 = view", "a layer is 'NAME SHAPE = OPERATOR(OPERANDS) SETTINGS ; SOURCE'")]
    [InlineData(11, "layer t0 1x8x8x1 = blur(image)", "'blur' is no operator")]
    [InlineData(11, "layer t0 1x8x8x1 = view(image) fast", "'fast' is no setting")]
    [InlineData(11, "layer t0 1x8x8x1 = view(image,)", "an operand is missing between two commas")]
    [InlineData(11, "layer t0 1x8x8x1 = view(=image)", "an operand is missing between two commas, or its name")]
    [InlineData(12, "layer edges 1x8x8x2 = conv(filter=w0, t0)", "operands without a name come first")]
    public void A_broken_line_is_said_with_its_number(int line, string replacement, string fault)
    {
        string[] lines = ManifestText.Edges.ReplaceLineEndings("\n").Split('\n');
        lines[line - 1] = replacement;

        ManifestException exception = Assert.Throws<ManifestException>(() => ManifestReader.Read(string.Join('\n', lines)));

        Assert.Equal((line, true), (exception.Line, exception.Fault.StartsWith(fault, StringComparison.Ordinal) || exception.Fault.Contains(fault, StringComparison.Ordinal)));
        Assert.StartsWith($"line {line}: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "'sepconvgen-network 1' is expected")]
    [InlineData(2, "'name' is missing")]
    [InlineData(3, "'hash' is missing")]
    [InlineData(4, "'weights' is missing")]
    [InlineData(7, "'output' is missing")]
    [InlineData(11, "'layer' is missing")]
    public void A_text_that_ends_early_lacks_something(int end, string fault)
    {
        string[] lines = ManifestText.Edges.ReplaceLineEndings("\n").Split('\n')[..(end - 1)];

        ManifestException exception = Assert.Throws<ManifestException>(() => ManifestReader.Read(string.Join('\n', lines)));

        Assert.Equal(fault, exception.Fault);
    }
}
