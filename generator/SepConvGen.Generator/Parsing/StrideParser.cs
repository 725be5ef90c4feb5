using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>The strides that a kernel takes, and whether there is something that lies so.</summary>
internal static class StrideParser
{
    /// <summary>What the method takes of them.</summary>
    public static StatedStrides Of(IReadOnlyList<ParameterModel> parameters)
    {
        return new(View(ParameterRole.Input), View(ParameterRole.Residual), View(ParameterRole.Output));

        StatedView View(ParameterRole tensor)
        {
            ParameterRole[] strides = [.. parameters.Select(parameter => parameter.Role).Where(role => role.IsStride() && role.Tensor() == tensor)];
            return new(strides.Any(stride => stride.IsRowStride()), strides.Any(stride => !stride.IsRowStride()));
        }
    }

    public static void Check(IMethodSymbol method, KernelSpec spec, IReadOnlyList<ParameterModel> parameters, ParameterModel? result, Faults faults)
    {
        foreach (ParameterRole stride in parameters.Select(parameter => parameter.Role).Where(role => role.IsStride()))
        {
            ParameterRole tensor = stride.Tensor();
            ParameterModel? operand = parameters.FirstOrDefault(parameter => parameter.Role == tensor);
            string? why = tensor == ParameterRole.Output && result is not null ? "the result is new, and lies without gaps"
                : tensor == ParameterRole.Residual && operand is null ? "the method has no parameter 'residual'"
                : operand is { Form.IsTensor: true } ? $"the tensor '{tensor.Name()}' has its own"
                : !stride.IsRowStride() && !spec.Image.HasBatch ? "there is one image: 'batch' says how many"
                : null;
            if (why is not null)
            {
                IParameterSymbol parameter = method.Parameters.First(parameter => parameter.Name == stride.Name());
                faults.Report(Descriptors.StrideOfNothing, ParameterText.Location(parameter), stride.Name(), tensor.Name(), why);
            }
        }
    }
}
