namespace SepConvGen;

/// <summary>Ordinary double arithmetic: what the float one is measured against.</summary>
internal readonly struct ExactDouble : IArithmetic<double>
{
    public static double MultiplyAdd(double value, double weight, double sum) => sum + (value * weight);

    public static double Apply(ActivationFunction activation, double sum) => activation.Apply(sum);

    public static double Apply(ActivationFunction activation, double sum, double slope) => activation.Apply(sum, slope);
}
