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
        Dictionary<string, Method> methods = [];
        foreach (StagePlan stage in plan.Stages)
        {
            Add(methods, plan.Spec, stage);
        }

        foreach (Method method in methods.Values.OrderBy(method => method.Name, System.StringComparer.Ordinal))
        {
            method.Lanes.Sort();
            ActivationText.Write(writer, method.Name, method.Activation, Enumerable.Reverse(method.Lanes).Select(lanes => Dialects.For(plan.Set, lanes)));
        }

        CurvePasses.Write(writer, plan);
    }

    private static void Add(Dictionary<string, Method> methods, KernelSpec spec, StagePlan stage)
    {
        ActivationFunction activation = stage.Step.Activation;
        if (activation.Kind == Activation.None || activation.IsCurve)
        {
            return;
        }

        foreach (Method part in WithParts(Name(spec, stage.Step), activation))
        {
            if (!methods.TryGetValue(part.Name, out Method method))
            {
                methods[part.Name] = method = part;
            }

            foreach (int lanes in stage.SumLanes)
            {
                if (!method.Lanes.Contains(lanes))
                {
                    method.Lanes.Add(lanes);
                }
            }
        }
    }

    // The hard sigmoid and the hard swish are made of relu6.
    private static IEnumerable<Method> WithParts(string name, ActivationFunction activation)
    {
        yield return new(name, activation);
        if (activation.Kind is Activation.HardSwish or Activation.HardSigmoid)
        {
            yield return new("Relu6", new(Activation.Relu6));
        }
    }

    // One function at each of its vector widths.
    private sealed record Method(string Name, ActivationFunction Activation)
    {
        public List<int> Lanes { get; } = [];
    }
}
