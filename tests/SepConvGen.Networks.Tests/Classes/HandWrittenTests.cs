using SepConvGen.Networks.Tests.Harness;
using Xunit;

namespace SepConvGen.Networks.Tests.Classes;

/// <summary>Classes of networks whose manifests are written by hand: every operator is called, and what is called is right.</summary>
public class HandWrittenTests
{
    private static readonly string[] Weights = ["w0 float 3x3x3x8", "b0 float 8", "w1 float 3x3x8x1", "b1 float 8", "w2 float 8x16", "b2 float 16", "w3 float 16x5", "b3 float 5"];

    private static readonly string[] Lines =
    [
        "input image 1x3x9x9",
        "output scores 1x5",
        "layer t0 1x9x9x3 = transpose(image) order=0,2,3,1 ; input to channels last",
        "layer t1 1x5x5x8 = conv(t0, filter=w0, bias=b0) strides=2,2 pads=1,1,1,1 activation=relu6 ; Conv_0 + Clip_1",
        "layer t2 1x5x5x8 = depthwise(t1, filter=w1, bias=b1) pads=1,1,1,1 activation=relu ; Conv_2 + Relu_3",
        "layer t3 1x5x5x16 = pointwise(t2, filter=w2, bias=b2) activation=relu ; Conv_4 + Relu_5",
        "layer t4 1x25x16 = view(t3)",
        "layer t5 1x16 = mean(t4) ; ReduceMean_6",
        "layer scores 1x5 = pointwise(t5, filter=w3, bias=b3) ; Gemm_7",
    ];

    [Fact]
    public void A_small_network_runs_and_is_what_its_layers_are()
    {
        (string manifest, byte[] weights) = HandWritten.Network(Weights, Lines);
        using CompiledClass network = CompiledClass.Of("hand", manifest, weights);
        float[] image = [.. Enumerable.Range(0, 243).Select(index => MathF.Sin(index))];

        float[] scores = network.Run([image])[0];

        File.WriteAllText("/tmp/hand.cs", network.Files["Demo.Net.g.cs"]);
        Assert.All(scores, score => Assert.True(float.IsFinite(score)));
        Assert.Equal(["Demo.Net.Kernels.Convolution1.g.cs", "Demo.Net.Kernels.Pointwise1.g.cs", "Demo.Net.Kernels.Separable1.g.cs", "Demo.Net.g.cs"], network.Files.Keys.Order(StringComparer.Ordinal));
    }
}
