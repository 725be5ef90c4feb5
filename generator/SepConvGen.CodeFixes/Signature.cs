using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;

namespace SepConvGen.CodeFixes;

/// <summary>A whole list of parameters for a kernel.</summary>
/// <param name="Title">What the user is offered.</param>
/// <param name="Packed">Whether weights are packed beforehand.</param>
internal sealed record Signature(string Title, bool Packed)
{
    /// <summary>Those that fit a kind of kernel.</summary>
    public static IEnumerable<Signature> Of(KernelKind kind)
    {
        yield return new("Write the parameters as spans", Packed: false);
        if (kind.Roles.Contains(ParameterRole.Weights))
        {
            yield return new("Write the parameters with packed weights", Packed: true);
        }
    }

    /// <summary>The parameters in C#, with all that the kernel needs, and its biases.</summary>
    public string Text(KernelSyntax kernel) => string.Join(", ", Roles(kernel).Select(role => role.Declaration(kernel.Kind.TypeOf(role), kernel.Element)));

    private IEnumerable<ParameterRole> Roles(KernelSyntax kernel) => kernel.Kind.Roles.Where(role => role switch
    {
        ParameterRole.Output => false,
        ParameterRole.Weights => Packed,
        _ when kernel.Kind.Sizes.Contains(role) => !kernel.Has(role.ToString()),
        _ when role.IsSlope() => !Packed && kernel.ValueOf(role.ActivationArgument())?.EndsWith("PRelu", System.StringComparison.Ordinal) == true,
        _ when role.IsWeight() => !Packed && (role.IsBias() || kernel.Kind.Required.Contains(role)),
        _ => kernel.Kind.Required.Contains(role),
    }).Append(ParameterRole.Output);
}
