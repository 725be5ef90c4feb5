using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of tensors and of a result that is returned.</summary>
internal static class FormRemarks
{
    public static IEnumerable<string> Lines(KernelModel kernel)
    {
        string one = kernel.Spec.Image.IsSequence ? "sequence" : "image";
        if (kernel.Method.Parameters.Any(parameter => parameter.Form is { IsTensor: true }))
        {
            yield return $"<para>Tensors are dense, in row-major order; one without the dimension batch is one {one}.</para>";
        }

        if (kernel.Method.Result is { Form.IsTensor: true })
        {
            string rank = kernel.Method.Parameters.Any(parameter => parameter.IsTensorInput) ? ", of the rank of the input" : "";
            yield return $"<para>The output is a new tensor{rank}: each call allocates it.</para>";
        }
        else if (kernel.Method.Result is not null)
        {
            yield return "<para>The output is a new array: each call allocates it.</para>";
        }
    }
}
