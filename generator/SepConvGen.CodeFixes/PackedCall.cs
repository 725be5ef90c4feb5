using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;

namespace SepConvGen.CodeFixes;

/// <summary>A call of a kernel, and what packs the weights that it gives.</summary>
/// <param name="Call">The call.</param>
/// <param name="Method">The packing method, as the place of the call names it.</param>
/// <param name="Places">The places of the weights among the arguments, in their order.</param>
/// <param name="Names">What the weights are.</param>
/// <param name="Views">What makes spans of them: "{0}" for spans and arrays.</param>
/// <param name="Rest">Biases that the packing method wants and the call does not give.</param>
internal sealed record PackedCall(
    InvocationExpressionSyntax Call, string Method, IReadOnlyList<int> Places, IReadOnlyList<string> Names, IReadOnlyList<string> Views, IReadOnlyList<string> Rest)
{
    /// <summary>
    /// How a call can give packed weights; null where it cannot: packing comes where the first weight stood, and arguments after that
    /// might change what is packed.
    /// </summary>
    public static PackedCall? Of(InvocationExpressionSyntax call, SemanticModel model, KernelKind kind, IReadOnlyCollection<string> weights)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol called || weights.Any(name => called.Parameters.All(parameter => parameter.Name != name)))
        {
            return null;
        }

        (string Name, int Place)[] given = [.. weights.Select(name => (name, place: CallSites.ArgumentOf(call, called, name)))
            .Where(each => each.place is not null).Select(each => (each.name, each.place!.Value)).OrderBy(each => each.Value)];
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        string?[] views = [.. given.Select(each => View(arguments[each.Place].Expression, model))];
        if (given.Length == 0
            || weights.Except(given.Select(each => each.Name)).Any(name => !IsBias(kind, name))
            || views.Contains(null)
            || arguments.Skip(given[0].Place).Where((_, index) => given.All(each => each.Place != given[0].Place + index)).Any(other => !Quiet.Is(other.Expression, model)))
        {
            return null;
        }

        // packing takes all biases or none
        string[] biases = [.. kind.Roles.Where(role => role.IsBias()).Select(role => role.Name())];
        string[] rest = given.Any(each => biases.Contains(each.Name)) ? [.. biases.Except(given.Select(each => each.Name))] : [];
        return new(call, Pack(call, called, model), [.. given.Select(each => each.Place)], [.. given.Select(each => each.Name)], [.. views.Select(view => view!)], rest);
    }

    /// <summary>The weights as they stand in the call.</summary>
    public IEnumerable<ExpressionSyntax> Weights => Places.Select(place => Call.ArgumentList.Arguments[place].Expression);

    /// <summary>PackRun(filter: f, bias: b).</summary>
    /// <param name="call">The call as it is by now.</param>
    public string Packing(InvocationExpressionSyntax call) =>
        $"{Method}({string.Join(", ", Places.Select((place, index) => $"{Names[index]}: {string.Format(Views[index], call.ArgumentList.Arguments[place].Expression)}").Concat(Rest.Select(name => $"{name}: default")))})";

    /// <summary>The call with packed weights where the first weight was, the others gone.</summary>
    /// <param name="call">The call as it is by now.</param>
    /// <param name="packed">The packed weights.</param>
    public InvocationExpressionSyntax With(InvocationExpressionSyntax call, string packed)
    {
        ArgumentListSyntax list = call.ArgumentList;
        ArgumentSyntax[] weights = [.. Places.Select(place => list.Arguments[place])];
        ArgumentSyntax first = weights[0].WithExpression(SyntaxFactory.ParseExpression(packed).WithTriviaFrom(weights[0].Expression));
        first = first.NameColon is { } colon ? first.WithNameColon(colon.WithName(SyntaxFactory.IdentifierName(ParameterRole.Weights.Name()).WithTriviaFrom(colon.Name))) : first;

        // the others' expressions have moved, with the comments in them
        SyntaxAnnotation gone = new();
        list = list.ReplaceNodes(weights, (each, _) => each == weights[0] ? first
            : each.WithExpression(SyntaxFactory.IdentifierName("_").WithTriviaFrom(each.Expression)).WithAdditionalAnnotations(gone));
        return call.WithArgumentList(list.Without(list.GetAnnotatedNodes(gone)));
    }

    private static bool IsBias(KernelKind kind, string name) => kind.Roles.Any(role => role.IsBias() && role.Name() == name);

    // The packing method is static and stands beside the kernel.
    private static string Pack(InvocationExpressionSyntax call, IMethodSymbol called, SemanticModel model)
    {
        string name = $"Pack{called.Name}";
        return call.Expression switch
        {
            SimpleNameSyntax => name,
            MemberAccessExpressionSyntax access when model.GetSymbolInfo(access.Expression).Symbol is ITypeSymbol => $"{access.Expression}.{name}",
            _ => $"{called.ContainingType.ToMinimalDisplayString(model, call.SpanStart)}.{name}",
        };
    }

    // The packing method reads spans.
    private static string? View(ExpressionSyntax expression, SemanticModel model)
    {
        if (model.GetTypeInfo(expression).Type is not { } type)
        {
            return "{0}";
        }

        bool simple = expression is SimpleNameSyntax or MemberAccessExpressionSyntax;
        return FormParser.Of(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)) is not { } held ? null
            : held.Form.IsTensor ? (simple ? "{0}.GetSpan(new nint[{0}.Rank], (int){0}.FlattenedLength)" : null)
            : held.Form == ParameterForm.Memory || held.Form == ParameterForm.ReadOnlyMemory ? (simple || expression is InvocationExpressionSyntax ? "{0}.Span" : "({0}).Span")
            : "{0}";
    }
}
