using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SepConvGen.Generator.Parsing;

namespace SepConvGen.Generator.Diagnostics;

/// <summary>What is told once a project, however many kernels it has. Methods are analysed on several threads.</summary>
internal sealed class ProjectCheck(Compilation compilation)
{
    private int attributed;
    private int kernels;

    /// <summary>Takes note of a method.</summary>
    public void Count(ParseResult result)
    {
        Interlocked.Add(ref attributed, result.IsAttributed ? 1 : 0);
        Interlocked.Add(ref kernels, result.File?.Kernel is null ? 0 : 1);
    }

    /// <summary>Reports at the end, when all methods are known.</summary>
    public void Report(AnalyzerOptions options, Action<Diagnostic> report)
    {
        foreach (Diagnostic diagnostic in InstructionSetsParser.Check(options.AnalyzerConfigOptionsProvider.GlobalOptions))
        {
            report(diagnostic);
        }

        if (attributed > 0 && compilation is CSharpCompilation { LanguageVersion: var version } && !RequiredLanguage.IsMetBy(version))
        {
            report(RequiredLanguage.Missed(version));
        }

        if (kernels > 0 && compilation.Options.OptimizationLevel == OptimizationLevel.Debug)
        {
            report(Diagnostic.Create(Descriptors.NotOptimized, Location.None));
        }
    }
}
