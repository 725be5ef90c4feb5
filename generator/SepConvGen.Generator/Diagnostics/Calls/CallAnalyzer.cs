using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SepConvGen.Generator.Diagnostics;

/// <summary>Says what costs time at the calls of kernels, though nothing is wrong.</summary>
/// <remarks>
/// An analyzer of its own: it looks at the code of methods, of which generated files hold most, and nobody would follow advice
/// about those. So it passes by the kernels' own bodies, which the other one must not.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.OfCalls;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // Where nothing refers to the library, no call can be one of a kernel.
            if (start.Compilation.GetTypeByMetadataName("SepConvGen.KernelAttribute") is null)
            {
                return;
            }

            var sizes = new SizesCheck(start.Compilation);
            start.RegisterOperationAction(call => Call(call, sizes), OperationKind.Invocation);
            start.RegisterOperationAction(reference => sizes.Take((IMethodReferenceOperation)reference.Operation), OperationKind.MethodReference);
            start.RegisterSyntaxTreeAction(tree => sizes.Pass(tree.Tree));
            start.RegisterCompilationEndAction(end => sizes.Report(end.ReportDiagnostic, end.CancellationToken));
        });
    }

    private static void Call(OperationAnalysisContext context, SizesCheck sizes)
    {
        if (KernelCall.Of((IInvocationOperation)context.Operation) is { } call)
        {
            sizes.Take(call);
            ParallelCheck.Check(call, context.ReportDiagnostic);
            StepsCheck.Check(call, context.ReportDiagnostic, context.CancellationToken);
        }
    }
}
