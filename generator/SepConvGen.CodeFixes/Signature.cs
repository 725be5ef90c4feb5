using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;

namespace SepConvGen.CodeFixes;

/// <summary>A whole list of parameters for a kernel: all that it needs, its biases, and what it has already of what is optional.</summary>
/// <param name="Title">What the user is offered.</param>
/// <param name="Read">What holds the elements that are read.</param>
/// <param name="Write">What holds those that are written.</param>
/// <param name="Packed">Whether weights are packed beforehand.</param>
internal sealed record Signature(string Title, ParameterForm Read, ParameterForm Write, bool Packed)
{
    /// <summary>Those that fit a kernel in its project.</summary>
    public static IEnumerable<Signature> Of(KernelSyntax kernel, TypeNames types)
    {
        yield return new("Write the parameters as spans", ParameterForm.ReadOnlySpan, ParameterForm.Span, Packed: false);
        if (kernel.Kind.Roles.Contains(ParameterRole.Weights))
        {
            yield return new("Write the parameters with packed weights", ParameterForm.ReadOnlySpan, ParameterForm.Span, Packed: true);
        }

        if (types.Knows(ParameterForm.ReadOnlyTensorSpan))
        {
            yield return new("Write the parameters as tensors", ParameterForm.ReadOnlyTensorSpan, ParameterForm.TensorSpan, Packed: false);
        }
    }

    /// <summary>The parameters, with the comments of those that were there, in lines if these were in lines.</summary>
    public ParameterListSyntax Written(KernelSyntax kernel, TypeNames types)
    {
        ParameterLines lines = new(kernel.Method.ParameterList);
        foreach (ParameterRole role in kernel.Kind.Roles.Where(role => Takes(kernel, role)))
        {
            ParameterSyntax? present = Present(kernel, role);
            lines.Add(present, Declared(kernel, role, present, types), role == ParameterRole.Weights ? IsWeight : _ => false);
        }

        return lines.Written();

        bool IsWeight(ParameterSyntax parameter) => kernel.Kind.Roles.Any(role => role.IsWeight() && role.Name() == parameter.Identifier.ValueText);
    }

    private static ParameterSyntax? Present(KernelSyntax kernel, ParameterRole role) =>
        kernel.Method.ParameterList.Parameters.FirstOrDefault(parameter => parameter.Identifier.ValueText == role.Name());

    private bool Takes(KernelSyntax kernel, ParameterRole role) => role switch
    {
        ParameterRole.Output => kernel.Method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword },
        ParameterRole.Weights => Packed,
        _ when kernel.Kind.Sizes.Contains(role) => !Read.IsTensor && !kernel.Has(role.ToString()),
        ParameterRole.Batch => !Read.IsTensor && Present(kernel, role) is not null,
        _ when role.IsSlope() => !Packed && kernel.ValueOf(role.ActivationArgument())?.EndsWith("PRelu", StringComparison.Ordinal) == true,
        _ when role.IsWeight() => !Packed && (role.IsBias() || kernel.Kind.Required.Contains(role)),
        _ => kernel.Kind.Required.Contains(role) || Present(kernel, role) is not null,
    };

    private ParameterSyntax Declared(KernelSyntax kernel, ParameterRole role, ParameterSyntax? present, TypeNames types)
    {
        ParameterType type = kernel.Kind.TypeOf(role);
        ParameterForm form = role == ParameterRole.Output ? Write : Read;
        return present is null
            ? TypedParameter.New(role, types.Of(type, kernel.Element, form))
            : type.Takes(form) && TypedParameter.IsOf(present, type, kernel.Element, form) ? present : TypedParameter.With(present, types.Of(type, kernel.Element, form));
    }
}
