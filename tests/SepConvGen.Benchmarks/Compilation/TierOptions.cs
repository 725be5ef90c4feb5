using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SepConvGen.Benchmarks.Measuring;

namespace SepConvGen.Benchmarks.Compilation;

/// <summary>A project that sets SepConvGenInstructionSets to one tier.</summary>
internal sealed class TierOptions(Tier tier) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(tier.Suffix);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Properties(string instructionSets) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.SepConvGenInstructionSets" ? instructionSets : null;
            return value is not null;
        }
    }
}
