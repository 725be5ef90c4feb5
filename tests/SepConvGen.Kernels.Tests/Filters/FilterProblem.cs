using System.Reflection;
using System.Runtime.InteropServices;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Filters;

/// <summary>A filter, an image, and the bytes that the library's reference makes of it.</summary>
internal sealed class FilterProblem
{
    private static readonly MethodInfo Typed = typeof(FilterProblem).GetMethod(nameof(Reference), BindingFlags.NonPublic | BindingFlags.Instance)!;

    public FilterProblem(FilterKernel kernel, int batch, int height, int width, byte[] image)
    {
        (Kernel, Batch, Height, Width, Image) = (kernel, batch, height, width, image);
        Expected = (byte[])Typed.MakeGenericMethod(kernel.Input, kernel.Output).Invoke(this, null)!;
    }

    public FilterKernel Kernel { get; }

    public int Batch { get; }

    public int Height { get; }

    public int Width { get; }

    public byte[] Image { get; }

    public byte[] Expected { get; }

    /// <summary>An image of random samples, a few of them extreme; in float also infinite ones and NaN where wanted.</summary>
    public static FilterProblem Random(FilterKernel kernel, int batch, int height, int width, bool special)
    {
        int samples = batch * height * width * kernel.Attribute.Channels;
        Random random = new((int)(StableHash.Of($"{kernel.Name} {batch} {height} {width}") >> 1));
        byte[] image = new byte[samples * Size(kernel.Input)];
        if (kernel.Input != typeof(float))
        {
            random.NextBytes(image);
            foreach (ref byte value in image.AsSpan())
            {
                value = random.Next(8) switch
                {
                    0 => 0xFF,
                    1 => 0,
                    2 => 0x80,
                    _ => value,
                };
            }
        }
        else
        {
            foreach (ref float value in MemoryMarshal.Cast<byte, float>(image.AsSpan()))
            {
                value = special && random.Next(20) == 0
                    ? random.Next(5) switch { 0 => float.NaN, 1 => float.PositiveInfinity, 2 => float.NegativeInfinity, 3 => -0f, _ => float.Epsilon }
                    : (random.NextSingle() - 0.3f) * 400;
            }
        }

        return new FilterProblem(kernel, batch, height, width, image);
    }

    public static int Size(Type type) => type == typeof(byte) ? 1 : type == typeof(float) ? 4 : 2;

    /// <summary>Every way into the filter gives the reference's bytes, in whole and in parts, and writes nothing else.</summary>
    public void Check()
    {
        Call("the method", Kernel.Public, Flush.Start, 0, Batch * Height);
        Call("the method", Kernel.Public, Flush.End, 0, Batch * Height);
        foreach (Tier tier in Tiers.Of(Kernel.Name))
        {
            Action<FilterArguments> run = Kernel.Run(tier);
            Call($"tier {tier}", run, Flush.End, 0, Batch * Height);
            Call($"tier {tier}", run, Flush.Start, 0, Batch * Height);
            int third = Batch * Height / 3;
            Call($"tier {tier}", run, Flush.End, third, Math.Min(third + 1, Batch * Height));
            Call($"tier {tier}", run, Flush.Start, Math.Min(third, Batch * Height), Batch * Height);
        }
    }

    /// <summary>Every tier gives the reference's bytes, in whole: for images that take their time.</summary>
    public void CheckWhole()
    {
        foreach (Tier tier in Tiers.Of(Kernel.Name))
        {
            Call($"tier {tier}", Kernel.Run(tier), Flush.End, 0, Batch * Height);
        }
    }

    /// <summary>The bytes that a tier makes of the image.</summary>
    public byte[] Output(Tier tier)
    {
        using FilterArguments arguments = new(Image, Expected.Length, Batch, Height, Width, Flush.End);
        Kernel.Run(tier)(arguments);
        return arguments.Result.ToArray();
    }

    private void Call(string what, Action<FilterArguments> call, Flush flush, int first, int end)
    {
        using FilterArguments arguments = new(Image, Expected.Length, Batch, Height, Width, flush);
        call(arguments.Rows(first, end));
        int row = Width * Kernel.Attribute.Channels * Size(Kernel.Output);
        byte[] expected = [.. Expected];
        expected.AsSpan(0, first * row).Fill(FilterArguments.Unwritten);
        expected.AsSpan(end * row).Fill(FilterArguments.Unwritten);
        byte[] actual = arguments.Result.ToArray();
        if (Kernel.Output == typeof(float))
        {
            // which NaN it is depends on the order of operands, on which processors differ
            OneNaN(MemoryMarshal.Cast<byte, float>(expected.AsSpan()));
            OneNaN(MemoryMarshal.Cast<byte, float>(actual.AsSpan()));
        }

        int wrong = expected.AsSpan().CommonPrefixLength(actual);
        if (wrong < expected.Length)
        {
            int sample = wrong / Size(Kernel.Output);
            int channels = Kernel.Attribute.Channels;
            Assert.Fail($"{Kernel.Name}, {what}, rows {first} to {end} of [{Batch}, {Height}, {Width}, {channels}]: row {sample / channels / Width}, column {sample / channels % Width}, channel {sample % channels} is {Text(actual, sample)}, should be {Text(expected, sample)}");
        }
    }

    private static void OneNaN(Span<float> values)
    {
        foreach (ref float value in values)
        {
            value = float.IsNaN(value) ? float.NaN : value;
        }
    }

    private string Text(byte[] bytes, int sample) =>
        Kernel.Output == typeof(byte) ? $"{bytes[sample]}"
        : Kernel.Output == typeof(float) ? $"{MemoryMarshal.Cast<byte, float>(bytes)[sample]:R}"
        : Kernel.Output == typeof(short) ? $"{MemoryMarshal.Cast<byte, short>(bytes)[sample]}"
        : $"{MemoryMarshal.Cast<byte, ushort>(bytes)[sample]}";

    private byte[] Reference<TInput, TOutput>()
        where TInput : unmanaged
        where TOutput : unmanaged
    {
        SeparableFilter2DAttribute filter = Kernel.Attribute;
        TOutput[] output = new TOutput[Batch * Height * Width * filter.Channels];
        SepConvGen.Reference.SeparableFilter2D(
            MemoryMarshal.Cast<byte, TInput>(Image.AsSpan()), Batch, Height, Width, filter.Channels, Kernel.ColumnTaps, Kernel.RowTaps, filter.Scale, filter.Offset, filter.Border, filter.BorderValue, output.AsSpan());
        return MemoryMarshal.AsBytes(output.AsSpan()).ToArray();
    }
}
