using SepConvGen.Package.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Package.Tests;

/// <summary>The package in the hands of its user: annotate, build without a warning, run, read the generated file.</summary>
public sealed class ConsumerTests(PackedPackage package)
{
    /// <summary>A box filter over ones counts the taps inside the image; the separable block writes that count and tenfold.</summary>
    private const string TwoKernels = """
        using SepConvGen;

        float[] ones = [.. Enumerable.Repeat(1f, 20)];
        float[] box = [.. Enumerable.Repeat(1f, 9)];

        float[] sums = new float[20];
        Kernels.Box(ones, 4, 5, box, sums);
        foreach (float[] row in sums.Chunk(5))
        {
            Console.WriteLine(string.Join(' ', row));
        }

        float[] mixed = new float[12];
        new Blocks.Mixer().Mix(ones, box, [1, 10], [0.5f, -100], mixed);
        Console.WriteLine(string.Join(' ', mixed));

        internal static partial class Kernels
        {
            [DepthwiseConv2D(3, 3, InputChannels = 1, Padding = Padding.Same)]
            public static partial void Box(
                ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);
        }

        namespace Blocks
        {
            internal partial class Mixer
            {
                /// <summary>Each 3×3 sum of a 4×5 image and its tenfold, the latter less 100 and never below 0.</summary>
                [SeparableConv2D(3, 3, InputChannels = 1, OutputChannels = 2, Height = 4, Width = 5, Activation = Activation.Relu)]
                public partial void Mix(
                    ReadOnlySpan<float> input, ReadOnlySpan<float> depthwiseFilter,
                    ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);
            }
        }
        """;

    private const string Misspelt = """
        using SepConvGen;

        internal static partial class Program
        {
            [DepthwiseConv2D(3, 3, InputChannels = 1)]
            private static partial void Box(
                ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filtre, Span<float> output);

            private static void Main() => Box([], 0, 0, [], []);
        }
        """;

    [Fact]
    public async Task Two_kernels_build_without_a_warning_and_run()
    {
        using Consumer consumer = new(package, TwoKernels);

        Run build = (await consumer.Build()).Succeeded();
        Assert.Contains("0 Warning(s)", build.Lines);
        Assert.Equal(
            ["4 6 6 6 4", "6 9 9 9 6", "6 9 9 9 6", "4 6 6 6 4", "9.5 0 9.5 0 9.5 0 9.5 0 9.5 0 9.5 0"],
            (await consumer.Start()).Succeeded().Lines);

        Assert.Equal(["Blocks.Mixer.Mix.g.cs", "Kernels.Box.g.cs"], consumer.Generated);
        Assert.All(["Avx512", "Avx2", "Neon", "Scalar"], tier =>
            Assert.Contains($"file static class Box_{tier}", consumer.ReadGenerated("Kernels.Box.g.cs"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Avx2", "Avx2 Scalar")]
    [InlineData("Avx2;Neon", "Avx2 Neon Scalar")]
    public async Task Only_the_wanted_instruction_sets_are_generated(string wanted, string expected)
    {
        Assert.SkipUnless(Effort.IsThorough || wanted == "Avx2;Neon", Effort.Why);
        using Consumer consumer = new(package, BoxKernel.Program, implicitUsings: false, InstructionSets(wanted));

        await CheckTiers(consumer, expected);
    }

    [Theory]
    [InlineData("Avx2", "Avx2 Scalar")]
    [InlineData("Avx2;Neon", "Avx2 Neon Scalar")]
    public async Task Also_where_the_package_comes_through_a_library_of_the_same_solution(string wanted, string expected)
    {
        Assert.SkipUnless(Effort.IsThorough, Effort.Why);
        using Consumer consumer = new(package, BoxKernel.Program, implicitUsings: false, InstructionSets(wanted), throughLibrary: true);

        await CheckTiers(consumer, expected);
    }

    [Fact]
    public async Task Also_where_the_build_imports_both_of_the_packages_files()
    {
        Assert.SkipUnless(Effort.IsThorough, Effort.Why);
        using Consumer consumer = new(package, BoxKernel.Program, implicitUsings: false, InstructionSets("Avx2;Neon"));
        string file = Path.Combine(package.Packages, "sepconvgen", package.Version, "build", "net10.0", "SepConvGen.targets");

        // NuGet imports buildTransitive by itself. Before the restore there is no file.
        consumer.Write("Directory.Build.targets", $"""
            <Project>
              <Import Project="{file}" Condition="Exists('{file}')" />
            </Project>
            """);

        await CheckTiers(consumer, "Avx2 Neon Scalar");
        Assert.True(File.Exists(file), file);
    }

    [Fact]
    public async Task Misspelt_parameter_fails_the_build_with_its_diagnostic()
    {
        using Consumer consumer = new(package, Misspelt);

        Run build = (await consumer.Build()).Failed();
        Assert.Contains(build.Lines, line => line.Contains("error SCG008", StringComparison.Ordinal) && line.Contains("'filter'", StringComparison.Ordinal));

        // Nothing about a missing body, which would hide what is really wrong.
        Assert.DoesNotContain("error CS8795", build.Output, StringComparison.Ordinal);
    }

    private static string InstructionSets(string wanted) => $"<SepConvGenInstructionSets>{wanted}</SepConvGenInstructionSets>";

    /// <summary>Builds and runs <see cref="BoxKernel"/>, whose file has the classes of these instruction sets and no other.</summary>
    private static async Task CheckTiers(Consumer consumer, string expected)
    {
        Run build = (await consumer.Build()).Succeeded();
        Assert.Contains("0 Warning(s)", build.Lines);
        Assert.Equal(BoxKernel.Output, (await consumer.Start()).Succeeded().Lines);
        Assert.Equal(expected, BoxKernel.Tiers(consumer));
        Assert.DoesNotContain("Vector512", consumer.ReadGenerated(consumer.Generated.Single()), StringComparison.Ordinal);
    }
}
