using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Planning.Networks;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission.Networks;

/// <summary>The methods of a network's kernels, as if a user had declared them.</summary>
internal static class NetworkMethods
{
    public static IEnumerable<KernelModel> Kernels(NetworkClass type, NetworkPlan plan) => plan.Kernels.Select(kernel => Model(type, plan, kernel));

    private static KernelModel Model(NetworkClass type, NetworkPlan plan, NetworkKernel kernel)
    {
        NetworkStep[] users = [.. plan.Steps.Where(step => step.Kernel == kernel)];
        string sources = XmlText.Escape(string.Join("; ", users.Select(step => string.Join(" + ", step.Layers.Select(layer => layer.Source)))));
        MethodModel method = new(
            type.Namespace,
            new EquatableArray<TypeModel>(type.Types.Append(new TypeModel("class", "Kernels"))),
            "internal static",
            kernel.Name,
            new EquatableArray<ParameterModel>(Parameters(kernel.Spec)),
            new EquatableArray<string>([$" <summary>{sources}.</summary>"]),
            HasBase: false,
            IsObsolete: false,
            IsMarked: false);
        return new KernelModel($"{type.HintPrefix}.Kernels.{kernel.Name}.g.cs", method, kernel.Spec, Companions.Pack);
    }

    private static IEnumerable<ParameterModel> Parameters(KernelSpec spec)
    {
        const string reads = "global::System.ReadOnlySpan<float>";
        yield return new(ParameterRole.Input, reads, "input");
        if (spec.Image.HasBatch)
        {
            yield return new(ParameterRole.Batch, "int", "batch");
        }

        yield return new(ParameterRole.Weights, "global::SepConvGen.PackedWeights", "weights");
        if (spec.HasResidual)
        {
            yield return new(ParameterRole.Residual, reads, "residual");
        }

        yield return new(ParameterRole.Output, "global::System.Span<float>", "output");
        yield return new(ParameterRole.ParallelOptions, "global::System.Threading.Tasks.ParallelOptions", "parallelOptions");
    }
}
