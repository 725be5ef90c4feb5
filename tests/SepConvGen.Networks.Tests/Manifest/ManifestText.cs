namespace SepConvGen.Networks.Tests.Manifest;

/// <summary>Manifests by hand, of which each test changes what it is about.</summary>
internal static class ManifestText
{
    public const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    /// <summary>The manifest that the documentation shows.</summary>
    public const string Edges =
        $"""
        sepconvgen-network 1
        name edges
        hash {Hash}
        weights 704
        batch dynamic
        input image 1x1x8x8
        output edges 1x8x8x2
        constant w0 float 3x3x1x2 @64
        constant b0 float 2 @192
        rewrite fold batch normalisation: BatchNormalization_1 into Conv_0
        layer t0 1x8x8x1 = view(image) ; input to channels last
        layer edges 1x8x8x2 = conv(t0, filter=w0, bias=b0) strides=1,1 dilations=1,1 pads=1,1,1,1 groups=1 activation=relu ; Conv_0 + Relu_2

        """;

    /// <summary>One layer over inputs and constants of many shapes; it is the only output. The layer stands on the last line.</summary>
    public static string OfLayer(string layer)
    {
        string[] words = layer.Split(' ');
        return $"""
            sepconvgen-network 1
            name one
            hash {Hash}
            weights 65536
            input x 1x6x6x4
            input y 1x6x6x4
            input row 1x1x1x4
            input tall 1x9x6x4
            input flat 2x4
            input cube 2x3x4
            input none 0x4
            output {words[0]} {words[1]}
            constant w float 3x3x4x8 @64
            constant grouped float 3x3x2x8 @64
            constant each float 3x3x4x1 @64
            constant single float 1x1x4x8 @64
            constant matrix float 4x8 @64
            constant four float 4 @64
            constant eight float 8 @64
            constant twelve float 12 @64
            constant ten float 10 @64
            constant high float 1025x1x4x1 @64
            constant nothing float 0x3x4x8 @64
            constant places int 12 @64
            constant pairs int 12x2 @64
            constant five int 5 @64
            layer {layer}
            """;
    }
}
