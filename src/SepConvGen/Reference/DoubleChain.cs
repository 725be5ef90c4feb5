namespace SepConvGen;

/// <summary>The same in double: what kernels in double compute, and what those in float are measured against.</summary>
internal readonly struct DoubleChain : IArithmetic<double>
{
    public static double MultiplyAdd(double value, double weight, double sum) => Math.FusedMultiplyAdd(value, weight, sum);

    public static double Apply(ActivationFunction activation, double sum) => activation.Apply(sum);

    public static double Apply(ActivationFunction activation, double sum, double slope) => activation.Apply(sum, slope);
}
