using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Checking;

/// <summary>The exact result of a layer (in double), and how far a float computation in any order may be from it.</summary>
/// <remarks>
/// <para>
/// A sum of K products and a bias, each product and each addition rounded to float or fused, in any order, differs from the
/// exact one by at most <c>(K + 1) · u · (Σ|a·w| + |b|)</c> with u = 2⁻²⁴, but for terms of u² (hence the 1 %). Activations here
/// have slopes of at most 1 and do not enlarge it, but for HardSwish.
/// </para>
/// <para>
/// A step after another one gets values d with an error of at most e. Its sum then differs by at most
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

        if (layer.HasExpansion)
        {
            (values, bounds) = Multiply(
                layer, values, bounds, (layer.Image.Height, layer.Image.Width), (layer.Channels, layer.Expanded), operands.ExpandFilter, operands.ExpandBias, layer.Activation, []);
        }

        if (layer.HasDepthwise)
        {
            double[] Convolve(double[] input, float[] filter, float[] bias, ActivationFunction function)
            {
                double[] output = new double[layer.OutputPixels * layer.DepthwiseChannels];
                Reference.DepthwiseConv2D(
                    input, layer.Batch, layer.Image.Height, layer.Image.Width, layer.DepthwiseInputs, layer.Multiplier, layer.Rows, layer.Columns,
                    Widen(filter), Widen(bias), function, output);
                return output;
            }

            // both sums of the bound at once: they have the same weights
            double roundings = (layer.Kernel.Height * layer.Kernel.Width) + 1;
            double[] errors = [.. values.Zip(bounds, (value, error) => (roundings * Unit * (Math.Abs(value) + error)) + error)];
            float[] biasErrors = [.. operands.DepthwiseBias.Select(bias => (float)(roundings * Unit * 1.01 * Math.Abs(bias)))];
            values = Convolve(values, operands.DepthwiseFilter, operands.DepthwiseBias, activation);
            bounds = Activated(Convolve(errors, Magnitudes(operands.DepthwiseFilter), biasErrors, none), values, layer.Activation);
        }

        if (layer.HasPointwise)
        {
            (values, bounds) = Multiply(
                layer,
                values,
                bounds,
                (layer.OutputHeight, layer.OutputWidth),
                (layer.DepthwiseChannels, layer.Outputs),
                operands.PointwiseFilter,
                operands.PointwiseBias,
                layer.LastActivation,
                layer.AddsInput ? Widen(operands.Input) : []);
        }

        return new(values, bounds);
    }

    // A pointwise step over values with such errors, and what is added to its sums, with one more rounding.
    private static (double[] Values, double[] Bounds) Multiply(
        Layer layer,
        double[] values,
        double[] bounds,
        (int Height, int Width) image,
        (int Inputs, int Outputs) channels,
        float[] filter,
        float[] bias,
        Activation activation,
        double[] residual)
    {
        double[] Product(double[] input, float[] weights, double[] biases, ActivationFunction function, double[] added)
        {
            double[] output = new double[layer.Batch * image.Height * image.Width * channels.Outputs];
            Reference.PointwiseConv2D(input, layer.Batch, image.Height, image.Width, channels.Inputs, channels.Outputs, Widen(weights), biases, function, output, residual: added);
            return output;
        }

        // both sums of the bound at once: they have the same weights
        double roundings = channels.Inputs + (residual.Length > 0 ? 2 : 1);
        double[] errors = [.. values.Zip(bounds, (value, error) => (roundings * Unit * (Math.Abs(value) + error)) + error)];
        double[] biasErrors = [.. bias.Select(each => roundings * Unit * Math.Abs(each))];
        double[] results = Product(values, filter, Widen(bias), new(activation), residual);
        double[] sums = Product(errors, Magnitudes(filter), biasErrors, new(Activation.None), [.. residual.Select(added => Unit * Math.Abs(added))]);
        return (results, Activated(sums, results, activation));
    }

    // The slope of HardSwish is at most 3 / 2; it takes two more roundings, and multiplies by the float nearest to 1 / 6.
    private static double[] Activated(double[] bounds, double[] results, Activation activation) => activation == Activation.HardSwish
        ? [.. bounds.Zip(results, (bound, result) => (1.5 * bound) + (4 * Unit * (Math.Abs(result) + 1)))]
        : bounds;

    private static double[] Widen(float[] numbers) => Array.ConvertAll(numbers, number => (double)number);

    private static float[] Magnitudes(float[] numbers) => Array.ConvertAll(numbers, MathF.Abs);

    private static double[] Magnitudes(double[] numbers) => Array.ConvertAll(numbers, Math.Abs);
}
