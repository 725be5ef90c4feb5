using System;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Emission;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator;

/// <summary>The pipeline: each attributed method is parsed into a model, and each model becomes one file.</summary>
/// <remarks>
/// Nothing is collected, so that an edit regenerates only the kernels that it changes. What is wrong with a method
/// is told by <see cref="SepConvGenAnalyzer"/>: models hold no locations. Only where the compiler would stop before
/// the analyzer does the generator say it.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class SepConvGenerator : IIncrementalGenerator
{
    internal const string InstructionSetsStep = "InstructionSets";

    private readonly KernelFile file;

    /// <summary>The generator as the compiler makes it.</summary>
    public SepConvGenerator()
        : this(static (kernel, instructionSets) => KernelEmitter.Emit(kernel, instructionSets))
    {
    }

    /// <summary>A generator whose emission a test or the tuner replaces.</summary>
    internal SepConvGenerator(Func<KernelModel, InstructionSets, string> emit) => file = new KernelFile(emit);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<InstructionSets> instructionSets = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => InstructionSetsParser.Parse(options.GlobalOptions))
            .WithTrackingName(InstructionSetsStep);

        foreach (KernelKind kind in KernelKind.All)
        {
            IncrementalValuesProvider<ParsedFile?> files = context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    kind.MetadataName,
                    static (node, _) => node is MethodDeclarationSyntax,
                    (match, cancellation) => KernelParser.Parse((IMethodSymbol)match.TargetSymbol, kind, match.SemanticModel, cancellation))
                .WithTrackingName(ParseStep(kind));

            IncrementalValuesProvider<(KernelModel Kernel, InstructionSets InstructionSets)> kernels = files
                .Where(static file => file?.Kernel is not null)
                .Select(static (file, _) => file!.Kernel!)
                .Combine(instructionSets)
                .WithTrackingName(KernelStep(kind));
            context.RegisterSourceOutput(kernels, (output, input) =>
                output.AddSource(input.Kernel.HintName, Text(file.Write(input.Kernel, input.InstructionSets))));

            IncrementalValuesProvider<Placeholder> placeholders = files
                .Where(static file => file?.Placeholder is not null)
                .Select(static (file, _) => file!.Placeholder!)
                .WithTrackingName(PlaceholderStep(kind));
            context.RegisterSourceOutput(placeholders, static (output, placeholder) =>
                output.AddSource(placeholder.HintName, Text(placeholder.Text)));

            IncrementalValuesProvider<PlainDiagnostic> diagnostics = files
                .SelectMany(static (file, _) => file?.Diagnostics ?? default)
                .WithTrackingName(DiagnosticStep(kind));
            context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        }
    }

    /// <summary>What is to be generated for each attributed method.</summary>
    internal static string ParseStep(KernelKind kind) => kind.Name + ".Parse";

    /// <summary>The kernels, each with the instruction sets to emit.</summary>
    internal static string KernelStep(KernelKind kind) => kind.Name + ".Kernel";

    /// <summary>The placeholders of methods that are wrong.</summary>
    internal static string PlaceholderStep(KernelKind kind) => kind.Name + ".Placeholder";

    /// <summary>What must be said of methods before the analyzer could.</summary>
    internal static string DiagnosticStep(KernelKind kind) => kind.Name + ".Diagnostic";

    private static SourceText Text(string text) => SourceText.From(text, Encoding.UTF8);
}
