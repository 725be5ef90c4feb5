using Xunit;

namespace SepConvGen.Kernels.Tests.Packed;

/// <summary>Residuals and slopes have the same bits in every form.</summary>
public sealed class ResidualTests
{
    private const int Batch = 2;
    private const int Height = 9;
    private const int Width = 7;
    private const int Pixels = Batch * Height * Width;

    private readonly Operands operands = new();

    [Fact]
    public void Slopes_are_packed_and_residuals_passed()
    {
        float[] input = operands.Numbers(Pixels * 6);
        float[] residual = operands.Numbers(Pixels * 3);
        (float[] depthwiseFilter, float[] depthwiseBias, float[] depthwiseSlope) = (operands.Numbers(9 * 6), operands.Numbers(6), operands.Numbers(6));
        (float[] filter, float[] bias, float[] slope) = (operands.Numbers(6 * 3), operands.Numbers(3), operands.Numbers(3));
        float[] expected = new float[residual.Length];
        Window same = new(3, Padding: Padding.Same);
        ActivationFunction prelu = new(Activation.PRelu);
        Reference.SeparableConv2D(
            input, Batch, Height, Width, 6, 1, 3, same, same, depthwiseFilter, depthwiseBias, prelu, filter, bias, prelu, expected, depthwiseSlope, slope, residual);
        PackedWeights packed = ResidualKernels.PackPacked(depthwiseFilter, depthwiseBias, depthwiseSlope, filter, bias, slope);
        PackedWeights parallel = ResidualKernels.PackPackedParallel(depthwiseFilter, depthwiseBias, depthwiseSlope, filter, bias, slope);
        ParallelOptions options = new() { MaxDegreeOfParallelism = 3 };

        AssertWrites(expected, output => ResidualKernels.Plain(
            input, Batch, Height, Width, depthwiseFilter, depthwiseBias, depthwiseSlope, filter, bias, slope, residual, output));
        AssertWrites(expected, output => ResidualKernels.Packed(input, Batch, Height, Width, packed, residual, output));
        AssertWrites(expected, output => ResidualKernels.Parallel(
            input, Batch, Height, Width, depthwiseFilter, depthwiseBias, depthwiseSlope, filter, bias, slope, residual, output, options));
        AssertWrites(expected, output => ResidualKernels.PackedParallel(input, Batch, Height, Width, parallel, residual, output, options));
        Assert.Equal("slope", Assert.Throws<ArgumentException>(
            () => ResidualKernels.PackPacked(depthwiseFilter, depthwiseBias, depthwiseSlope, filter, bias, default)).ParamName);
    }

    [Fact]
    public void A_curve_after_a_residual_is_applied_once_to_each_sum()
    {
        float[] input = operands.Numbers(Pixels * 6);
        float[] residual = operands.Numbers(Pixels * 70);
        (float[] filter, float[] bias) = (operands.Numbers(6 * 70), operands.Numbers(70));
        float[] expected = new float[residual.Length];
        Reference.PointwiseConv2D(input, Batch, Height, Width, 6, 70, filter, bias, new(Activation.Silu), expected, residual: residual);
        PackedWeights weights = ResidualKernels.PackBentPackedParallel(filter, bias);

        AssertWrites(expected, output => ResidualKernels.Bent(input, Batch, Height, Width, filter, bias, residual, output));
        AssertWrites(expected, output => ResidualKernels.BentPackedParallel(input, Batch, Height, Width, weights, residual, output, new ParallelOptions()));
    }

    [Fact]
    public void An_output_on_its_residual_is_refused()
    {
        float[] both = new float[70];
        Assert.Equal("output", Assert.Throws<ArgumentException>(
            () => ResidualKernels.Bent(new float[6], 1, 1, 1, new float[6 * 70], new float[70], both, both)).ParamName);
    }

    private static void AssertWrites(float[] expected, Action<float[]> call)
    {
        float[] output = [.. Enumerable.Repeat(float.NaN, expected.Length)];
        call(output);
        Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), output.Select(BitConverter.SingleToInt32Bits));
    }
}
