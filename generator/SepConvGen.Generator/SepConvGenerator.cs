using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SepConvGen.Generator.Emission;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator;

/// <summary>The pipeline: each attributed method is parsed into a model, and each model becomes one file.</summary>
/// <remarks>
/// Nothing is collected, so that an edit regenerates only the kernels that it changes. What is wrong with a method
/// is told by <see cref="Diagnostics.SepConvGenAnalyzer"/>: models hold no locations.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class SepConvGenerator : IIncrementalGenerator
{
    internal const string InstructionSetsStep = "InstructionSets";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<InstructionSets> instructionSets = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => InstructionSetsParser.Parse(options.GlobalOptions))
            .WithTrackingName(InstructionSetsStep);

        foreach (KernelKind kind in KernelKind.All)
        {
            IncrementalValuesProvider<KernelModel> kernels = context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    kind.MetadataName,
                    static (node, _) => node is MethodDeclarationSyntax,
                    static (match, cancellation) => KernelParser.Parse((IMethodSymbol)match.TargetSymbol, cancellation).Model)
                .WithTrackingName(ParseStep(kind))
                .Where(static model => model is not null)
                .Select(static (model, _) => model!)
                .WithTrackingName(KernelStep(kind));

            context.RegisterSourceOutput(
                kernels.Combine(instructionSets).WithTrackingName(EmitStep(kind)),
                static (output, input) => output.AddSource(
                    input.Left.HintName,
                    SourceText.From(KernelEmitter.Emit(input.Left, input.Right), Encoding.UTF8)));
        }
    }

    /// <summary>The attributed methods as models, null where there can be no kernel.</summary>
    internal static string ParseStep(KernelKind kind) => kind.Name + ".Parse";

    /// <summary>The kernels.</summary>
    internal static string KernelStep(KernelKind kind) => kind.Name + ".Kernel";

    /// <summary>The kernels with the instruction sets to emit.</summary>
    internal static string EmitStep(KernelKind kind) => kind.Name + ".Emit";
}
