using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Diagnostics;

/// <summary>A call of a kernel.</summary>
/// <param name="Operation">The call.</param>
/// <param name="Method">The kernel, as it is declared.</param>
/// <param name="Kind">Its attribute.</param>
internal sealed record KernelCall(IInvocationOperation Operation, IMethodSymbol Method, KernelKind Kind)
{
    /// <summary>The call of a kernel that this is; null for any other call.</summary>
    public static KernelCall? Of(IInvocationOperation operation) =>
        KernelOf(operation.TargetMethod) is { } kernel ? new(operation, kernel.Method, kernel.Kind) : null;

    /// <summary>The kernel that a method is, and its attribute; null if it is none.</summary>
    public static (IMethodSymbol Method, KernelKind Kind)? KernelOf(IMethodSymbol called)
    {
        // Almost every call is of another method: its parameters tell that sooner than its attributes.
        if (!Has(called, ParameterRole.Input))
        {
            return null;
        }

        IMethodSymbol method = called.OriginalDefinition;
        method = method.PartialDefinitionPart ?? method;
        AttributeData[] attributes = [.. KernelKind.AttributesOf(method)];
        return attributes.Length == 1 ? (method, KernelKind.Of(attributes[0])!) : null;
    }

    /// <summary>What a parameter is given, without the conversions to its type; null where the method has no such parameter.</summary>
    public IOperation? ValueOf(ParameterRole role) =>
        Operation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == role.Name())?.Value.Bare();

    private static bool Has(IMethodSymbol method, ParameterRole role)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Name == role.Name())
            {
                return true;
            }
        }

        return false;
    }
}
