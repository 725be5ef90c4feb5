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
/// Nothing is collected, so that an edit regenerates only the kernels that it changes; an edit within bodies does not even read
/// them again (<see cref="SameDeclarations"/>). What is wrong with a method is told by <see cref="SepConvGenAnalyzer"/>: models hold no locations. Only where the compiler would stop before
/// the analyzer does the generator say it.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class SepConvGenerator : IIncrementalGenerator
{
    /// <summary>What is to be emitted.</summary>
    internal const string TargetStep = "Target";

    /// <summary>The files with attributed methods.</summary>
    internal const string FileStep = "File";

    /// <summary>What is to be generated for each attributed method.</summary>
    internal const string ParseStep = "Parse";

    /// <summary>The kernels, each with the instruction sets to emit.</summary>
    internal const string KernelStep = "Kernel";

    /// <summary>The placeholders of methods that are wrong.</summary>
    internal const string PlaceholderStep = "Placeholder";

    /// <summary>What must be said of methods before the analyzer could.</summary>
    internal const string DiagnosticStep = "Diagnostic";

    private readonly KernelFile kernelFile;

    /// <summary>The generator as the compiler makes it.</summary>
    public SepConvGenerator()
        : this(static (kernel, instructionSets) => KernelEmitter.Emit(kernel, instructionSets))
    {
    }

    /// <summary>A generator whose emission a test or the tuner replaces.</summary>
    internal SepConvGenerator(Func<KernelModel, InstructionSets, string> emit) => kernelFile = new KernelFile(emit);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<Target> target = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => new Target(InstructionSetsParser.Parse(options.GlobalOptions)))
            .WithTrackingName(TargetStep);

        // Which files there are, for the driver to follow; what is in them is read from the compilation.
        IncrementalValuesProvider<SourceFile> files = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is CompilationUnitSyntax && KernelMethods.Of(node.SyntaxTree).Attributed.Count > 0,
                static (file, _) => SourceFiles.Of(file.SemanticModel.Compilation)[file.Node.SyntaxTree])
            .WithTrackingName(FileStep);

        IncrementalValuesProvider<ParsedFile> parsed = files
            .Combine(context.CompilationProvider.WithComparer(SameDeclarations.Comparer))
            .SelectMany(static (file, cancellation) => SourceFiles.Of(file.Right).Parse(file.Left, cancellation))
            .WithTrackingName(ParseStep);

        IncrementalValuesProvider<(KernelModel Kernel, Target Target)> kernels = parsed
            .Where(static file => file.Kernel is not null)
            .Select(static (file, _) => file.Kernel!)
            .Combine(target)
            .WithTrackingName(KernelStep);
        context.RegisterSourceOutput(kernels, (output, input) =>
            output.AddSource(input.Kernel.HintName, Text(kernelFile.Write(input.Kernel, input.Target.InstructionSets))));

        IncrementalValuesProvider<Placeholder> placeholders = parsed
            .Where(static file => file.Placeholder is not null)
            .Select(static (file, _) => file.Placeholder!)
            .WithTrackingName(PlaceholderStep);
        context.RegisterSourceOutput(placeholders, static (output, placeholder) => output.AddSource(placeholder.HintName, Text(placeholder.Text)));

        IncrementalValuesProvider<PlainDiagnostic> diagnostics = parsed
            .SelectMany(static (file, _) => file.Diagnostics)
            .WithTrackingName(DiagnosticStep);
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
    }

    private static SourceText Text(string text) => SourceText.From(text, Encoding.UTF8);

    /// <summary>What a project's settings ask for.</summary>
    internal sealed record Target(InstructionSets InstructionSets);
}
