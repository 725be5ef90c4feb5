namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>What residual and activation make of sums and their errors; <see cref="Bounds"/> derives it.</summary>
internal sealed class BoundsAfterSum(ActivationFunction activation, float[] slope, float[] residual)
{
    /// <summary>Half an ulp of 1: the most that a rounding changes a number by, in parts of it.</summary>
    public const double U = 1.0 / (1 << 24);

    private static readonly double SmallestFloat = Math.ScaleB(1, -149);

    /// <summary>The values of a step, of its exact sums, and the most that float values can differ from them.</summary>
    public (double[] Values, double[] Errors) Apply(double[] sums, double[] errors)
    {
        double[] values = new double[sums.Length];
        double[] bounds = new double[sums.Length];
        for (int i = 0; i < sums.Length; i++)
        {
            double sum = sums[i];
            double error = errors[i];
            if (residual.Length > 0)
            {
                sum += residual[i];
                error += (U * (Math.Abs(sum) + error)) + SmallestFloat;
            }

            double alpha = slope.Length > 0 ? slope[i % slope.Length] : activation.Alpha;
            values[i] = activation.Apply(sum, alpha);
            bounds[i] = Error(sum, error, alpha);
        }

        return (values, bounds);
    }

    private double Error(double value, double error, double alpha)
    {
        double largest = Math.Abs(value) + error;
        return activation.Kind switch
        {
            Activation.None or Activation.Relu or Activation.Relu6 or Activation.Clamp => error,
            Activation.LeakyRelu or Activation.PRelu => (Math.Max(1, Math.Abs(alpha)) * error) + (U * Math.Abs(alpha) * largest) + SmallestFloat,
            Activation.HardSigmoid => (error / 6) + (4 * U),
            Activation.HardSwish => (1.5 * error) + (6 * U * largest),
            Activation.Sigmoid => Curve(value, 0.25 * error, 2.5),
            Activation.Silu => Curve(value, 1.0999 * error, 3.4),
            Activation.Tanh => Curve(value, error, 1.6),
            Activation.Gelu => Curve(value, 1.1290 * error, 6.5),
            _ => throw new NotSupportedException($"No bound is derived for {activation.Kind}."),
        };
    }

    private double Curve(double value, double error, double ulps) =>
        error + (2 * U * ulps * (Math.Abs(activation.Apply(value)) + error)) + (ulps * SmallestFloat);
}
