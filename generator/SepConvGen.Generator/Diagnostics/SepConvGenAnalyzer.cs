using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SepConvGen.Generator.Parsing;

namespace SepConvGen.Generator.Diagnostics;

/// <summary>Says what is wrong with attributed methods and with the project, by the parsers that the generator uses.</summary>
/// <remarks>An analyzer, not the generator: its locations are real and can be suppressed, and the pipeline's cache holds none.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SepConvGenAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All.RemoveRange(Descriptors.OfCalls).RemoveRange(Descriptors.OfNetworks).Remove(Descriptors.WeightsPackedAtEachCall);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // The generator reads generated code too: what it leaves out there must be explained there.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(LocalFunction, SyntaxKind.LocalFunctionStatement, SyntaxKind.ParenthesizedLambdaExpression);
        context.RegisterCompilationStartAction(static start =>
        {
            var project = new ProjectCheck(start.Compilation);
            start.RegisterSymbolAction(
                method => project.Count(Report((IMethodSymbol)method.Symbol, method.Options, method.ReportDiagnostic, method.CancellationToken)), SymbolKind.Method);
            start.RegisterCompilationEndAction(end => project.Report(end.Options, end.ReportDiagnostic));
        });
    }

    /// <summary>Local functions and lambdas are no members of a type, so that symbol actions pass them by.</summary>
    private static void LocalFunction(SyntaxNodeAnalysisContext context)
    {
        SyntaxList<AttributeListSyntax> attributes = context.Node switch
        {
            LocalFunctionStatementSyntax function => function.AttributeLists,
            ParenthesizedLambdaExpressionSyntax lambda => lambda.AttributeLists,
            _ => default,
        };
        if (attributes.Count == 0)
        {
            return;
        }

        ISymbol? symbol = context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken)
            ?? context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol;
        if (symbol is IMethodSymbol method)
        {
            Report(method, context.Options, context.ReportDiagnostic, context.CancellationToken);
        }
    }

    private static ParseResult Report(IMethodSymbol method, AnalyzerOptions options, Action<Diagnostic> report, CancellationToken cancellation)
    {
        // Of the two parts of a partial method the declaring one is read.
        if (method.PartialDefinitionPart is not null)
        {
            return KernelParser.NotAKernel;
        }

        ParseResult result = KernelParser.Parse(method, cancellation);
        foreach (Diagnostic diagnostic in result.Diagnostics.Concat(Plans(method, result, options, cancellation)))
        {
            report(diagnostic);
        }

        return result;
    }

    /// <summary>What came of a method with which the parser finds nothing wrong.</summary>
    private static IEnumerable<Diagnostic> Plans(IMethodSymbol method, ParseResult result, AnalyzerOptions options, CancellationToken cancellation) =>
        result.Diagnostics.Count > 0 ? []
        : InternalErrors.Of(method, cancellation) is { } failure ? [failure]
        : result.File?.Kernel is { } kernel ? PlanCheck.Check(method, kernel.Spec, InstructionSetsParser.Parse(options.AnalyzerConfigOptionsProvider.GlobalOptions))
        : [];
}
