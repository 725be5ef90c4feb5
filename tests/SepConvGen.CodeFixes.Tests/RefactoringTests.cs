using System.Reflection;
using SepConvGen.CodeFixes.Tests.Harness;

namespace SepConvGen.CodeFixes.Tests;

/// <summary>Refactorings change a kernel and its calls, in all files, and what it computes stays the same.</summary>
public sealed class RefactoringTests
{
    private const string Kernel =
        """
        public static partial class Blocks
        {
            [SeparableConv2D(3, 3, InputChannels = 2, OutputChannels = 40, Padding = Padding.Same)]
            public static partial void Mix(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

            public static void Inside(float[] x, float[] d, float[] p, float[] b, float[] y) => Mix(x, 4, 5, d, p, b, y);
        }

        """;

    private const string Call =
        """
        public static class Program
        {
            public static void Outside(float[] x, float[] d, float[] p, float[] b, float[] y) => Blocks.Mix(output: y, input: x, height: 4, width: 2 + 3, bias: b, depthwiseFilter: d, pointwiseFilter: p);
        }

        """;

    [Fact]
    public async Task Weights_are_packed_at_the_calls()
    {
        using Edited edited = new(Kernel, Call);
        float[] expected = await Run(edited, "Blocks", "Inside");
        Assert.True(await edited.Refactor(new PackedWeightsRefactoring(), "Mix", "Take packed weights, packed at each call"));

        Assert.Empty(await edited.Problems());
        Assert.Contains("int width, PackedWeights weights, Span<float> output", await edited.Text(), StringComparison.Ordinal);
        Assert.Contains("=> Mix(x, 4, 5, PackMix(depthwiseFilter: d, pointwiseFilter: p, bias: b, depthwiseBias: default), y)", await edited.Text(), StringComparison.Ordinal);
        Assert.Contains("weights: Blocks.PackMix(bias: b, depthwiseFilter: d, pointwiseFilter: p, depthwiseBias: default)", await edited.Text(1), StringComparison.Ordinal);
        Assert.Equal(expected, await Run(edited, "Blocks", "Inside"));
        Assert.Equal(expected, await Run(edited, "Program", "Outside"));
        Assert.False(await edited.Refactor(new PackedWeightsRefactoring(), "Mix"));
    }

    [Fact]
    public async Task Sizes_that_all_calls_give_move_into_the_attribute()
    {
        using Edited edited = new(Kernel, Call);
        float[] expected = await Run(edited, "Blocks", "Inside");
        Assert.True(await edited.Refactor(new FixedSizesRefactoring(), "Mix"));

        Assert.Empty(await edited.Problems());
        Assert.Contains("Padding = Padding.Same, Height = 4, Width = 5)]", await edited.Text(), StringComparison.Ordinal);
        Assert.Contains("Mix(x, d, p, b, y)", await edited.Text(), StringComparison.Ordinal);
        Assert.Equal(expected, await Run(edited, "Blocks", "Inside"));
        Assert.Equal(expected, await Run(edited, "Program", "Outside"));
    }

    [Fact]
    public async Task Sizes_that_the_analyzer_found_are_fixed_with_their_calls()
    {
        using Edited edited = new(
            """
            public static partial class Blocks
            {
                [Conv2D(3, 3, InputChannels = 2, OutputChannels = 4, Padding = Padding.Same)]
                internal static partial void Mix(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);
            }

            """,
            "static class Program { static void Call(float[] x, float[] f, float[] y) => Blocks.Mix(x, 12, 6 + 6, f, y); }\n");
        await edited.Fix(new FixedSizesFix(), "SCG064", "State 'Height = 12, Width = 12' in the attribute");

        Assert.Empty(await edited.Problems());
        Assert.Contains("Padding = Padding.Same, Height = 12, Width = 12)]", await edited.Text(), StringComparison.Ordinal);
        Assert.Contains("Blocks.Mix(x, f, y)", await edited.Text(1), StringComparison.Ordinal);
        Assert.DoesNotContain(await edited.Told(), diagnostic => diagnostic.Id == "SCG064");
    }

    [Theory]
    [InlineData("Blocks.Mix(x, 4, 6, d, p, b, y)")]
    [InlineData("Blocks.Mix(x, x.Length, 5, d, p, b, y)")]
    [InlineData("Blocks.Mix(height: 5, width: 4, input: x, depthwiseFilter: d, pointwiseFilter: p, bias: b, output: y)")]
    [InlineData("Blocks.Mix(x, 4, 2_000_000, d, p, b, y)")]
    public async Task Sizes_that_differ_stay_parameters(string call)
    {
        using Edited edited = new(Kernel, $"public static class Program {{ public static void Other(float[] x, float[] d, float[] p, float[] b, float[] y) => {call}; }}\n");
        Assert.False(await edited.Refactor(new FixedSizesRefactoring(), "Mix"));
    }

    [Fact]
    public async Task Output_sizes_take_no_fixed_sizes_any_more()
    {
        const string Batch = "ReadOnlySpan<float> input, int batch, int height";
        using Edited edited = new(Kernel.Replace("ReadOnlySpan<float> input, int height", Batch, StringComparison.Ordinal).Replace("Mix(x, 4", "Mix(x, 1, 4", StringComparison.Ordinal),
            """
            public static class Program
            {
                public static float[] Outside(float[] x, float[] d, float[] p, float[] b)
                {
                    float[] y = new float[Blocks.MixOutputLength(1, width: 5, height: Blocks.MixOutputHeight(4))];
                    Blocks.Mix(x, 1, 4, 5, d, p, b, y);
                    return y[..(Blocks.MixOutputWidth(5) /* columns */ * 2)];
                }
            }

            """);
        Assert.Empty(await edited.Problems());
        Assert.True(await edited.Refactor(new FixedSizesRefactoring(), "Mix"));

        Assert.Empty(await edited.Problems());
        Assert.Contains("new float[Blocks.MixOutputLength(1)]", await edited.Text(1), StringComparison.Ordinal);
        Assert.Contains("(Blocks.MixOutputWidth /* columns */ * 2)", await edited.Text(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sizes_of_a_kernel_that_nobody_calls_stay_parameters()
    {
        using Edited edited = new(Kernel.Replace("=> Mix(x, 4, 5, d, p, b, y)", "=> y[0] = 1", StringComparison.Ordinal));
        Assert.False(await edited.Refactor(new FixedSizesRefactoring(), "Mix"));
    }

    [Theory]
    [InlineData("public static class Program { public delegate void D(ReadOnlySpan<float> i, int h, int w, ReadOnlySpan<float> d, ReadOnlySpan<float> p, ReadOnlySpan<float> b, Span<float> o); public static D Get() => Blocks.Mix; }")]
    [InlineData("public static partial class Blocks { public static void Mix(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output) { } public static void Mix(ReadOnlySpan<float> input, int height, int width, PackedWeights weights, Span<float> output) { } public static void Mix(ReadOnlySpan<float> input, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output) { } }")]
    public async Task A_method_on_whose_parameters_others_depend_keeps_them(string other)
    {
        using Edited edited = new(Kernel, other);
        Assert.False(await edited.Refactor(new FixedSizesRefactoring(), "Mix"));
        Assert.False(await edited.Refactor(new PackedWeightsRefactoring(), "Mix"));
    }

    [Fact]
    public async Task A_method_of_an_interface_keeps_its_parameters()
    {
        string parameters = "(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output)";
        using Edited edited = new(
            $"public sealed partial class Blocks : IBlock\n{{\n    [PointwiseConv2D(InputChannels = 3, OutputChannels = 4)]\n    public partial void Mix{parameters};\n    void Call(float[] x) => Mix(x, 1, 1, x, x);\n}}\n",
            $"public interface IBlock {{ void Mix{parameters}; }}\n");
        Assert.Empty(await edited.Problems());
        Assert.False(await edited.Refactor(new FixedSizesRefactoring(), "Mix"));
        Assert.False(await edited.Refactor(new PackedWeightsRefactoring(), "Mix"));
    }

    [Fact]
    public async Task Documentation_and_names_still_resolve()
    {
        const string Signature = "ReadOnlySpan{float}, int, int, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}";
        string documented = Kernel.Replace(
            "    [SeparableConv2D",
            $"    /// <summary>Mixes.</summary>\n    /// <param name=\"input\">An image.</param>\n    /// <param name=\"height\">Rows.</param>\n    /// <param name=\"width\">Columns.</param>\n"
            + "    /// <param name=\"depthwiseFilter\">Taps.</param>\n    /// <param name=\"pointwiseFilter\">Weights.</param>\n    /// <param name=\"bias\">Starts.</param>\n    /// <param name=\"output\">The result.</param>\n    [SeparableConv2D",
            StringComparison.Ordinal);
        string other = $"/// <summary>As <see cref=\"Blocks.Mix({Signature})\"/> and <see cref=\"Blocks.Mix\"/>.</summary>\npublic static class Named {{ /// <summary>Of the kernel.</summary>\n public const string Name = nameof(Blocks.Mix); }}\n";
        using Edited edited = new(documented.Replace("public static void Inside", $"/// <summary>Calls <see cref=\"Mix({Signature})\"/>.</summary>\n    public static void Inside", StringComparison.Ordinal).Replace("public static partial class", "/// <summary>Kernels.</summary>\npublic static partial class", StringComparison.Ordinal), other);
        edited.Document();
        Assert.Empty(await edited.Problems());
        Assert.True(await edited.Refactor(new FixedSizesRefactoring(), "Mix"));
        Assert.Empty(await edited.Problems());
        Assert.DoesNotContain("name=\"width\"", await edited.Text(), StringComparison.Ordinal);
        Assert.True(await edited.Refactor(new PackedWeightsRefactoring(), "Mix", "Take packed weights, packed at each call"));
        Assert.Empty(await edited.Problems());
        Assert.Contains("<see cref=\"Mix(ReadOnlySpan{float}, PackedWeights, Span{float})\"/>", await edited.Text(), StringComparison.Ordinal);
        Assert.Contains("<see cref=\"Blocks.Mix(ReadOnlySpan{float}, PackedWeights, Span{float})\"/> and <see cref=\"Blocks.Mix\"/>", await edited.Text(1), StringComparison.Ordinal);
    }

    private static async Task<float[]> Run(Edited edited, string type, string method)
    {
        Random random = new(7);
        float[] Draw(int length) => [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() - 0.5f)];
        float[] output = new float[4 * 5 * 40];
        MethodInfo call = (await edited.Load()).GetType(type)!.GetMethod(method)!;
        call.Invoke(null, [Draw(4 * 5 * 2), Draw(9 * 2), Draw(2 * 40), Draw(40), output]);
        return output;
    }
}
