using SepConvGen.Networks.Manifest;
using SepConvGen.Networks.Tests.Harness;
using SepConvGen.Networks.Tests.Lowering;
using Xunit;

namespace SepConvGen.Networks.Tests.Classes;

/// <summary>Where tensors lie: parts of concatenations and slices in place, planes as they are; and that results are what layers are.</summary>
public class PlacesTests
{
    [Fact]
    public void Parts_of_a_concatenation_are_written_where_they_belong()
    {
        string text = Check(
            ["a float 5x8", "b float 3x3x8x1", "c float 16x4", "d float 20x20"],
            "input x 1x6x7x5",
            "output y 1x6x7x20",
            "layer t0 1x6x7x8 = pointwise(x, filter=a) activation=relu",
            "layer t1 1x6x7x8 = depthwise(t0, filter=b) pads=1,1,1,1",
            "layer t2 1x6x7x16 = concat(t0, t1) axis=3",
            "layer t3 1x6x7x4 = pointwise(t2, filter=c)",
            "layer t4 1x6x7x20 = concat(t2, t3) axis=3",
            "layer y 1x6x7x20 = pointwise(t4, filter=d)");

        // t0 and t1 lie in t2, which is copied into t4 since no kernel writes it; t3 lies in t4
        Assert.Equal(1, Count(text, "CopyBlocks("));
        Assert.Equal(2, Count(text, "// 16 from a pixel to the next"));
        Assert.Equal(1, Count(text, "// 20 from a pixel to the next, at channel 16"));
    }

    [Fact]
    public void A_part_may_be_added_and_a_concatenation_of_one_kernel_needs_no_copy()
    {
        string text = Check(
            ["a float 5x8", "b float 8x8"],
            "input x 1x6x7x5",
            "output y 1x6x7x8",
            "layer t0 1x6x7x8 = pointwise(x, filter=a) activation=relu",
            "layer t1 1x6x7x8 = pointwise(t0, filter=b, residual=t0)",
            "layer t2 1x6x7x16 = concat(t1, t0) axis=3",
            "layer y 1x6x7x8 = slice(t2) starts=0,0,0,4 steps=1,1,1,1");

        Assert.DoesNotContain("CopyBlocks(", text, StringComparison.Ordinal);
        Assert.Equal(1, Count(text, "// its parts lie there"));
        Assert.Equal(1, Count(text, "NetworkOperators.Copy("));
    }

    [Fact]
    public void A_resized_image_may_be_a_part()
    {
        string text = Check(
            ["a float 5x8", "b float 13x4", "rows int 6 = 0,0,1,2,3,5", "columns int 7 = 6,5,4,3,2,1,0"],
            "input x 1x6x7x5",
            "output y 1x6x7x4",
            "layer t0 1x6x7x8 = pointwise(x, filter=a) activation=relu",
            "layer t1 1x6x7x5 = resize-nearest(x, rows=rows, columns=columns)",
            "layer t2 1x6x7x13 = concat(t0, t1) axis=3",
            "layer y 1x6x7x4 = pointwise(t2, filter=b)");

        Assert.DoesNotContain("CopyBlocks(", text, StringComparison.Ordinal);
        Assert.Contains(", outputPixelStride: 13);", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("an output")]
    [InlineData("a part twice")]
    [InlineData("an operator reads it")]
    [InlineData("a view of it")]
    [InlineData("another axis")]
    public void Parts_are_copied_where(string why)
    {
        string[] weights = ["a float 5x8", "b float 16x4"];
        string[] head = ["input x 1x6x7x5", "layer t0 1x6x7x8 = pointwise(x, filter=a) activation=relu"];
        string[] rest = why switch
        {
            "an output" => ["output y 1x6x7x13", "layer y 1x6x7x13 = concat(t0, x) axis=3"],
            "a part twice" => ["output y 1x6x7x4", "layer t1 1x6x7x16 = concat(t0, t0) axis=3", "layer y 1x6x7x4 = pointwise(t1, filter=b)"],
            "an operator reads it" =>
                ["output y 1x6x7x16", "layer t1 1x6x7x8 = activation(t0) function=erf", "layer t2 1x6x7x16 = concat(t0, t1) axis=3", "layer y 1x6x7x16 = activation(t2) function=erf"],
            "a view of it" => ["output y 1x6x7x13", "output z 336", "layer t1 1x6x7x13 = concat(t0, x) axis=3", "layer y 1x6x7x13 = activation(t1) function=erf", "layer z 336 = view(t0)"],
            _ => ["output y 1x12x7x8", "layer t1 1x12x7x8 = concat(t0, t0) axis=1", "layer y 1x12x7x8 = activation(t1) function=erf"],
        };

        string text = Check(weights, [.. head, .. rest]);

        Assert.Equal(2, Count(text, "CopyBlocks("));
        Assert.DoesNotContain("from a pixel to the next", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Channels_that_are_taken_out_stay_where_they_are()
    {
        string text = Check(
            ["a float 6x10", "b float 3x3x4x1", "c float 3x2"],
            "input x 1x6x7x6",
            "output y 1x6x7x4",
            "output z 1x6x7x2",
            "layer t0 1x6x7x10 = pointwise(x, filter=a) activation=relu",
            "layer t1 1x6x7x6 = slice(t0) starts=0,0,0,4 steps=1,1,1,1",
            "layer t2 1x6x7x4 = slice(t1) starts=0,0,0,2 steps=1,1,1,1",
            "layer y 1x6x7x4 = depthwise(t2, filter=b) pads=1,1,1,1",
            "layer t3 1x6x7x3 = slice(x) starts=0,0,0,3 steps=1,1,1,1",
            "layer z 1x6x7x2 = pointwise(t3, filter=c)");

        Assert.DoesNotContain("NetworkOperators.", text, StringComparison.Ordinal);
        Assert.Contains("= x.Slice(3, 249);", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("starts=0,0,0,0 steps=1,1,1,2", "1x6x7x5")]
    [InlineData("starts=0,1,0,0 steps=1,1,1,1", "1x5x7x10")]
    public void What_is_no_run_of_channels_is_copied(string slice, string shape)
    {
        int channels = ManifestNumbers.Shape(shape)![3];
        string text = Check(
            ["a float 6x10", $"b float {channels}x2"],
            "input x 1x6x7x6",
            $"output y {shape[..^(shape.Length - shape.LastIndexOf('x'))]}x2",
            "layer t0 1x6x7x10 = pointwise(x, filter=a) activation=relu",
            $"layer t1 {shape} = slice(t0) {slice}",
            $"layer y {shape[..^(shape.Length - shape.LastIndexOf('x'))]}x2 = pointwise(t1, filter=b)");

        Assert.Equal(1, Count(text, "NetworkOperators.Copy("));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Planes_are_read_as_they_are_by_a_kernel_that_alone_needs_pixels(bool alone)
    {
        string[] other = alone ? [] : ["output z 1x6x7x5", "layer z 1x6x7x5 = activation(t0) function=erf"];
        string text = Check(
            ["a float 3x3x5x8"],
            [
                "input x 1x5x6x7",
                "output y 1x6x7x8",
                .. other.Take(1),
                "layer t0 1x6x7x5 = transpose(x) order=0,2,3,1",
                "layer y 1x6x7x8 = conv(t0, filter=a) pads=1,1,1,1",
                .. other.Skip(1),
            ]);

        Assert.Equal(alone ? 0 : 1, Count(text, "NetworkOperators.Copy("));
    }

    [Theory]
    [InlineData("alone", 0)]
    [InlineData("an output too", 1)]
    [InlineData("with a residual", 1)]
    [InlineData("from planes to planes", 0)]
    public void Planes_are_written_as_they_are_by_a_kernel_whose_pixels_nobody_else_needs(string how, int copies)
    {
        string text = Check(
            ["a float 3x3x5x8", "b float 5x8"],
            [
                how == "from planes to planes" ? "input x 1x5x6x7" : "input x 1x6x7x5",
                "output y 1x8x6x7",
                .. how switch
                {
                    "from planes to planes" => ["layer t0 1x6x7x5 = transpose(x) order=0,2,3,1", "layer t1 1x6x7x8 = conv(t0, filter=a) pads=1,1,1,1"],
                    "an output too" => ["output t1 1x6x7x8", "layer t1 1x6x7x8 = conv(x, filter=a) pads=1,1,1,1"],
                    "with a residual" => ["layer t0 1x6x7x8 = pointwise(x, filter=b)", "layer t1 1x6x7x8 = conv(x, filter=a, residual=t0) pads=1,1,1,1"],
                    _ => new[] { "layer t1 1x6x7x8 = conv(x, filter=a) pads=1,1,1,1" },
                },
                "layer y 1x8x6x7 = transpose(t1) order=0,3,1,2",
            ]);

        Assert.Equal(copies, Count(text, "NetworkOperators.Copy("));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    // Runs it on this machine's instructions and in scalar code, on two threads too; the run's text comes back.
    private static string Check(string[] weights, params string[] lines)
    {
        (string manifest, byte[] blob) = HandWritten.Network(weights, lines);
        NetworkManifest read = ManifestReader.Read(manifest);
        float[] x = [.. Enumerable.Range(0, (int)read.Inputs[0].Length).Select(index => MathF.Sin(index) * 1.5f)];
        double[][] expected = ManifestInterpreter.Run(read, blob, x);
        using CompiledClass network = CompiledClass.Of("hand", manifest, blob);
        using CompiledClass scalar = CompiledClass.Of("hand", manifest, blob, "Scalar");

        float[][] results = network.Run([x]);

        Assert.Equal(results, network.Run([x], threads: 2));
        Assert.Equal(results, scalar.Run([x]));
        for (int output = 0; output < results.Length; output++)
        {
            double scale = expected[output].Max(Math.Abs);
            Assert.All(expected[output].Zip(results[output]), pair => Assert.InRange(pair.Second, pair.First - (1e-5 * scale), pair.First + (1e-5 * scale)));
        }

        return network.Files["Demo.Net.g.cs"];
    }
}
