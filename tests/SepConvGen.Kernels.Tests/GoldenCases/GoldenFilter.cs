using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using SepConvGen.Kernels.Tests.Filters;

namespace SepConvGen.Kernels.Tests.GoldenCases;

/// <summary>A golden case of an image filter as an attributed method, and what its output must be.</summary>
internal static class GoldenFilter
{
    public const string Operation = "separable_filter2d";

    private static readonly string[] Known =
        ["kernel_x_axis", "kernel_y_axis", "flip", "anchor", "border", "border_value", "delta", "output", "rounding", "saturate", "half_up_elements"];

    public static string Text(GoldenCase golden)
    {
        Assert.Empty(golden.Attributes.Keys.Except(Known));
        Assert.Equal("W", golden.Attributes["kernel_x_axis"].GetString());
        Assert.Equal("H", golden.Attributes["kernel_y_axis"].GetString());
        Assert.False(golden.Attributes["flip"].GetBoolean());
        float[] columnTaps = golden.Singles("kernel_y");
        float[] rowTaps = golden.Singles("kernel_x");
        Assert.Equal([rowTaps.Length / 2, columnTaps.Length / 2], golden.Attributes["anchor"].EnumerateArray().Select(anchor => anchor.GetInt32()));
        string type = IsBytes(golden) ? "byte" : "float";
        Border border = Enum.Parse<Border>(golden.Attributes["border"].GetString()!, ignoreCase: true);
        string value = border == Border.Constant ? $", BorderValue = {Number(golden.Attributes["border_value"].GetSingle())}" : "";
        return $"""
            [SeparableFilter2D({Array(columnTaps)}, {Array(rowTaps)}, Channels = {golden.Shape("input")[3]}, Border = Border.{border}{value}, Offset = {Number(golden.Attributes["delta"].GetSingle())})]
            internal static partial void {golden.MethodName}(ReadOnlySpan<{type}> input, int batch, int height, int width, Span<{type}> output);
            """;
    }

    /// <summary>The reference's output is the golden one, and every tier's the reference's.</summary>
    public static void Check(GoldenCase golden, FilterKernel kernel)
    {
        int[] shape = golden.Shape("input");
        byte[] image = IsBytes(golden) ? golden.Bytes("input") : MemoryMarshal.AsBytes(golden.Singles("input").AsSpan()).ToArray();
        FilterProblem problem = new(kernel, shape[0], shape[1], shape[2], image);
        problem.Check();
        double[] expected = golden.Doubles("output64");
        if (IsBytes(golden))
        {
            byte[] rounded = [.. expected.Select(value => (byte)Math.Clamp(Math.Round(value, MidpointRounding.ToEven), 0, 255))];
            Assert.Equal(rounded, problem.Expected);

            // OpenCV's own output, but for the elements where it rounds a tie upwards
            byte[] opencv = golden.Bytes("output");
            foreach (JsonElement element in golden.Attributes["half_up_elements"].EnumerateArray())
            {
                opencv[element.GetInt32()]--;
            }

            Assert.Equal(opencv, problem.Expected);
            return;
        }

        // each of n roundings on the way is off by 2^-24 of a sum that is no greater than the sum of all magnitudes
        double[] magnitudes = Magnitudes(golden, kernel);
        int roundings = kernel.ColumnTaps.Length + kernel.RowTaps.Length + 2;
        ReadOnlySpan<float> actual = MemoryMarshal.Cast<byte, float>(problem.Expected);
        for (int i = 0; i < expected.Length; i++)
        {
            double bound = golden.IsExact ? 0 : roundings * magnitudes[i] / (1 << 24);
            Assert.True(Math.Abs(actual[i] - expected[i]) <= bound, $"{golden}: element {i} is {actual[i]:R}, should be {expected[i]:R} within {bound:R}");
        }
    }

    private static double[] Magnitudes(GoldenCase golden, FilterKernel kernel)
    {
        int[] shape = golden.Shape("input");
        double[] sums = new double[golden.Doubles("output64").Length];
        double[] image = [.. golden.Singles("input").Select(value => (double)Math.Abs(value))];
        double[] columnTaps = [.. kernel.ColumnTaps.Select(tap => (double)Math.Abs(tap))];
        double[] rowTaps = [.. kernel.RowTaps.Select(tap => (double)Math.Abs(tap))];
        Reference.SeparableFilter2D(
            image, shape[0], shape[1], shape[2], shape[3], columnTaps, rowTaps, 1, 0, kernel.Attribute.Border, Math.Abs(kernel.Attribute.BorderValue), sums);
        return sums;
    }

    private static bool IsBytes(GoldenCase golden) => golden.Attributes["output"].GetString() == "u8";

    private static string Array(float[] taps) => $"new float[] {{ {string.Join(", ", taps.Select(Number))} }}";

    private static string Number(float value) => value.ToString("R", CultureInfo.InvariantCulture) + "f";
}
