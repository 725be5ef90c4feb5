using System.Linq;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>The bytes that a step moves, of one image where their number is left to the call.</summary>
/// <param name="Read">What it reads that it has not made itself, constants included, each once.</param>
/// <param name="Written">What it makes.</param>
internal readonly record struct StepTraffic(long Read, long Written)
{
    private const long ElementBytes = 4;

    /// <summary>Both.</summary>
    public long Bytes => Read + Written;

    /// <summary>That of a step.</summary>
    public static StepTraffic Of(NetworkStep step, NetworkPlan plan)
    {
        if (plan.Places.IsThere(step))
        {
            return default;
        }

        // what lies in a concatenation already is not copied into it
        long inPlace = step.Reads().Where(tensor => plan.Places.IsPartOf(tensor, step.Output.Name)).Sum(tensor => (long)plan.Tensors.Length(tensor));
        long read = step.Reads().Distinct().Sum(tensor => (long)plan.Tensors.Length(tensor));
        return new(ElementBytes * (read - inPlace), ElementBytes * (step.Output.Length - inPlace));
    }
}
