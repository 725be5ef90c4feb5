using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SepConvGen.CodeFixes;

/// <summary>What becomes of a kernel's parameters: some go, the packed weights may come in the place of the first.</summary>
/// <param name="Method">The kernel.</param>
/// <param name="Gone">The names of those that go.</param>
/// <param name="Packed">The type of the packed weights; null if none come.</param>
internal sealed record ParameterChange(IMethodSymbol Method, IReadOnlyCollection<string> Gone, ITypeSymbol? Packed)
{
    /// <summary>
    /// Whether nothing else depends on the parameters as they are: an interface, a method that overrides or is overridden; and whether no
    /// overload has those that would be.
    /// </summary>
    public bool IsFree
    {
        get
        {
            INamedTypeSymbol type = Method.ContainingType;
            return !Method.IsVirtual && !Method.IsOverride && !Method.IsAbstract
                && !type.AllInterfaces.SelectMany(each => each.GetMembers(Method.Name)).Any(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), Method))
                && !type.GetMembers(Method.Name).OfType<IMethodSymbol>().Any(other =>
                    !SymbolEqualityComparer.Default.Equals(other, Method) && other.Parameters.Select(parameter => parameter.Type).SequenceEqual(Types(), SymbolEqualityComparer.Default));
        }
    }

    /// <summary>The parameters in a documentation's reference.</summary>
    public CrefParameterListSyntax In(CrefParameterListSyntax list, SemanticModel model)
    {
        int[] places = [.. Method.Parameters.Select((parameter, index) => (parameter, index)).Where(each => Gone.Contains(each.parameter.Name)).Select(each => each.index)];
        SyntaxNode[] gone = [.. places.Select(place => list.Parameters[place])];
        if (Packed is null)
        {
            return list.Without(gone);
        }

        string name = Packed.ToMinimalDisplayString(model, list.SpanStart);
        CrefParameterSyntax packed = SyntaxFactory.CrefParameter(SyntaxFactory.ParseTypeName(name)).WithTriviaFrom(gone[0]);
        SyntaxAnnotation mark = new();
        list = list.TrackNodes(gone);
        list = list.ReplaceNode(list.GetCurrentNode(gone[0])!, packed.WithAdditionalAnnotations(mark));
        return list.Without(gone.Skip(1).Select(each => list.GetCurrentNode(each)!));
    }

    private IEnumerable<ITypeSymbol> Types()
    {
        bool placed = Packed is null;
        foreach (IParameterSymbol parameter in Method.Parameters)
        {
            if (!Gone.Contains(parameter.Name))
            {
                yield return parameter.Type;
            }
            else if (!placed)
            {
                placed = true;
                yield return Packed!;
            }
        }
    }
}
