using System.Numerics;
using System.Runtime.InteropServices;
using Shared;

namespace ImageFilters.Effects;

/// <summary>How steep the image is, in each channel by itself.</summary>
internal static class SobelMagnitude
{
    public static Work Prepare(Image image)
    {
        Image output = new(image.Width, image.Height, image.Channels);
        short[] across = new short[image.Samples.Length];
        short[] down = new short[image.Samples.Length];
        return new(() => output, () =>
        {
            Kernels.SobelX.Run(image, across);
            Kernels.SobelY.Run(image, down);
            Magnitudes(across, down, output.Samples);
        });
    }

    private static void Magnitudes(ReadOnlySpan<short> across, ReadOnlySpan<short> down, Span<byte> magnitudes)
    {
        ReadOnlySpan<Vector<short>> x = MemoryMarshal.Cast<short, Vector<short>>(across);
        ReadOnlySpan<Vector<short>> y = MemoryMarshal.Cast<short, Vector<short>>(down);
        Span<Vector<byte>> results = MemoryMarshal.Cast<byte, Vector<byte>>(magnitudes);
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = Vector.Narrow(Magnitude(x[2 * i], y[2 * i]), Magnitude(x[(2 * i) + 1], y[(2 * i) + 1]));
        }

        for (int i = results.Length * Vector<byte>.Count; i < magnitudes.Length; i++)
        {
            magnitudes[i] = (byte)(int)MathF.Min(MathF.Sqrt((across[i] * across[i]) + (down[i] * down[i])) + 0.5f, byte.MaxValue);
        }
    }

    private static Vector<ushort> Magnitude(Vector<short> x, Vector<short> y) => Vector.Narrow(
        Magnitude(Vector.WidenLower(x), Vector.WidenLower(y)),
        Magnitude(Vector.WidenUpper(x), Vector.WidenUpper(y)));

    // The differences are of at most 1020: their squares add up to whole numbers that a float holds.
    private static Vector<uint> Magnitude(Vector<int> x, Vector<int> y)
    {
        Vector<float> magnitude = Vector.SquareRoot(Vector.ConvertToSingle((x * x) + (y * y)));
        Vector<float> most = new(byte.MaxValue);
        return Vector.ConvertToInt32(Vector.Min(magnitude + new Vector<float>(0.5f), most)).As<int, uint>();
    }
}
