using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>What a kernel computes in: what its signature holds.</summary>
internal static class ElementParser
{
    /// <summary>
    /// The element that most of the parameters and the result hold: the others are at fault. Of as many of each, the first decides; where
    /// none holds an element that kernels compute in, it is float. Image filters have types of their own.
    /// </summary>
    public static Element Parse(KernelKind kind, IMethodSymbol method)
    {
        if (kind == KernelKind.SeparableFilter2D)
        {
            return Element.Single;
        }

        IEnumerable<ITypeSymbol> types = method.Parameters
            .Where(parameter => kind.RoleOf(parameter.Name)?.IsSpan() == true)
            .Select(parameter => parameter.Type)
            .Append(method.ReturnType);
        ElementType? first = null;
        int same = 0;
        int others = 0;
        foreach (ITypeSymbol type in types)
        {
            if (FormParser.Of(type) is not { } held || Of(held.Element) is not { } element)
            {
                continue;
            }

            first ??= element;
            same += element == first ? 1 : 0;
            others += element == first ? 0 : 1;
        }

        bool isDouble = (first == ElementType.Double) == (same >= others);
        return first is not null && isDouble ? Element.Double : Element.Single;
    }

    /// <summary>The element that a type of C# is; null where no kernel computes in it.</summary>
    public static ElementType? Of(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Single => ElementType.Single,
        SpecialType.System_Double => ElementType.Double,
        _ => null,
    };
}
