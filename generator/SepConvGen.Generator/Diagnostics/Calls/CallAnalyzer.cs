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
            if (start.Compilation.GetTypeByMetadataName("SepConvGen.KernelAttribute") is not null)
            {
                start.RegisterOperationAction(Call, OperationKind.Invocation);
            }
        });
    }

    private static void Call(OperationAnalysisContext context)
    {
        if (KernelCall.Of((IInvocationOperation)context.Operation) is { } call)
        {
            ParallelCheck.Check(call, context.ReportDiagnostic);
        }
    }
}
