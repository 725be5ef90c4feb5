using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The activation methods of a tier: one for each function and vector width in use.</summary>
internal static class Activations
{
    /// <summary>The name of the method that applies an activation; "" for none.</summary>
    public static string Name(KernelSpec spec, ActivationSpec activation)
    {
        bool clash = spec.Depthwise is not null && spec.Pointwise is not null
            && spec.Depthwise.Activation.Kind == spec.Pointwise.Activation.Kind
            && spec.Depthwise.Activation != spec.Pointwise.Activation;
        string prefix = clash && activation == spec.Depthwise!.Activation ? "Depthwise" : "";
        return activation.Kind == Activation.None ? "" : prefix + activation.Kind;
    }

    /// <summary>What happens to the sums of the depthwise step.</summary>
    public static Epilogue AfterDepthwise(KernelSpec spec) =>
        new(spec.Depthwise!.Activation, Name(spec, spec.Depthwise.Activation), spec.HasResidual && spec.Pointwise is null);

    /// <summary>What happens to the sums of the pointwise step.</summary>
    public static Epilogue AfterPointwise(KernelSpec spec) =>
        new(spec.Pointwise!.Activation, Name(spec, spec.Pointwise.Activation), spec.HasResidual);

    /// <summary>What happens to the sums of a convolution.</summary>
    public static Epilogue AfterConvolution(KernelSpec spec) =>
        new(spec.Convolution!.Activation, Name(spec, spec.Convolution.Activation), spec.HasResidual);

    public static void Write(CodeWriter writer, KernelPlan plan)
    {
        Dictionary<string, (ActivationSpec Activation, HashSet<int> Lanes)> methods = [];
        if (plan.Depthwise is { } depthwise)
        {
            Add(methods, plan.Spec, depthwise.Spec.Activation, depthwise.Tiles.Select(tile => tile.Lanes));
        }

        if (plan.Convolution is { } convolution)
        {
            Add(methods, plan.Spec, convolution.Spec.Activation, [convolution.Product.Lanes]);
        }

        if (plan.Pointwise is { } pointwise)
        {
            Add(methods, plan.Spec, pointwise.Spec.Activation, [pointwise.Lanes]);
        }

        foreach (KeyValuePair<string, (ActivationSpec Activation, HashSet<int> Lanes)> method in methods.OrderBy(method => method.Key, System.StringComparer.Ordinal))
        {
            ActivationText.Write(writer, method.Key, method.Value.Activation, method.Value.Lanes.OrderByDescending(lanes => lanes).Select(lanes => Dialects.For(plan.Set, lanes)));
        }

        Curves.Write(writer, plan);
    }

    private static void Add(
        Dictionary<string, (ActivationSpec Activation, HashSet<int> Lanes)> methods,
        KernelSpec spec,
        ActivationSpec activation,
        IEnumerable<int> lanes)
    {
        if (activation.Kind == Activation.None || activation.IsCurve)
        {
            return;
        }

        foreach ((string name, ActivationSpec function) in WithParts(Name(spec, activation), activation))
        {
            if (!methods.TryGetValue(name, out (ActivationSpec Activation, HashSet<int> Lanes) method))
            {
                methods[name] = method = (function, []);
            }

            method.Lanes.UnionWith(lanes);
        }
    }

    // The hard sigmoid and the hard swish are made of relu6.
    private static IEnumerable<(string Name, ActivationSpec Activation)> WithParts(string name, ActivationSpec activation)
    {
        yield return (name, activation);
        if (activation.Kind is Activation.HardSwish or Activation.HardSigmoid)
        {
            yield return ("Relu6", new(Activation.Relu6));
        }
    }
}
