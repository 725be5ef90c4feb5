using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SepConvGen.CodeFixes;

/// <summary>What can be told of an expression without running it.</summary>
internal static class Quiet
{
    private static readonly string[] Views = ["AsSpan", "AsMemory", "Slice", "AsTensorSpan", "AsReadOnlyTensorSpan"];

    /// <summary>Whether an expression changes nothing, so that others may be computed before or after it. Properties are taken to be so.</summary>
    public static bool Is(ExpressionSyntax expression, SemanticModel model) => expression.DescendantNodesAndSelf().All(node => node switch
    {
        InvocationExpressionSyntax call => model.GetSymbolInfo(call).Symbol is IMethodSymbol method && Views.Contains(method.Name) && IsSystems(method.ContainingNamespace),
        BaseObjectCreationExpressionSyntax creation => model.GetTypeInfo(creation).Type is { } type && IsSystems(type.ContainingNamespace),
        AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } or AwaitExpressionSyntax or ThrowExpressionSyntax => false,
        PrefixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.PreIncrementExpression) && !unary.IsKind(SyntaxKind.PreDecrementExpression),
        PostfixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        _ => true,
    });

    /// <summary>Whether an expression names the same thing each time that a loop comes to it. What the thing holds may change.</summary>
    public static bool IsStable(ExpressionSyntax expression, StatementSyntax loop, SemanticModel model)
    {
        if (!Is(expression, model))
        {
            return false;
        }

        DataFlowAnalysis? flow = model.AnalyzeDataFlow(loop);
        return flow is { Succeeded: true } && expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().All(name => model.GetSymbolInfo(name).Symbol switch
        {
            IFieldSymbol field => field.IsReadOnly || field.IsConst,
            IPropertySymbol property => property.IsReadOnly,
            ILocalSymbol or IParameterSymbol when model.GetSymbolInfo(name).Symbol is { } variable =>
                !flow.WrittenInside.Contains(variable, SymbolEqualityComparer.Default)
                && !flow.Captured.Contains(variable, SymbolEqualityComparer.Default)
                && !variable.DeclaringSyntaxReferences.Any(declaration => loop.Span.Contains(declaration.Span)),
            null => false,
            _ => true,
        });
    }

    private static bool IsSystems(INamespaceSymbol space) => space.ToDisplayString().Split('.')[0] == "System";
}
