using Compare.Cases;
using Shared;

namespace Compare.Measuring;

/// <summary>A case with what was found out about it.</summary>
internal sealed record Row(string Name, Times Generic, Times Generated, double Operations, bool SameBits)
{
    /// <summary>How many times as fast the generated kernel is, at best against best.</summary>
    public double SpeedUp => Generic.Least / Generated.Least;

    /// <summary>Floating-point operations a second of the generated kernel at its best; a multiply-add is two.</summary>
    public double Speed => Operations / Generated.Least;

    public static Row Measure(Case @case)
    {
        Results results = Results.Of(@case);
        WarmUp.Generic(@case.Layer);
        (Times generic, Times generated) = Stopwatches.Measure(
            () => @case.Layer.RunGeneric(@case.Tensors, results.Generic),
            () => @case.Generated(@case.Tensors, results.Generated));
        return new(@case.Name, generic, generated, 2.0 * @case.Layer.MultiplyAdds, results.SameBits);
    }
}
