namespace SepConvGen.Kernels.Tests.Compact;

/// <summary>Tiles that round to halves what they store: infinite values, what is no number, ties and subnormal numbers as .NET's conversion has them.</summary>
public sealed class RoundedTileTests
{
    private const int Channels = 16;

    private const int Side = 7;

    // 65519 and 65520 are below and at the middle between the greatest half and the next power; 2^-25 is half of the least one, and a tie with zero.
    private static readonly float[] Values =
    [
        0f, 1f, -1f, 65504f, 65519f, 65520f, -65520f, float.MaxValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN, -float.NaN,
        BitConverter.UInt32BitsToSingle(0x7FC1_2345), BitConverter.UInt32BitsToSingle(0xFFFF_FFFF), BitConverter.UInt32BitsToSingle(0x7F80_0001),
        MathF.ScaleB(1f, -14), MathF.ScaleB(1f, -24), MathF.ScaleB(1f, -25), MathF.ScaleB(3f, -25), float.Epsilon, -MathF.ScaleB(1.5f, -24),
        1.00048828125f, 1.00146484375f, -2.0009765625f,
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public void Two_vectors_at_once(int pixels)
    {
        for (int first = 0; first < Values.Length; first++)
        {
            float[] bias = Biases(first);
            Half[] output = new Half[pixels * Channels];
            RoundedTiles.Pairs(new float[pixels * Channels], 1, pixels, Enumerable.Repeat(1f, Channels).ToArray(), bias, output);
            Check(bias, output);
        }
    }

    [Fact]
    public void One_vector()
    {
        for (int first = 0; first < Values.Length; first++)
        {
            float[] bias = Biases(first);
            Half[] output = new Half[Side * Side * Channels];
            RoundedTiles.Rows(new float[Side * Side * Channels], Enumerable.Repeat(1f, 9 * Channels).ToArray(), bias, output);
            Check(bias, output);
        }
    }

    private static float[] Biases(int first) => [.. Enumerable.Range(first, Channels).Select(index => Values[index % Values.Length])];

    // The input is zero: each output is its bias, after a sum with zeros.
    private static void Check(float[] bias, Half[] output)
    {
        for (int index = 0; index < output.Length; index++)
        {
            ushort expected = BitConverter.HalfToUInt16Bits((Half)MathF.FusedMultiplyAdd(0f, 1f, bias[index % Channels]));
            Assert.Equal(expected, BitConverter.HalfToUInt16Bits(output[index]));
        }
    }
}
