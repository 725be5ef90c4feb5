using System.Reflection;
using SepConvGen.CodeFixes.Tests.Harness;

namespace SepConvGen.CodeFixes.Tests;

/// <summary>Kernels of every kind take packed weights, wherever they stand and whatever holds their elements; the results stay the same.</summary>
public sealed class PackedWeightsTests
{
    private const string AtCalls = "Take packed weights, packed at each call";
    private const string BeforeLoops = "Take packed weights, packed before loops that do not change them";
    private const string Pointwise = "[PointwiseConv2D(InputChannels = 3, OutputChannels = 40, Height = 2, Width = 3)]";
    private const string Tensor = "System.Numerics.Tensors.ReadOnlyTensorSpan<float>";

    // The type T has a method Run(float[] x, float[] f, float[] y).
    public static TheoryData<string> Kernels =>
    [
        $"public static partial class T {{ {Pointwise} static partial void Mix(float[] input, float[] filter, float[] output);\n public static void Run(float[] x, float[] f, float[] y) => Mix(x, f, y); }}",
        $"public static partial class T {{ {Pointwise} static partial void Mix(ReadOnlyMemory<float> input, ReadOnlyMemory<float> filter, Memory<float> output);\n public static void Run(float[] x, float[] f, float[] y) => Mix(x, f, y); }}",
        $"public static partial class T {{ {Pointwise} static partial void Mix(ReadOnlyMemory<float> input, ReadOnlyMemory<float> filter, Memory<float> output);\n public static void Run(float[] x, float[] f, float[] y) {{ Memory<float> m = f; Mix(x, m.Slice(0), y); }} }}",
        $"public static partial class T {{ {Pointwise} static partial void Mix({Tensor} input, {Tensor} filter, System.Numerics.Tensors.TensorSpan<float> output);\n public static void Run(float[] x, float[] f, float[] y) {{ {Tensor} t = new(f, [1, 1, 3, 40]); Mix(new {Tensor}(x, [2, 3, 3]), t, new System.Numerics.Tensors.TensorSpan<float>(y, [2, 3, 40])); }} }}",
        $"public static partial class T {{ {Pointwise} static partial void Mix(ReadOnlySpan<float> input, System.Numerics.Tensors.Tensor<float> filter, Span<float> output);\n public static void Run(float[] x, float[] f, float[] y) {{ System.Numerics.Tensors.Tensor<float> t = System.Numerics.Tensors.Tensor.Create(f, [1, 1, 3, 40]); Mix(x, t, y); }} }}",
        $"public static partial class T {{ {Pointwise} public static partial float[] Mix(float[] input, float[] filter);\n public static void Run(float[] x, float[] f, float[] y) => Mix(x, f).CopyTo(y, 0); }}",
        $"public sealed partial class K {{ {Pointwise} public partial void Mix(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output); }}\npublic static class T {{ public static void Run(float[] x, float[] f, float[] y) {{ K k = new(); k?.Mix(x, f, y); k!.Mix(x, f, y); }} }}",
        $"public partial class K {{ {Pointwise} public partial void Mix(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output); }}\npublic class T : K {{ void Call(float[] x, float[] f, float[] y) => this.Mix(x, f, y);\n public static void Run(float[] x, float[] f, float[] y) => new T().Call(x, f, y); }}",
        $"public static partial class O {{ internal static partial class K<E> {{ {Pointwise} public static partial void Mix(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output); }} }}\npublic static class T {{ public static void Run(float[] x, float[] f, float[] y) => O.K<int>.Mix(x, f, y); }}",
        $"public static partial class K {{ {Pointwise} public static partial void Mix(this ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output); }}\npublic static class T {{ public static void Run(float[] x, float[] f, float[] y) {{ ReadOnlySpan<float> image = x; image.Mix(f, y); }} }}",
        $"public static partial class T {{ {Pointwise} static partial void Mix(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output, ReadOnlySpan<float> bias = default);\n public static void Run(float[] x, float[] f, float[] y) => Mix(x, f, y, bias: f.AsSpan(0, 40)); }}",
        "public static partial class T { [PointwiseConv2D(InputChannels = 3, OutputChannels = 40, Activation = Activation.PRelu)] static partial void Mix(ReadOnlySpan<float> slope, ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);\n public static void Run(float[] x, float[] f, float[] y) => Mix(f.AsSpan(7, 40), x, 2, 3, f, y); }",
        "public static partial class T { [SeparableConv2D(3, 1, InputChannels = 3, OutputChannels = 40, Height = 2, Width = 3, Padding = Padding.Same, DepthwiseActivation = Activation.PRelu)] static partial void Mix(ReadOnlySpan<float> input, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseSlope, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);\n public static void Run(float[] x, float[] f, float[] y) => Mix(x, f.AsSpan(0, 9), f.AsSpan(9, 3), f, f.AsSpan(3, 40), y); }",
        "public static partial class T { [InvertedResidual2D(3, 1, InputChannels = 3, ExpandedChannels = 3, OutputChannels = 40, Height = 2, Width = 3, Padding = Padding.Same, ExpandActivation = Activation.PRelu, DepthwiseActivation = Activation.Relu)] static partial void Mix(ReadOnlySpan<float> input, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> expandSlope, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> projectFilter, Span<float> output);\n public static void Run(float[] x, float[] f, float[] y) => Mix(x, f.AsSpan(0, 9), f.AsSpan(9, 3), f.AsSpan(4, 9), f.AsSpan(50, 3), f, y); }",
        "public static partial class T { [InvertedResidual2D(3, 1, InputChannels = 3, ExpandedChannels = 3, OutputChannels = 40, Height = 2, Width = 3, Padding = Padding.Same)] static partial void Mix(ReadOnlySpan<float> input, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> projectFilter, Span<float> output);\n public static void Run(float[] x, float[] f, float[] y) => Mix(x, f.AsSpan(0, 9), f.AsSpan(4, 9), f, y); }",
    ];

    [Theory]
    [MemberData(nameof(Kernels))]
    public async Task The_result_stays_the_same(string source)
    {
        using Edited edited = new(tensors: true, source + "\n");
        Assert.Empty(await edited.Problems());
        float[] expected = Run(await edited.Load());
        Assert.True(await edited.Refactor(new PackedWeightsRefactoring(), "Mix", AtCalls));
        Assert.Empty(await edited.Problems());
        Assert.Equal(expected, Run(await edited.Load()));
        Assert.Contains("PackedWeights weights", await edited.Text(), StringComparison.Ordinal);
        Assert.False(await edited.Refactor(new PackedWeightsRefactoring(), "Mix"));
    }

    [Fact]
    public async Task Comments_stay()
    {
        using Edited edited = new($"partial class K\n{{\n    {Pointwise}\n    static partial void Mix(\n        ReadOnlySpan<float> input, // an image\n        ReadOnlySpan<float> filter, // of 3 channels\n        ReadOnlySpan<float> bias, // of 40\n        Span<float> output);\n\n    static void Run(float[] x, float[] f, float[] b, float[] y) => Mix(\n        x, // in\n        f, // from a file\n        b, // from another\n        y /* out */);\n}}\n");
        Assert.True(await edited.Refactor(new PackedWeightsRefactoring(), "Mix", AtCalls));
        Assert.Empty(await edited.Problems());
        Assert.All(["// an image", "// of 3 channels", "// of 40", "// in", "// from a file", "// from another", "/* out */"], async comment => Assert.Contains(comment, await edited.Text(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Mix(x, f, Fill(f))")]
    [InlineData("Mix(filter: f, input: Fill(f), output: y)")]
    public async Task What_might_change_weights_after_they_are_packed_keeps_them_plain(string call)
    {
        using Edited edited = new($"static partial class K\n{{\n    {Pointwise} static partial void Mix(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);\n    static float[] Fill(float[] f) {{ f[0]++; return f; }}\n    static void Run(float[] x, float[] f, float[] y) => {call};\n}}\n");
        Assert.False(await edited.Refactor(new PackedWeightsRefactoring(), "Mix"));
    }

    [Fact]
    public async Task Weights_are_computed_in_the_order_of_the_call()
    {
        using Edited edited = new(
            """
            public static partial class T
            {
                [PointwiseConv2D(InputChannels = 3, OutputChannels = 40, Height = 2, Width = 3)]
                static partial void Mix(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

                public static void Run(float[] x, float[] f, float[] y)
                {
                    int calls = 0;
                    float[] Next(int length) { float[] next = new float[length]; next.AsSpan().Fill(++calls); return next; }
                    Mix(x, bias: Next(40), filter: Next(120), output: y);
                }
            }

            """);
        float[] expected = Run(await edited.Load());
        Assert.True(await edited.Refactor(new PackedWeightsRefactoring(), "Mix", AtCalls));
        Assert.Empty(await edited.Problems());
        Assert.Equal(expected, Run(await edited.Load()));
    }

    [Fact]
    public async Task Weights_that_stay_the_same_can_be_packed_before_a_loop()
    {
        using Edited edited = new(
            """
            public static partial class T
            {
                [PointwiseConv2D(InputChannels = 3, OutputChannels = 40)]
                static partial void Mix(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

                public static void Run(float[] x, float[] f, float[] y)
                {
                    float[] mixWeights = f;

                    // rows
                    for (int row = 0; row < 2; row++)
                    {
                        for (int column = 0; column < 3; column++)
                        {
                            int at = (3 * row) + column;
                            Mix(x.AsSpan(3 * at, 3), 1, 1, mixWeights, y.AsSpan(40 * at, 40));
                        }
                    }

                    for (int row = 0; row < 2; row++)
                    {
                        float[] copy = [.. f];
                        while (y[0] == 0)
                        {
                            Mix(x.AsSpan(0, 3), 1, 1, copy, y.AsSpan(0, 40));
                        }

                        copy[0]++;
                        f = copy;
                        do
                        {
                            Mix(x, 1, 1, f, y);
                            f = [.. copy];
                        }
                        while (y[0] == 0);
                    }
                }
            }

            """.Replace("Mix(x, 1, 1, f, y)", "Mix(x.AsSpan(0, 3), 1, 1, f, y.AsSpan(0, 40))", StringComparison.Ordinal));
        float[] expected = Run(await edited.Load());
        Assert.True(await edited.Refactor(new PackedWeightsRefactoring(), "Mix", BeforeLoops));
        string text = await edited.Text();
        Assert.Empty(await edited.Problems());
        float[] found = Run(await edited.Load());
        Assert.True(Enumerable.SequenceEqual(expected, found), text);
        Assert.Contains("        PackedWeights mixWeights2 = PackMix(filter: mixWeights);\n\n        // rows\n        for (int row = 0; row < 2; row++)\n", text, StringComparison.Ordinal);
        Assert.Contains("Mix(x.AsSpan(3 * at, 3), 1, 1, mixWeights2, y.AsSpan(40 * at, 40));", text, StringComparison.Ordinal);
        Assert.Contains("            PackedWeights mixWeights3 = PackMix(filter: copy);\n            while (y[0] == 0)", text, StringComparison.Ordinal);
        Assert.Contains("Mix(x.AsSpan(0, 3), 1, 1, PackMix(filter: f), y.AsSpan(0, 40));", text, StringComparison.Ordinal);
    }

    private static float[] Run(Assembly assembly)
    {
        Random random = new(7);
        float[] Draw(int length) => [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() - 0.5f)];
        float[] output = new float[2 * 3 * 40];
        assembly.GetType("T")!.GetMethod("Run")!.Invoke(null, [Draw(2 * 3 * 3), Draw(3 * 40), output]);
        return output;
    }
}
