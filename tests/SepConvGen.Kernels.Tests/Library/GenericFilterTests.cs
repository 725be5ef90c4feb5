using System.Runtime.InteropServices;
using Xunit;

namespace SepConvGen.Kernels.Tests.Library;

/// <summary>The generic path of image filters: the samples of the reference, of every type and border.</summary>
public sealed class GenericFilterTests
{
    private const int Draws = 120;

    private static readonly (int Batch, int Height, int Width)[] Sizes = [(1, 1, 1), (2, 3, 2), (1, 4, 16), (2, 5, 37), (1, 9, 70)];

    [Fact]
    public void Bytes() => AssertOutputs<byte>(81);

    [Fact]
    public void Unsigned_words() => AssertOutputs<ushort>(82);

    [Fact]
    public void Words() => AssertOutputs<short>(83);

    [Fact]
    public void Floats() => AssertOutputs<float>(84);

    [Fact]
    public void A_zero_has_the_sign_of_the_reference_for_every_sign_of_scale_and_offset()
    {
        byte[] image = new byte[100];
        foreach (float scale in new[] { 1, -1f })
        {
            foreach (float offset in new[] { 0, -0f })
            {
                AssertSame<byte, float>(new(1, 4, 25, 1), image, new([-1, 3, 2], [-2, 1], scale, offset, Border.Reflect, 0), $"{scale}, {offset}");
            }
        }
    }

    [Fact]
    public void Nothing_is_done_to_nothing()
    {
        Generic.SeparableFilter2D<byte, byte>([], 0, 3, 3, 1, [1], [1], 1, 0, Border.Wrap, 0, []);
        Generic.SeparableFilter2D<byte, float>([], 1, 0, 3, 1, [1], [1], 1, 0, Border.Wrap, 0, []);
        Generic.SeparableFilter2D<float, short>([], 1, 3, 0, 1, [1], [1], 1, 0, Border.Wrap, 0, []);
    }

    [Fact]
    public void Arguments_are_checked_as_by_the_reference()
    {
        float[] shared = new float[9];
        AssertBoth<ArgumentException>("input", (input, output) => new(1, 2, 3, 1), new float[5], new float[6]);
        AssertBoth<ArgumentException>("output", (input, output) => new(1, 2, 3, 1), new float[6], new float[7]);
        AssertBoth<ArgumentOutOfRangeException>("channels", (input, output) => new(1, 2, 3, 0), new float[6], new float[6]);
        AssertBoth<ArgumentOutOfRangeException>("height", (input, output) => new(1, -2, 3, 1), new float[6], new float[6]);
        AssertBoth<ArgumentException>("output", (input, output) => new(1, 3, 3, 1), shared, shared);
        Assert.Throws<NotSupportedException>(() => Generic.SeparableFilter2D<long, byte>(new long[6], 1, 2, 3, 1, [1], [1], 1, 0, Border.Reflect, 0, new byte[6]));
        Assert.Throws<ArgumentException>(() => Generic.SeparableFilter2D<byte, byte>(new byte[6], 1, 2, 3, 1, [], [1], 1, 0, Border.Reflect, 0, new byte[6]));
    }

    private static void AssertBoth<T>(string name, Func<float[], float[], ImageShape> shape, float[] input, float[] output)
        where T : ArgumentException
    {
        T expected = Assert.Throws<T>(() => Reference.SeparableFilter<float, float>(shape(input, output), input, new([1], [1], 1, 0, Border.Reflect, 0), output));
        T actual = Assert.Throws<T>(() => Generic.SeparableFilter<float, float>(shape(input, output), input, new([1], [1], 1, 0, Border.Reflect, 0), output));
        Assert.Equal(name, expected.ParamName);
        Assert.Equal(expected.Message, actual.Message);
    }

    private static void AssertOutputs<TInput>(int seed)
        where TInput : unmanaged
    {
        AssertRandom<TInput, byte>(seed);
        AssertRandom<TInput, ushort>(seed + 10);
        AssertRandom<TInput, short>(seed + 20);
        AssertRandom<TInput, float>(seed + 30);
    }

    private static void AssertRandom<TInput, TOutput>(int seed)
        where TInput : unmanaged
        where TOutput : unmanaged
    {
        Random random = new(seed);
        for (int n = 0; n < Draws; n++)
        {
            (int batch, int height, int width) = Sizes[n % Sizes.Length];
            ImageShape shape = new(batch, height, width, random.Next(1, 5));
            TInput[] image = Image<TInput>(random, batch * height * width * shape.Channels, special: n % 3 == 0);
            (float[] columnTaps, float[] rowTaps) = (Taps(random), Taps(random));
            float scale = random.Next(4) switch { 0 => 1, 1 => 1f / 16, 2 => -1f / 9, _ => (random.NextSingle() * 2) - 1 };
            float offset = random.Next(2) == 0 ? 0 : random.Next(-64, 256);
            Border border = (Border)random.Next(5);
            float value = typeof(TInput) == typeof(float) ? random.NextSingle() : random.Next(256);
            AssertSame<TInput, TOutput>(
                shape,
                image,
                new(columnTaps, rowTaps, scale, offset, border, value),
                $"{n}: {shape}, [{string.Join(", ", columnTaps)}] x [{string.Join(", ", rowTaps)}], {scale}, {offset}, {border} {value}");
        }
    }

    private static void AssertSame<TInput, TOutput>(ImageShape shape, TInput[] image, FilterOperands<float> operands, string what)
        where TInput : unmanaged
        where TOutput : unmanaged
    {
        (TOutput[] expected, TOutput[] actual) = (new TOutput[image.Length], new TOutput[image.Length]);
        Reference.SeparableFilter(shape, image, operands, expected.AsSpan());
        Generic.SeparableFilter(shape, image, operands, actual.AsSpan());
        string types = $"{typeof(TInput).Name} to {typeof(TOutput).Name}, {what}";
        if (typeof(TOutput) == typeof(float))
        {
            Values.AssertSameBits(MemoryMarshal.Cast<TOutput, float>(expected), MemoryMarshal.Cast<TOutput, float>(actual), types);
        }
        else
        {
            int same = expected.AsSpan().CommonPrefixLength(actual);
            Assert.True(same == expected.Length, same < expected.Length ? $"{types}: element {same} is {actual[same]}, expected {expected[same]}" : types);
        }
    }

    private static T[] Image<T>(Random random, int samples, bool special)
        where T : unmanaged
    {
        T[] image = new T[samples];
        if (typeof(T) != typeof(float))
        {
            random.NextBytes(MemoryMarshal.AsBytes(image.AsSpan()));
            byte[] extremes = [0xFF, 0, 0x80];
            foreach (ref byte value in MemoryMarshal.AsBytes(image.AsSpan()))
            {
                value = special && random.Next(4) > 0 ? extremes[random.Next(3)] : value;
            }

            return image;
        }

        foreach (ref float value in MemoryMarshal.Cast<T, float>(image.AsSpan()))
        {
            value = special && random.Next(20) == 0
                ? random.Next(5) switch { 0 => float.NaN, 1 => float.PositiveInfinity, 2 => float.NegativeInfinity, 3 => -0f, _ => float.Epsilon }
                : (random.NextSingle() - 0.3f) * 400;
        }

        return image;
    }

    // Whole taps, small and large, and others; symmetric, antisymmetric or neither; some of them 0.
    private static float[] Taps(Random random)
    {
        int kind = random.Next(4);
        float[] taps = new float[random.Next(1, 8)];
        foreach (ref float tap in taps.AsSpan())
        {
            tap = kind switch
            {
                0 => random.Next(-3, 4),
                1 => random.Next(0, 300),
                2 => random.Next(-20, 20) / 16f,
                _ => random.NextSingle() - 0.4f,
            };
        }

        int sign = random.Next(-1, 2);
        for (int i = 0; sign != 0 && i < taps.Length / 2; i++)
        {
            taps[^(i + 1)] = sign * taps[i];
        }

        if (sign < 0 && taps.Length % 2 == 1)
        {
            taps[taps.Length / 2] = 0;
        }

        return taps;
    }
}
