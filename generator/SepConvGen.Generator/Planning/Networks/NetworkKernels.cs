using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>The kernels of a network: one for each kind of step, named by what it is and numbered.</summary>
internal sealed class NetworkKernels(NetworkTensors tensors, TensorPlaces places)
{
    private readonly Dictionary<KernelSpec, NetworkKernel> kernels = [];

    /// <summary>In the order in which they are first needed.</summary>
    public List<NetworkKernel> All { get; } = [];

    /// <summary>The step with its kernel, if it has one.</summary>
    public NetworkStep Of(NetworkStep step)
    {
        if (!step.First.IsKernel())
        {
            return step;
        }

        KernelSpec spec = Spec(step);
        if (!kernels.TryGetValue(spec, out NetworkKernel? kernel))
        {
            string kind = Kind(spec);
            kernel = new NetworkKernel($"{kind}{All.Count(other => Kind(other.Spec) == kind) + 1}", spec);
            kernels.Add(spec, kernel);
            All.Add(kernel);
        }

        return step with { Kernel = kernel };
    }

    private KernelSpec Spec(NetworkStep step)
    {
        StepSpec[] steps = [.. step.Layers.Select(layer => LayerStep.Of(layer, tensors))];
        switch (steps.Length)
        {
            case 2:
                steps[0] = steps[0] with { Operands = StepOperands.BeforeAnother };
                steps[1] = steps[1] with { Operands = StepOperands.LastOfTwo };
                break;
            case 3:
                steps[0] = steps[0] with { Operands = StepOperands.FirstOfThree };
                steps[1] = steps[1] with { Operands = StepOperands.BeforeAnother };
                steps[2] = steps[2] with { Operands = StepOperands.LastOfThree };
                break;
        }

        string? residual = step.Last.Operand("residual");
        int last = steps.Length - 1;
        steps[0] = steps[0] with { Pixels = new(step.Planes is null ? Apart(step.Input) : null, null, null) };
        steps[last] = steps[last] with { Pixels = steps[last].Pixels with { Residual = Apart(residual), Output = step.PlanarOutput is null ? Apart(step.Output.Name) : null } };
        KernelSpec spec = new(
            LayerStep.Image(step.First, tensors), new EquatableArray<StepSpec>(steps), Packed: true, Parallel: true, HasResidual: residual is not null)
        {
            InputForm = Form(step.Planes is not null),
            OutputForm = Form(step.PlanarOutput is not null),
        };
        return steps.Length == 3 && residual == step.First.Inputs.First() ? (spec with { HasResidual = false }).WithInputAdded() : spec;
    }

    // How far pixels are apart; null where they follow each other, as do those of views.
    private int? Apart(string? tensor) => tensor is not null && places.Of(tensor).PixelStride is var stride && stride != tensors.Shape(tensor).Last() ? stride : null;

    private static StoredForm Form(bool planes) => planes ? StoredForm.Working with { Layout = Layout.Nchw } : StoredForm.Working;

    private static string Kind(KernelSpec spec) => spec.Steps.Count switch
    {
        3 => "InvertedResidual",
        2 => "Separable",
        _ => spec.First switch
        {
            DepthwiseSpec => "Depthwise",
            PointwiseSpec => "Pointwise",
            _ => "Convolution",
        },
    };
}
