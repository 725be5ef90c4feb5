using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Checking;

/// <summary>The exact result of a layer (in double), and how far a float computation in any order may be from it.</summary>
/// <remarks>
/// <para>
/// A sum of K products and a bias, each product and each addition rounded to float or fused, in any order, differs from the
/// exact one by at most <c>(K + 1) · u · (Σ|a·w| + |b|)</c> with u = 2⁻²⁴, but for terms of u² (hence the 1 %). Activations here
/// have slopes of at most 1 and do not enlarge it.
/// </para>
/// <para>
/// In a separable layer the depthwise value d comes with an error of at most e. The pointwise sum then differs by at most
/// <c>(N + 1) · u · (Σ(|d| + e)·|v| + |c|) + Σ e·|v|</c>.
/// </para>
/// </remarks>
internal sealed class Tolerance
{
    private const double Unit = 1.01 / (1 << 24);

    private Tolerance(double[] values, double[] bounds)
    {
        Values = values;
        Bounds = bounds;
    }

    /// <summary>The exact result.</summary>
    public double[] Values { get; }

    /// <summary>The greatest error of each element.</summary>
    public double[] Bounds { get; }

    public static Tolerance Of(Layer layer, Operands operands)
    {
        ActivationFunction activation = new(layer.Activation);
        ActivationFunction none = new(Activation.None);
        double[] values = Widen(operands.Input);
        double[] bounds = new double[values.Length];
        if (layer.Kind == LayerKind.Convolution)
        {
            double[] Convolve(double[] input, float[] filter, float[] bias, ActivationFunction function)
            {
                double[] output = new double[layer.OutputLength];
                Reference.Conv2D(
                    input, layer.Batch, layer.Image.Height, layer.Image.Width, layer.Channels, layer.Outputs, layer.Groups, layer.Rows, layer.Columns,
                    Widen(filter), Widen(bias), function, output);
                return output;
            }

            double[] sums = Convolve(Magnitudes(values), Magnitudes(operands.Filter), Magnitudes(operands.Bias), none);
            double roundings = (layer.Kernel.Height * layer.Kernel.Width * layer.GroupInputs) + 1;
            return new(Convolve(values, operands.Filter, operands.Bias, activation), [.. sums.Select(sum => roundings * Unit * sum)]);
        }

        if (layer.HasDepthwise)
        {
            double[] Convolve(double[] input, float[] filter, float[] bias, ActivationFunction function)
            {
                double[] output = new double[layer.OutputPixels * layer.DepthwiseChannels];
                Reference.DepthwiseConv2D(
                    input, layer.Batch, layer.Image.Height, layer.Image.Width, layer.Channels, layer.Multiplier, layer.Rows, layer.Columns,
                    Widen(filter), Widen(bias), function, output);
                return output;
            }

            double[] sums = Convolve(Magnitudes(values), Magnitudes(operands.DepthwiseFilter), Magnitudes(operands.DepthwiseBias), none);
            double roundings = (layer.Kernel.Height * layer.Kernel.Width) + 1;
            values = Convolve(values, operands.DepthwiseFilter, operands.DepthwiseBias, activation);
            bounds = [.. sums.Select(sum => roundings * Unit * sum)];
        }

        if (layer.HasPointwise)
        {
            double[] Multiply(double[] input, float[] filter, double[] bias, ActivationFunction function)
            {
                double[] output = new double[layer.OutputLength];
                Reference.PointwiseConv2D(
                    input, layer.Batch, layer.OutputHeight, layer.OutputWidth, layer.DepthwiseChannels, layer.Outputs,
                    Widen(filter), bias, function, output);
                return output;
            }

            // Both sums of the bound at once: they have the same weights.
            double roundings = layer.DepthwiseChannels + 1;
            double[] errors = [.. values.Zip(bounds, (value, error) => (roundings * Unit * (Math.Abs(value) + error)) + error)];
            double[] biasErrors = [.. operands.PointwiseBias.Select(bias => roundings * Unit * Math.Abs(bias))];
            bounds = Multiply(errors, Magnitudes(operands.PointwiseFilter), biasErrors, none);
            values = Multiply(values, operands.PointwiseFilter, Widen(operands.PointwiseBias), activation);
        }

        return new(values, bounds);
    }

    private static double[] Widen(float[] numbers) => Array.ConvertAll(numbers, number => (double)number);

    private static float[] Magnitudes(float[] numbers) => Array.ConvertAll(numbers, MathF.Abs);

    private static double[] Magnitudes(double[] numbers) => Array.ConvertAll(numbers, Math.Abs);
}
