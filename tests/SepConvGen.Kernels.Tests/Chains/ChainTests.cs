extern alias generator;

using System.Reflection;
using generator::SepConvGen.Generator.Specs;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Chains;

/// <summary>Chains of any length are planned, emitted and compiled, and give the reference's bits on every tier.</summary>
public sealed class ChainTests
{
    private static readonly Lazy<Assembly> Compiled = new(() => ChainKernel.Compile("ChainKernels", ChainKernels.All));

    // Sizes with one part of a row and one block, with several of each, and with rows and columns under no whole window.
    private static readonly (int Batch, int Height, int Width)[] Sizes = [(1, 1, 1), (2, 7, 9), (1, 2, 40), (2, 41, 67), (1, 5, 700)];

    public static IEnumerable<TheoryDataRow<string>> Names => ChainKernels.All.Select(kernel => new TheoryDataRow<string>(kernel.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chain_gives_the_bits_of_its_steps(string name)
    {
        ChainKernel kernel = ChainKernels.All.Single(kernel => kernel.Name == name);
        ImageSpec image = kernel.Spec.Image;
        foreach ((int batch, int height, int width) in Sizes)
        {
            (int images, int rows, int columns) = (image.HasBatch ? batch : 1, image.Height ?? height, image.Width ?? width);
            Dictionary<string, float[]> tensors = Tensors(kernel, images, rows, columns);
            (float[] expected, int outputHeight, int outputWidth) = ChainReference.Run(kernel, images, rows, columns, tensors);
            int lines = images * (image.IsSequence ? outputWidth : outputHeight);
            foreach (Tier tier in Tiers.Available)
            {
                foreach (int split in new[] { lines, lines / 3 })
                {
                    float[] output = new float[expected.Length];
                    KernelArguments arguments = new(image.IsSequence, images, rows, columns);
                    foreach ((string tensor, float[] values) in tensors)
                    {
                        arguments.Set(tensor, values);
                    }

                    arguments.Set("output", output);
                    Action<KernelArguments> run = kernel.Run(Compiled.Value, tier);
                    run(arguments.SetRows(0, split));
                    run(arguments.SetRows(split, lines));
                    Assert.True(
                        expected.AsSpan().SequenceEqual(output),
                        $"{name} on {tier}, {images}×{rows}×{columns}: {expected.Zip(output).Count(pair => pair.First != pair.Second)} of {expected.Length} differ");
                }
            }
        }
    }

    private static Dictionary<string, float[]> Tensors(ChainKernel kernel, int batch, int height, int width)
    {
        Random random = new(5);
        float[] Draw(int length) => [.. Enumerable.Range(0, length).Select(_ => ((float)random.NextDouble() * 2) - 1)];
        bool sequence = kernel.Spec.Image.IsSequence;
        Dictionary<string, float[]> tensors = new() { ["input"] = Draw(batch * height * width * kernel.Spec.InputChannels) };
        foreach (StepSpec step in kernel.Spec.Steps)
        {
            foreach (ParameterRole role in step.Weights)
            {
                tensors[role.Name()] = Draw(role == step.Operands.Filter ? step.FilterShape(sequence).Aggregate(1, (product, size) => product * size) : step.OutputChannels);
            }
        }

        if (kernel.Spec.HasResidual)
        {
            tensors["residual"] = Draw(batch * height * width * kernel.Spec.OutputChannels);
        }

        return tensors;
    }
}
