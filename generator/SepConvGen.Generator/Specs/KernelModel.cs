using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Generator.Specs;

/// <summary>One attributed method: everything that its generated file depends on, and nothing of Roslyn.</summary>
/// <param name="HintName">Name of the generated file, unique and stable: "Namespace.Type.Method.g.cs".</param>
/// <param name="Method">The method.</param>
/// <param name="Spec">What it computes.</param>
/// <param name="Companions">What the file holds beside the method.</param>
internal sealed record KernelModel(string HintName, MethodModel Method, KernelSpec Spec, Companions Companions)
{
    /// <summary>What it computes with, in the order of the parameters: behind an input that is a tensor its sizes, at the end an output that is returned.</summary>
    public IEnumerable<ParameterRole> Operands
    {
        get
        {
            foreach (ParameterModel parameter in Method.Parameters)
            {
                yield return parameter.Role;
                if (parameter.IsTensorInput)
                {
                    foreach (ParameterRole size in TensorSizes)
                    {
                        yield return size;
                    }
                }
            }

            if (Method.Result is not null)
            {
                yield return ParameterRole.Output;
            }
        }
    }

    /// <summary>The output: a parameter, or what the method returns.</summary>
    public ParameterModel Output => Method.Result ?? Method.Parameters.First(parameter => parameter.Role == ParameterRole.Output);

    /// <summary>What a role is called in the entry, where it is a span if it holds elements.</summary>
    public string NameOf(ParameterRole role) => role == ParameterRole.Output
        ? Output.Span
        : Method.Parameters.FirstOrDefault(parameter => parameter.Role == role)?.Span ?? role.Name();

    private IEnumerable<ParameterRole> TensorSizes
    {
        get
        {
            yield return ParameterRole.Batch;
            if (Spec.Image is { Height: null })
            {
                yield return ParameterRole.Height;
            }

            if (Spec.Image is { Width: null })
            {
                yield return ParameterRole.Width;
            }
        }
    }
}
