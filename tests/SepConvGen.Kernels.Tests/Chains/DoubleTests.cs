extern alias generator;

using System.Reflection;
using generator::SepConvGen.Generator.Specs;
using SepConvGen.Kernels.Tests.Harness;
using Function = generator::SepConvGen.Activation;

namespace SepConvGen.Kernels.Tests.Chains;

/// <summary>Element types are data: a depthwise and a pointwise kernel in double, which no attribute offers yet, are chains of fused multiply-adds in double on every tier.</summary>
public sealed class DoubleTests
{
    private static readonly Lazy<Assembly> Compiled = new(() => ChainKernel.Compile("DoubleKernels", ChainKernels.Doubles));
    private static readonly (int Batch, int Height, int Width)[] Sizes = [(1, 1, 1), (2, 7, 9), (1, 13, 40)];

    public static IEnumerable<TheoryDataRow<string>> Names => ChainKernels.Doubles.Select(kernel => new TheoryDataRow<string>(kernel.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_kernel_in_double_gives_the_bits_of_the_chain(string name)
    {
        ChainKernel kernel = ChainKernels.Doubles.Single(kernel => kernel.Name == name);
        ImageSpec image = kernel.Spec.Image;
        foreach ((int batch, int height, int width) in Sizes)
        {
            (int images, int rows, int columns) = (image.HasBatch ? batch : 1, image.Height ?? height, image.Width ?? width);
            (int outputRows, int outputColumns) = (OutputSize(kernel, rows), OutputSize(kernel, columns));
            Dictionary<string, double[]> tensors = Tensors(kernel, images, (rows, columns), (outputRows, outputColumns));
            double[] expected = new double[images * outputRows * outputColumns * kernel.Spec.OutputChannels];
            for (int index = 0; index < expected.Length; index++)
            {
                expected[index] = Element(kernel, tensors, index, (rows, columns), (outputRows, outputColumns));
            }

            foreach (Tier tier in Tiers.Available)
            {
                double[] output = new double[expected.Length];
                KernelArguments arguments = new(isSequence: false, images, rows, columns);
                foreach ((string tensor, double[] values) in tensors)
                {
                    arguments.Set(tensor, values.AsMemory());
                }

                arguments.Set("output", output.AsMemory());
                kernel.Run(Compiled.Value, tier)(arguments.SetRows(0, images * outputRows));
                Assert.True(
                    expected.AsSpan().SequenceEqual(output),
                    $"{name} on {tier}, {images}×{rows}×{columns}: {expected.Zip(output).Count(pair => pair.First != pair.Second)} of {expected.Length} differ");
            }
        }
    }

    // TensorFlow's SAME.
    private static int OutputSize(ChainKernel kernel, int size) => kernel.Spec.First is DepthwiseSpec depthwise ? (size + depthwise.Rows.Stride - 1) / depthwise.Rows.Stride : size;

    private static double Element(ChainKernel kernel, Dictionary<string, double[]> tensors, int index, (int Rows, int Columns) input, (int Rows, int Columns) output)
    {
        StepSpec step = kernel.Spec.First;
        int channel = index % step.OutputChannels;
        int pixel = index / step.OutputChannels;
        (int x, int y, int image) = (pixel % output.Columns, pixel / output.Columns % output.Rows, pixel / output.Columns / output.Rows);
        double sum = tensors["bias"][channel];
        if (step is DepthwiseSpec { Rows: { } window })
        {
            int Before(int size, int outputs) => Math.Max(((outputs - 1) * window.Stride) + window.Kernel - size, 0) / 2;
            for (int tap = 0; tap < window.Kernel * window.Kernel; tap++)
            {
                int row = (y * window.Stride) + (tap / window.Kernel) - Before(input.Rows, output.Rows);
                int column = (x * window.Stride) + (tap % window.Kernel) - Before(input.Columns, output.Columns);
                if (row >= 0 && row < input.Rows && column >= 0 && column < input.Columns)
                {
                    sum = Math.FusedMultiplyAdd(tensors["input"][(((((image * input.Rows) + row) * input.Columns) + column) * step.InputChannels) + channel], tensors["filter"][(tap * step.InputChannels) + channel], sum);
                }
            }
        }
        else
        {
            for (int k = 0; k < step.InputChannels; k++)
            {
                sum = Math.FusedMultiplyAdd(tensors["input"][(pixel * step.InputChannels) + k], tensors["filter"][(k * step.OutputChannels) + channel], sum);
            }
        }

        sum += kernel.Spec.HasResidual ? tensors["residual"][index] : 0;
        return step.Activation.Kind switch
        {
            Function.Relu6 => sum < 0 ? 0 : sum > 6 ? 6 : sum,
            Function.LeakyRelu => sum < 0 ? sum * (double)step.Activation.Alpha : sum,
            Function.PRelu => sum < 0 ? sum * tensors["slope"][channel] : sum,
            Function.HardSwish => sum * (Math.Clamp(sum + 3, 0, 6) * (1d / 6d)),
            _ => sum,
        };
    }

    private static Dictionary<string, double[]> Tensors(ChainKernel kernel, int batch, (int Rows, int Columns) input, (int Rows, int Columns) output)
    {
        Random random = new(7);
        double[] Draw(int length) => [.. Enumerable.Range(0, length).Select(_ => (random.NextDouble() * 2) - 1)];
        StepSpec step = kernel.Spec.First;
        Dictionary<string, double[]> tensors = new()
        {
            ["input"] = Draw(batch * input.Rows * input.Columns * step.InputChannels),
            ["residual"] = Draw(batch * output.Rows * output.Columns * step.OutputChannels),
        };
        foreach (ParameterRole role in step.Weights)
        {
            tensors[role.Name()] = Draw(role == step.Operands.Filter ? step.FilterShape(isSequence: false).Aggregate(1, (product, size) => product * size) : step.OutputChannels);
        }

        return tensors;
    }
}
