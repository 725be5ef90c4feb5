using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// The panels of outputs of a kernel's last step, which threads share where there are fewer rows than would give each the same work: a fully
/// connected layer has one row, the last layers of most networks have seven. A thread then reads only its panels' weights.
/// </summary>
/// <param name="Panels">How many there are.</param>
/// <param name="Repeated">Thousandths of the kernel's time that each share of them takes again, for the steps before.</param>
internal sealed record PanelShares(int Panels, int Repeated)
{
    // With more rows than this no thread waits long for another.
    private const int MostRows = 64;

    // Steps before the last that take a quarter of the time leave little to gain.
    private const int MostRepeated = 250;

    // A multiply-add of a depthwise step takes about as long as two of a product.
    private const int Depthwise = 2;

    /// <summary>Those of a plan; null where rows alone are shared.</summary>
    public static PanelShares? Of(KernelPlan plan)
    {
        KernelSpec spec = plan.Spec;
        StagePlan last = plan.Stages[plan.Stages.Count - 1];
        MatrixProduct? product = last is ConvolutionPlan { Tiles: null } ? null : MatrixProduct.Of(last);
        bool rowsAreFew = spec.OutputImage().Height is not > MostRows;
        if (!spec.Parallel || spec.Image.IsSequence || !rowsAreFew || product is not { Groups: 1, PanelCount: > 1 and int panels }
            || spec.Last.Activation.IsCurve || plan.Staging.Output is not null)
        {
            return null;
        }

        double before = spec.Steps.Take(spec.Steps.Count - 1).Sum(step => (double)step.MultiplyAdds * (step is DepthwiseSpec ? Depthwise : 1));
        int repeated = (int)(1000 * before / (before + spec.Last.MultiplyAdds));
        return repeated <= MostRepeated ? new(panels, repeated) : null;
    }
}
