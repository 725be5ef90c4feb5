using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Compact;

/// <summary>Halves and bfloat16 numbers become floats exactly; floats become the nearest of them, of two as near the even one, on every tier with the same bits.</summary>
/// <remarks>
/// With the environment variable <c>SEPCONVGEN_ALL_FLOATS</c> set to 1, <see cref="Floats_of_all_sizes"/> goes through all 2³² floats, which takes minutes;
/// otherwise through one of 4,099.
/// </remarks>
public sealed class ConversionTests
{
    private const int Patterns = 1 << 16;

    private const int QuietBit = 1 << 22;

    // Bits of a float below those of a half with its exponent, and below those of a bfloat16.
    private const int BelowHalf = 13;

    private const int BelowBFloat16 = 16;

    public static IEnumerable<TheoryDataRow<string>> Names => Tiers.Available.Select(tier => new TheoryDataRow<string>($"{tier}"));

    private static long Step => Environment.GetEnvironmentVariable("SEPCONVGEN_ALL_FLOATS") == "1" ? 1 : Machine.IsArm64 ? 65_537 : 4_099;

    [Theory]
    [MemberData(nameof(Names))]
    public void All_halves_widen_exactly(string tier)
    {
        Half[] halves = [.. Enumerable.Range(0, Patterns).Select(bits => BitConverter.UInt16BitsToHalf((ushort)bits))];
        float[] floats = Conversions.Of<Half, float>(Enum.Parse<Tier>(tier), "WidenHalf").Of(halves);
        for (int bits = 0; bits < Patterns; bits++)
        {
            if (FloatOfHalf(bits) != BitConverter.SingleToInt32Bits(floats[bits]))
            {
                Assert.Fail($"0x{bits:X4} became 0x{BitConverter.SingleToInt32Bits(floats[bits]):X8}, not 0x{FloatOfHalf(bits):X8}.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void All_bfloat16_numbers_widen_exactly(string tier)
    {
        ushort[] stored = [.. Enumerable.Range(0, Patterns).Select(bits => (ushort)bits)];
        float[] floats = Conversions.Of<ushort, float>(Enum.Parse<Tier>(tier), "WidenBFloat16").Of(stored);
        for (int bits = 0; bits < Patterns; bits++)
        {
            Assert.Equal(bits << 16, BitConverter.SingleToInt32Bits(floats[bits]));
            Assert.Equal(bits << 16, BitConverter.SingleToInt32Bits(BFloat16Bits.ToSingle((ushort)bits)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Floats_beside_halves_and_between_them_round_to_nearest_even(string tier)
    {
        Conversion<float, Half> round = Conversions.Of<float, Half>(Enum.Parse<Tier>(tier), "RoundHalf");
        for (int bits = 0; bits < Patterns; bits += 64)
        {
            CheckHalves(round, [.. Enumerable.Range(bits, 64).SelectMany(half => Beside(FloatOfHalf(half), FloatOfHalf(half + 1)))]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Floats_beside_bfloat16_numbers_and_between_them_round_to_nearest_even(string tier)
    {
        Conversion<float, ushort> round = Conversions.Of<float, ushort>(Enum.Parse<Tier>(tier), "RoundBFloat16");
        for (int bits = 0; bits < Patterns; bits += 64)
        {
            CheckBFloats(round, [.. Enumerable.Range(bits, 64).SelectMany(upper => Beside(upper << 16, (upper + 1) << 16))]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Floats_of_all_sizes(string tier)
    {
        Conversion<float, Half> halves = Conversions.Of<float, Half>(Enum.Parse<Tier>(tier), "RoundHalf");
        Conversion<float, ushort> bfloats = Conversions.Of<float, ushort>(Enum.Parse<Tier>(tier), "RoundBFloat16");
        long blocks = ((1L << 32) / Step + Patterns - 1) / Patterns;
        float[] floats = new float[Patterns];
        for (long block = 0; block < blocks; block++)
        {
            for (int index = 0; index < Patterns; index++)
            {
                floats[index] = BitConverter.UInt32BitsToSingle(unchecked((uint)(((block * Patterns) + index) * Step)));
            }

            CheckHalves(halves, floats);
            CheckBFloats(bfloats, floats);
        }
    }

    // The bits of numbers that neighbours of another type are, and of the floats around them and around the middle between them.
    private static IEnumerable<float> Beside(int one, int next)
    {
        int middle = one + ((next - one) / 2);
        return new[] { one - 1, one, one + 1, middle - 1, middle, middle + 1 }.Select(BitConverter.Int32BitsToSingle);
    }

    private static void CheckHalves(Conversion<float, Half> round, float[] floats)
    {
        Half[] rounded = round.Of(floats);
        for (int i = 0; i < floats.Length; i++)
        {
            int bits = BitConverter.SingleToInt32Bits(floats[i]);
            ushort actual = BitConverter.HalfToUInt16Bits(rounded[i]);
            if (HalfOf(bits) != actual)
            {
                Assert.Fail($"0x{bits:X8} became 0x{actual:X4}, not 0x{HalfOf(bits):X4}.");
            }
        }
    }

    private static void CheckBFloats(Conversion<float, ushort> round, float[] floats)
    {
        ushort[] rounded = round.Of(floats);
        for (int i = 0; i < floats.Length; i++)
        {
            int bits = BitConverter.SingleToInt32Bits(floats[i]);
            int expected = float.IsNaN(floats[i]) ? ((bits | QuietBit) >> 16) & 0xFFFF : Nearest(bits, BelowBFloat16) & 0xFFFF;
            if (expected != rounded[i] || expected != BFloat16Bits.FromSingle(floats[i]))
            {
                Assert.Fail($"0x{bits:X8} became 0x{rounded[i]:X4}, not 0x{expected:X4}.");
            }
        }
    }

    // By the definition of a half: sign, five bits of exponent, ten of the fraction.
    private static int FloatOfHalf(int bits)
    {
        int sign = (bits & 0x8000) << 16;
        int exponent = (bits >> 10) & 0x1F;
        int fraction = bits & 0x3FF;
        return sign | exponent switch
        {
            0 => BitConverter.SingleToInt32Bits((float)Math.ScaleB(fraction, -24)),
            0x1F when fraction > 0 => 0x7F800000 | QuietBit | (fraction << BelowHalf),
            0x1F => 0x7F800000,
            _ => ((exponent + 112) << 23) | (fraction << BelowHalf),
        };
    }

    private static int HalfOf(int bits)
    {
        int sign = (bits >> 16) & 0x8000;
        int magnitude = bits & int.MaxValue;
        return sign | magnitude switch
        {
            > 0x7F800000 => 0x7E00 | ((magnitude >> BelowHalf) & 0x3FF),
            >= 0x47800000 => 0x7C00,
            < 0x38800000 => (int)Math.Round(Math.ScaleB((double)BitConverter.Int32BitsToSingle(magnitude), 24), MidpointRounding.ToEven),
            _ => Nearest(magnitude - (112 << 23), BelowHalf),
        };
    }

    // Without so many of the lowest bits: nearest, of two as near the even one.
    private static int Nearest(int bits, int below)
    {
        int kept = bits >>> below;
        int rest = bits & ((1 << below) - 1);
        int half = 1 << (below - 1);
        return rest > half || (rest == half && (kept & 1) == 1) ? kept + 1 : kept;
    }
}
