using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SepConvGen.Tests.Shared;

/// <summary>The MSBuild properties that a project lets the compiler see.</summary>
/// <param name="instructionSets">SepConvGenInstructionSets; null if the project does not set it.</param>
internal sealed class BuildProperties(string? instructionSets) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(instructionSets);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(string? instructionSets) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.SepConvGenInstructionSets" ? instructionSets : null;
            return value is not null;
        }
    }
}
