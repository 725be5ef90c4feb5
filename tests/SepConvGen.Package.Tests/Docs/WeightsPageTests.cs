using System.Runtime.InteropServices;
using SepConvGen.Package.Tests.Harness;
using Xunit;

namespace SepConvGen.Package.Tests.Docs;

/// <summary>
/// The program of docs/weights.md on weights and images of the ONNX conformance suite as they were published, in PyTorch's
/// layouts: what it writes, against values that were computed elsewhere.
/// </summary>
public sealed class WeightsPageTests(PackageCompiler compiler) : IClassFixture<PackageCompiler>
{
    private const string Path = "docs/weights.md";
    private const int Images = 2;

    [Fact]
    public async Task Its_program_gives_the_golden_values()
    {
        Snippet program = Snippet.Of(Pages.Of(Path)).Single(snippet => snippet.IsProgram && snippet.Source.Contains("Conv2d(", StringComparison.Ordinal));
        using SnippetRun run = new(Path, (await compiler.Compile(program.Name, program.Source, isProgram: true)).Assembly, compiler.Library);
        _ = (await run.Start()).Succeeded();

        Check(run, "grouped", Planes(Golden("onnx_pt_test_conv2d_groups"), channels: 6));
        Check(run, "depthwise", Planes(Golden("onnx_pt_test_conv2d_depthwise_with_multiplier"), channels: 8));
        Check(run, "sequence", [.. Singles(run, "sequence.expected").Select(value => (double)value)]);
    }

    /// <summary>Every result within the bound of docs/numerics.md, with the largest factors for all; published floats have rounded as often again.</summary>
    private static void Check(SnippetRun run, string name, double[] expected)
    {
        float[] weights = Singles(run, $"{name}.weight"), bias = Singles(run, $"{name}.bias"), input = Singles(run, $"{name}.input"), actual = Singles(run, $"{name}.output");
        int taps = weights.Length / bias.Length;
        double sum = (taps * (double)weights.Max(Math.Abs) * input.Max(Math.Abs)) + bias.Max(Math.Abs);
        double bound = 2 * (taps + 1) * sum / (1 << 24);

        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < actual.Length; i++)
        {
            Assert.True(Math.Abs(actual[i] - expected[i]) <= bound, $"{name}[{i}] is {actual[i]}, should be {expected[i]} within {bound}");
        }

        // The bound is so narrow that no other arrangement of the same numbers falls within it.
        Assert.True(expected.Order().Zip(expected.Order().Skip(1), (low, high) => high - low).Average() > bound);
    }

    /// <summary>[images, pixels, channels] as [images, channels, pixels].</summary>
    private static double[] Planes(double[] nhwc, int channels)
    {
        int pixels = nhwc.Length / Images / channels;
        return
        [
            .. from image in Enumerable.Range(0, Images)
               from channel in Enumerable.Range(0, channels)
               from pixel in Enumerable.Range(0, pixels)
               select nhwc[(((image * pixels) + pixel) * channels) + channel],
        ];
    }

    private static double[] Golden(string name) => Numbers<double>(
        System.IO.Path.Combine(PackedPackage.Repository, "tests", "SepConvGen.Kernels.Tests", "Golden", $"{name}.output64.f64"));

    private static float[] Singles(SnippetRun run, string name) => Numbers<float>(run.PathOf($"{name}.f32"));

    private static T[] Numbers<T>(string file)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(File.ReadAllBytes(file)).ToArray();
}
