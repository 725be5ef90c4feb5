using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The activation methods of a tier: one for each function and vector width in use.</summary>
internal static class TierActivations
{
    /// <summary>The name of the method that applies a step's activation; "" for none.</summary>
    public static string Name(KernelSpec spec, StepSpec step)
    {
        ActivationFunction activation = step.Activation;
        StepSpec last = spec.Steps.Last(other => other.Activation.Kind == activation.Kind);
        string prefix = activation == last.Activation ? "" : step.Operands.Title;
        return activation.Kind == Activation.None ? "" : prefix + activation.Kind;
    }

    /// <summary>What happens to the sums of a step.</summary>
    public static Epilogue After(KernelSpec spec, StepSpec step) =>
        new(step.Activation, Name(spec, step), spec.Residual is not null && ReferenceEquals(step, spec.Last))
        {
            Channels = step.OutputChannels,
            Stride = step.OutputStride,
        };

    public static void Write(CodeWriter writer, KernelPlan plan)
    {
        Dictionary<string, (ActivationFunction Activation, HashSet<int> Lanes)> methods = [];
        foreach (StagePlan stage in plan.Stages)
        {
            Add(methods, plan.Spec, stage);
        }

        foreach (KeyValuePair<string, (ActivationFunction Activation, HashSet<int> Lanes)> method in methods.OrderBy(method => method.Key, System.StringComparer.Ordinal))
        {
            ActivationText.Write(writer, method.Key, method.Value.Activation, method.Value.Lanes.OrderByDescending(lanes => lanes).Select(lanes => Dialects.For(plan.Set, lanes)));
        }

        CurvePasses.Write(writer, plan);
    }

    private static void Add(
        Dictionary<string, (ActivationFunction Activation, HashSet<int> Lanes)> methods,
        KernelSpec spec,
        StagePlan stage)
    {
        ActivationFunction activation = stage.Step.Activation;
        if (activation.Kind == Activation.None || activation.IsCurve)
        {
            return;
        }

        foreach ((string name, ActivationFunction function) in WithParts(Name(spec, stage.Step), activation))
        {
            if (!methods.TryGetValue(name, out (ActivationFunction Activation, HashSet<int> Lanes) method))
            {
                methods[name] = method = (function, []);
            }

            method.Lanes.UnionWith(stage.SumLanes);
        }
    }

    // The hard sigmoid and the hard swish are made of relu6.
    private static IEnumerable<(string Name, ActivationFunction Activation)> WithParts(string name, ActivationFunction activation)
    {
        yield return (name, activation);
        if (activation.Kind is Activation.HardSwish or Activation.HardSigmoid)
        {
            yield return ("Relu6", new(Activation.Relu6));
        }
    }
}
