extern alias generator;

using System.Collections.Generic;
using System.Linq;
using generator::SepConvGen.Generator.Emission.Networks;
using generator::SepConvGen.Generator.Planning.Networks;

namespace SepConvGen.Networks.Report;

/// <summary>What a report is of: a network as the generator plans it, and the graph that it comes from.</summary>
/// <param name="plan">The plan.</param>
/// <param name="graphs">The model's graph; null where there is no model.</param>
internal sealed class NetworkFacts(NetworkPlan plan, ModelGraphs? graphs)
{
    public NetworkPlan Plan { get; } = plan;

    public ModelGraphs? Graphs { get; } = graphs;

    /// <summary>The steps, in the order in which they run.</summary>
    public IReadOnlyList<StepFacts> Steps { get; } =
        [.. plan.Steps.Select((step, index) => new StepFacts(index + 1, step, LayerWords.MultiplyAdds(step), StepTraffic.Of(step, plan)))];

    /// <summary>Of all steps, for one image.</summary>
    public long MultiplyAdds => Steps.Sum(step => step.MultiplyAdds);

    /// <summary>" for an image" where their number is left to the call.</summary>
    public string ForAnImage => Plan.Manifest.DynamicBatch ? " for an image" : "";
}

/// <summary>A step of a network and what it costs.</summary>
/// <param name="Number">From 1 on, as the generated code numbers its results.</param>
/// <param name="Step">The step.</param>
/// <param name="MultiplyAdds">Those of its kernel, taps in the padding included; 0 where no kernel does it.</param>
/// <param name="Traffic">The bytes that it moves.</param>
internal sealed record StepFacts(int Number, NetworkStep Step, long MultiplyAdds, StepTraffic Traffic)
{
    /// <summary>What links to the step name.</summary>
    public string Id => $"step{Number}";
}
