using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Diagnostics;

/// <summary>A kernel that gets <c>ParallelOptions</c> in code that a parallel loop runs.</summary>
internal static class ParallelCheck
{
    public static void Check(KernelCall call, Action<Diagnostic> report)
    {
        IOperation? options = call.ValueOf(ParameterRole.ParallelOptions);
        if (options is not null && !IsOneThread(options) && LoopAround(call.Operation) is { } loop)
        {
            report(Diagnostic.Create(Descriptors.ThreadsUponThreads, options.Syntax.GetLocation(), loop, call.Method.Name));
        }
    }

    // "Parallel.For": the loop in whose body the call is; null if it is in none.
    private static string? LoopAround(IOperation call)
    {
        foreach (IOperation part in call.Around())
        {
            string? loop = part switch
            {
                IAnonymousFunctionOperation lambda => LoopThatTakes(lambda),
                ILocalFunctionOperation function => References(function).Select(LoopThatTakes).FirstOrDefault(found => found is not null),
                _ => null,
            };
            if (loop is not null)
            {
                return loop;
            }
        }

        return null;
    }

    // Where a local function is handed on by its name.
    private static IEnumerable<IOperation> References(ILocalFunctionOperation function) => function.Around().Last().Descendants()
        .OfType<IMethodReferenceOperation>()
        .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Method.OriginalDefinition, function.Symbol));

    // The loop to which a delegate is an argument, be it one of several.
    private static string? LoopThatTakes(IOperation function) => function.Around()
        .SkipWhile(part => part is IDelegateCreationOperation or IConversionOperation or IArrayInitializerOperation or IArrayCreationOperation)
        .FirstOrDefault() is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { ContainingType: { } type } method } } && IsParallel(type)
        ? $"{type.Name}.{method.Name}"
        : null;

    private static bool IsParallel(INamedTypeSymbol type) => type.ToDisplayString() is "System.Threading.Tasks.Parallel" or "System.Linq.ParallelEnumerable";

    // None, or options that are made for one thread where they are declared or handed over.
    private static bool IsOneThread(IOperation options) => options switch
    {
        { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation => true,
        ILocalReferenceOperation local => IsMadeForOne(local.Local),
        IFieldReferenceOperation field => IsMadeForOne(field.Field),
        IPropertyReferenceOperation property => IsMadeForOne(property.Property),
        _ => IsOfOne(options.Syntax),
    };

    private static bool IsMadeForOne(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() switch
    {
        VariableDeclaratorSyntax variable => IsOfOne(variable.Initializer?.Value),
        PropertyDeclarationSyntax property => IsOfOne(property.Initializer?.Value ?? property.ExpressionBody?.Expression),
        _ => false,
    });

    // new ParallelOptions { MaxDegreeOfParallelism = 1 }
    private static bool IsOfOne(SyntaxNode? value) => value is BaseObjectCreationExpressionSyntax { Initializer: { } initializer }
        && initializer.Expressions.OfType<AssignmentExpressionSyntax>().Any(assignment => assignment is
        { Left: IdentifierNameSyntax { Identifier.ValueText: "MaxDegreeOfParallelism" }, Right: LiteralExpressionSyntax { Token.Value: 1 } });
}
