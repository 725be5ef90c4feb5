using System.Runtime.CompilerServices;
using System.Text;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using SepConvGen.Generator.Tests.Snapshots;
using Xunit;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>
/// The plans of known layers on every instruction set, as a table that a person reads: plans.verified.txt. A change of a
/// plan is a change of the table, to be accepted with the same variable as the snapshots.
/// </summary>
public sealed class PlanTableTests
{
    private static readonly InstructionSet[] Sets = [.. InstructionSet.Of(InstructionSets.All)];

    [Fact]
    public void Plans_are_those_of_the_table()
    {
        StringBuilder table = new();
        foreach ((string name, KernelSpec spec) in Kernels().Concat(Filters()).Concat(Doubles()))
        {
            table.Append(name).Append('\n');
            foreach (InstructionSet set in Sets)
            {
                table.Append("    ").Append(set.Title).Append('\n');
                foreach (string line in PlanText.Lines(KernelPlan.Of(spec, set)))
                {
                    table.Append("        ").Append(line).Append('\n');
                }
            }
        }

        string path = Path.Combine(Path.GetDirectoryName(ThisFile())!, "plans.verified.txt");
        if (Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1")
        {
            File.WriteAllText(path, table.ToString());
        }

        Assert.Equal(File.ReadAllText(path), table.ToString());
    }

    private static IEnumerable<(string Name, KernelSpec Spec)> Kernels()
    {
        (int Size, int Channels, int Stride)[] mobileNet =
            [(112, 32, 1), (112, 64, 2), (56, 128, 1), (56, 128, 2), (28, 256, 1), (28, 256, 2), (14, 512, 1), (14, 512, 2), (7, 1024, 1)];
        foreach ((int size, int channels, int stride) in mobileNet)
        {
            yield return Depthwise($"depthwise 3×3, {size}×{size}×{channels}, stride {stride}", Layers.Depthwise(3, 3, channels, stride), size);
        }

        foreach ((int size, int channels) in new[] { (14, 96), (14, 384), (14, 576), (7, 960), (28, 192), (14, 20) })
        {
            yield return Depthwise($"depthwise 3×3, {size}×{size}×{channels}", Layers.Depthwise(3, 3, channels), size);
        }

        foreach ((int size, int channels) in new[] { (56, 72), (28, 120), (14, 480), (14, 672), (7, 960) })
        {
            yield return Depthwise($"depthwise 5×5, {size}×{size}×{channels}", Layers.Depthwise(5, 5, channels), size);
        }

        foreach (int channels in new[] { 1, 2, 3, 4, 5, 8, 12, 16, 17, 24, 32, 40, 72, 120 })
        {
            yield return Depthwise($"depthwise 3×3, any size, {channels} channels", Layers.Depthwise(3, 3, channels), null);
            yield return Depthwise($"depthwise 3×3, any size, {channels} channels, stride 2", Layers.Depthwise(3, 3, channels, stride: 2), null);
        }

        foreach (int multiplier in new[] { 2, 4, 8 })
        {
            yield return Depthwise($"depthwise 3×3, 112×112×3, multiplier {multiplier}", Layers.Depthwise(3, 3, 3, multiplier: multiplier), 112);
        }

        yield return Depthwise("depthwise 7×7, 64×64×64, multiplier 2", Layers.Depthwise(7, 7, 64, multiplier: 2), 64);
        yield return Depthwise("depthwise 1×7, any size, 64 channels", Layers.Depthwise(1, 7, 64), null);
        yield return Depthwise("depthwise 7×1, any size, 64 channels", Layers.Depthwise(7, 1, 64), null);
        yield return Depthwise("depthwise 31×31, any size, 64 channels", Layers.Depthwise(31, 31, 64), null);

        foreach ((int kernel, int channels, int stride, int multiplier) in new[]
        {
            (3, 1, 1, 1), (16, 1, 1, 1), (63, 1, 1, 1), (63, 2, 1, 1), (512, 1, 1, 1), (9, 1, 2, 1), (9, 3, 1, 1), (3, 32, 1, 1), (9, 64, 1, 1), (31, 64, 1, 1), (9, 40, 2, 1), (9, 512, 1, 1),
            (9, 1024, 1, 1), (3, 8, 1, 2), (3, 6, 1, 5),
        })
        {
            string name = $"depthwise {kernel} over steps, {channels} channels, stride {stride}, multiplier {multiplier}";
            yield return (name, new KernelSpec(Layers.Steps, new([Layers.Sequence(kernel, channels, stride, multiplier: multiplier)])));
        }

        yield return ("separable 9 over steps, 64 → 64", new KernelSpec(Layers.Steps, new([Layers.Sequence(9, 64), Layers.Pointwise(64, 64)])));
        foreach ((int inputs, int outputs) in new[] { (3, 1), (3, 2), (3, 3), (32, 64), (64, 16), (64, 17), (64, 24), (64, 40), (64, 72), (1024, 1024) })
        {
            yield return ($"pointwise {inputs} → {outputs}", new KernelSpec(Layers.Image(null), new([Layers.Pointwise(inputs, outputs)])));
        }

        foreach ((string Name, KernelSpec Spec) convolution in Convolutions())
        {
            yield return convolution;
        }
    }

    private static IEnumerable<(string Name, KernelSpec Spec)> Convolutions()
    {
        yield return Convolution("regular 3×3, 224×224×3 → 32, stride 2", Layers.Convolution(3, 3, 3, 32, stride: 2), 224);
        yield return Convolution("regular 7×7, 224×224×3 → 64, stride 2", Layers.Convolution(7, 7, 3, 64, stride: 2), 224);
        foreach ((int size, int channels) in new[] { (56, 64), (28, 128), (14, 256), (7, 512) })
        {
            yield return Convolution($"regular 3×3, {size}×{size}×{channels} → {channels}", Layers.Convolution(3, 3, channels, channels), size);
        }

        foreach (int outputs in new[] { 1, 2, 3, 4, 5, 8, 12, 16, 17, 24, 40, 72 })
        {
            yield return Convolution($"regular 3×3, any size, 16 → {outputs}", Layers.Convolution(3, 3, 16, outputs), null);
        }

        yield return Convolution("regular 3×3, any size, 64 → 64, stride 2, dilation 2", Layers.Convolution(3, 3, 64, 64, stride: 2, dilation: 2), null);
        foreach ((int inputs, int outputs) in new[] { (1, 2), (2, 2), (3, 3), (4, 4), (5, 5), (8, 8), (9, 7), (16, 4), (4, 16), (16, 16), (32, 32) })
        {
            yield return Convolution($"grouped 3×3, 28×28, 8 groups of {inputs} → {outputs}", Layers.Convolution(3, 3, 8 * inputs, 8 * outputs, groups: 8), 28);
        }

        foreach ((int kernel, int inputs, int outputs, int groups, int stride, int dilation) in new[]
        {
            (3, 64, 64, 1, 1, 1), (3, 64, 64, 1, 1, 32), (9, 16, 24, 1, 2, 1), (31, 64, 64, 1, 1, 1), (80, 1, 32, 1, 4, 1), (128, 768, 768, 16, 1, 1),
        })
        {
            ConvolutionSpec spec = Layers.Convolution(1, kernel, inputs, outputs, groups) with { Columns = new WindowSpec(kernel, stride, dilation, 0, 0) };
            string step = $"{(stride == 1 ? "" : $", stride {stride}")}{(dilation == 1 ? "" : $", dilation {dilation}")}{(groups == 1 ? "" : $", {groups} groups")}";
            yield return ($"convolution {kernel} over steps, {inputs} → {outputs}{step}", new KernelSpec(Layers.Steps, new([spec])));
        }
    }

    private static (string Name, KernelSpec Spec) Convolution(string name, ConvolutionSpec spec, int? size) =>
        (name, new KernelSpec(Layers.Image(size), new([spec])));

    private static IEnumerable<(string Name, KernelSpec Spec)> Filters()
    {
        float[] binomial = [1, 4, 6, 4, 1];
        float[] decimals = [0.05f, 0.25f, 0.4f, 0.25f, 0.05f];
        foreach ((string name, float[] column, float[] row, float scale) in new[]
        {
            ("binomial 5×5", binomial, binomial, 1f / 256),
            ("Sobel 3×3", [1, 2, 1], [-1, 0, 1], 1f),
            ("box 3×3", [1, 1, 1], [1, 1, 1], 1f / 9),
            ("decimals 5×5", decimals, decimals, 1f),
            ("box 15×15", Ones(15), Ones(15), 1f / 225),
            ("box 63×63", Ones(63), Ones(63), 1f / 3969),
        })
        {
            foreach ((ElementType input, ElementType output) in new[]
            {
                (ElementType.Byte, ElementType.Byte), (ElementType.Byte, ElementType.Int16), (ElementType.Byte, ElementType.Single),
                (ElementType.UInt16, ElementType.UInt16), (ElementType.Single, ElementType.Single), (ElementType.Single, ElementType.Byte),
            })
            {
                FilterSpec filter = new(input, output, 1, new(column), new(row), scale, 0, Border.Reflect101, 0);
                yield return ($"filter {name}, {input} to {output}", new KernelSpec(Layers.Image(null), new([filter])));
            }
        }

        static float[] Ones(int count) => [.. Enumerable.Repeat(1f, count)];
    }

    // Half the lanes and half the elements in a cache: other vectors, other budgets, no padding of two outputs.
    private static IEnumerable<(string Name, KernelSpec Spec)> Doubles() => new[]
    {
        Depthwise("depthwise 3×3, 14×14×512", Layers.Depthwise(3, 3, 512), 14),
        Depthwise("depthwise 3×3, any size, 3 channels", Layers.Depthwise(3, 3, 3), null),
        ("separable 9 over steps, 64 → 64", new KernelSpec(Layers.Steps, new([Layers.Sequence(9, 64), Layers.Pointwise(64, 64)]))),
        ("pointwise 3 → 2", new KernelSpec(Layers.Image(null), new([Layers.Pointwise(3, 2)]))),
        ("pointwise 512 → 3", new KernelSpec(Layers.Image(null), new([Layers.Pointwise(512, 3)]))),
        ("pointwise 64 → 72", new KernelSpec(Layers.Image(null), new([Layers.Pointwise(64, 72)]))),
        Convolution("regular 3×3, 28×28×128 → 128", Layers.Convolution(3, 3, 128, 128), 28),
        Convolution("grouped 3×3, 28×28, 8 groups of 2 → 2", Layers.Convolution(3, 3, 16, 16, groups: 8), 28),
    }.Select(kernel => ($"double: {kernel.Item1}", kernel.Item2 with { Element = Element.Double }));

    private static (string Name, KernelSpec Spec) Depthwise(string name, DepthwiseSpec spec, int? size) =>
        (name, new KernelSpec(Layers.Image(size), new([spec])));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
