using SepConvGen.Networks.Manifest;
using SepConvGen.Networks.Tests.Harness;
using SepConvGen.Networks.Tests.Lowering;
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
        float[] image = Wave(243);

        float[] scores = network.Run([image])[0];

        Close(ManifestInterpreter.Run(ManifestReader.Read(manifest), weights, image)[0], scores);
        Assert.Equal(["Demo.Net.Kernels.Convolution1.g.cs", "Demo.Net.Kernels.Pointwise1.g.cs", "Demo.Net.Kernels.Separable1.g.cs", "Demo.Net.g.cs"], network.Files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Images_may_be_handed_over_channels_last()
    {
        (string manifest, byte[] weights) = HandWritten.Network(Weights, Lines);
        using CompiledClass first = CompiledClass.Of("hand", manifest, weights, "Scalar");
        using CompiledClass last = CompiledClass.Of("hand", manifest, weights, "Scalar", Layout.Nhwc);
        float[] image = Wave(243);
        float[] channelsLast = [.. Enumerable.Range(0, 243).Select(index => image[(index % 3 * 81) + (index / 3)])];

        Assert.Equal(first.Run([image])[0], last.Run([channelsLast])[0]);
        Assert.Contains("[1, 9, 9, 3]", last.Files["Demo.Net.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("NetworkOperators.Copy(", last.Files["Demo.Net.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Nodes_may_have_any_names()
    {
        (string manifest, byte[] weights) = HandWritten.Network(Weights, [.. Lines.Select(line => line.Replace("Gemm_7", "a \"b\" \\u0041 <&> \u2029\u0085😀", StringComparison.Ordinal))]);

        using CompiledClass network = CompiledClass.Of("hand", manifest, weights, "Scalar");

        Assert.Contains("\"a \\\"b\\\" \\\\u0041 <&>   \\uD83D\\uDE00\"", network.Files["Demo.Net.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_operator_computes_what_the_form_says()
    {
        (string manifest, byte[] weights) = HandWritten.Network(
            [
                "filter float 2x2x6x4", "bias float 4", "slope float 4", "grouped float 3x3x2x6", "scale float 6", "wide float 1x1x1x6", "rows int 5 = 0,0,1,2,3", "columns int 3 = 3,1,0",
                "row_pairs int 3x2 = 0,1,1,2,3,3", "row_weights float 3 = 0.25,0.5,0", "column_pairs int 2x2 = 0,1,2,3", "column_weights float 2 = 0.75,0.125", "picks int 4 = 5,0,3,3",
            ],
            "input x 1x4x4x6",
            "output pooled 1x2x2x6",
            "output averaged 1x3x3x6",
            "output summed 1x4x4x6",
            "output grown 1x9x9x4",
            "output taken 16x4x1",
            "output joined 1x4x4x10",
            "output normal 1x16x6",
            "output chances 1x16x6",
            "output logs 1x16x6",
            "output nearest 1x5x3x6",
            "output linear 1x3x2x6",
            "output mirrored 1x8x7x6",
            "output repeated 1x4x4x6",
            "output copied 96",
            "output places 1x6",
            "output met 1x16x16",
            "layer pooled 1x2x2x6 = max-pool(x) kernel=3,3 strides=2,2 pads=1,1,0,0",
            "layer averaged 1x3x3x6 = average-pool(x) kernel=2,2 strides=2,2 pads=1,1,1,1 count-padding=true",
            "layer g0 1x4x4x6 = conv(x, filter=grouped) pads=1,1,1,1 groups=3 activation=leaky-relu(0.125)",
            "layer s0 1x4x4x6 = multiply(g0, wide)",
            "layer s1 1x4x4x6 = subtract(s0, x)",
            "layer s2 1x4x4x6 = divide(s1, wide)",
            "layer s3 1x4x4x6 = add(wide, s2)",
            "layer s4 1x4x4x6 = activation(s3) function=hard-sigmoid(0.3,0.4)",
            "layer s5 1x4x4x6 = activation(s4) function=clamp(0.1,0.9)",
            "layer s6 1x4x4x6 = activation(s5) function=gelu",
            "layer s7 1x4x4x6 = activation(s6) function=erf",
            "layer summed 1x4x4x6 = prelu(s7, slope=scale)",
            "layer grown 1x9x9x4 = conv-transpose(x, filter=filter, bias=bias) strides=2,2 pads=0,0,0,0",
            "layer rowed 16x6x1 = view(x)",
            "layer taken 16x4x1 = gather(rowed, indices=picks)",
            "layer part 1x4x4x4 = slice(x) starts=0,3,0,1 steps=1,-1,1,1",
            "layer joined 1x4x4x10 = concat(part, x) axis=3",
            "layer flat 1x16x6 = view(x)",
            "layer sixes 1x6x16 = transpose(flat) order=0,2,1",
            "layer normal 1x16x6 = normalize(flat, scale=scale, bias=scale) groups=2 epsilon=0.00001",
            "layer chances 1x16x6 = softmax(flat)",
            "layer logs 1x16x6 = log-softmax(flat)",
            "layer nearest 1x5x3x6 = resize-nearest(x, rows=rows, columns=columns)",
            "layer linear 1x3x2x6 = resize-linear(x, rows=row_pairs, row-weights=row_weights, columns=column_pairs, column-weights=column_weights)",
            "layer mirrored 1x8x7x6 = pad(x) before=0,3,2,0 mode=reflect",
            "layer met 1x16x16 = matmul(flat, sixes)",
            "layer places 1x6 = arg-max(flat) last=true",
            "layer m0 1x6 = mean(flat)",
            "layer m1 1x1x1x6 = view(m0)",
            "layer m2 1x4x4x6 = expand(m1)",
            "layer turned 1x6x4x4 = transpose(m2) order=0,3,2,1",
            "layer repeated 1x4x4x6 = transpose(turned) order=0,2,3,1",
            "layer copied 96 = view(x)");
        float[] x = Wave(96);
        double[][] expected = ManifestInterpreter.Run(ManifestReader.Read(manifest), weights, x);
        using CompiledClass network = CompiledClass.Of("hand", manifest, weights);

        float[][] results = network.Run([x]);

        for (int output = 0; output < results.Length; output++)
        {
            Close(expected[output], results[output]);
        }

        using CompiledClass scalar = CompiledClass.Of("hand", manifest, weights, "Scalar");
        Assert.Equal(results, scalar.Run([x]));
    }

    private static float[] Wave(int length) => [.. Enumerable.Range(0, length).Select(index => MathF.Sin(index) * 1.5f)];

    // Sums of at most a hundred terms of about 1.
    private static void Close(double[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int index = 0; index < expected.Length; index++)
        {
            Assert.True(Math.Abs(expected[index] - actual[index]) <= 1e-5 * Math.Max(1, Math.Abs(expected[index])), $"[{index}] is {actual[index]:R} in place of {expected[index]:R}");
        }
    }
}
