using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace SepConvGen.Package.Tests.Harness;

/// <summary>A program with one kernel: a box filter over ones counts the taps inside a 3×3 image of 20 channels.</summary>
internal static class BoxKernel
{
    public const string Program = """
        internal static partial class Program
        {
            [SepConvGen.DepthwiseConv2D(3, 3, InputChannels = 20, Padding = SepConvGen.Padding.Same)]
            private static partial void Box(
                System.ReadOnlySpan<float> input, int height, int width, System.ReadOnlySpan<float> filter, System.Span<float> output);

            private static void Main()
            {
                float[] ones = new float[3 * 3 * 20], box = new float[3 * 3 * 20], sums = new float[3 * 3 * 20];
                System.Array.Fill(ones, 1);
                System.Array.Fill(box, 1);
                Box(ones, 3, 3, box, sums);
                for (int pixel = 0; pixel < 9; pixel++)
                {
                    // The first channel, of the vectors, and the last, of the tail.
                    System.Console.Write($"{sums[20 * pixel]}={sums[(20 * pixel) + 19]} ");
                }
            }
        }
        """;

    private const string Class = "file static class Box_";

    /// <summary>What it prints.</summary>
    public static string[] Output { get; } = ["4=4 6=6 4=4 6=6 9=9 6=6 4=4 6=6 4=4"];

    /// <summary>The instruction set that it runs on this machine, where the JIT compiles it.</summary>
    public static string Tier =>
        Vector512.IsHardwareAccelerated ? "Avx512"
        : Vector256.IsHardwareAccelerated && Fma.IsSupported ? "Avx2"
        : AdvSimd.Arm64.IsSupported ? "Neon"
        : "Scalar";

    /// <summary>The instruction sets in its generated file.</summary>
    public static string Tiers(Consumer consumer) => string.Join(' ', consumer.ReadGenerated(consumer.Generated.Single()).Split('\n')
        .Where(line => line.Contains(Class, StringComparison.Ordinal))
        .Select(line => line.Trim()[Class.Length..]));
}
