using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SepConvGen.Generator.Parsing;

namespace SepConvGen.Generator.Diagnostics;

/// <summary>Says which kernels bring their weights into order at each call, at a price that counts.</summary>
/// <remarks>An analyzer of its own, since what it tells is off unless a project turns it on: the compiler then leaves it out, with the plans that it needs.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeightsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Descriptors.WeightsPackedAtEachCall);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // To the compiler a kernel is generated code itself, by the mark of its implementing part.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.Method);
    }

    private static void Check(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is null
            && KernelParser.Parse(method, context.CancellationToken).File?.Kernel is { } kernel
            && WeightsCheck.Check(method, kernel.Spec, InstructionSetsParser.Parse(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions)) is { } diagnostic)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
