using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SepConvGen.Tests.Shared;

/// <summary>The manifest of a network, as the build hands it to the compiler.</summary>
internal sealed class ManifestFile(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);

    /// <summary>What the compiler sees of a project all of whose additional files are manifests.</summary>
    /// <param name="instructionSets">The property SepConvGenInstructionSets; "" if the project does not set it.</param>
    internal sealed class Marked(string instructionSets = "") : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Values(instructionSets.Length > 0 ? new() { ["build_property.SepConvGenInstructionSets"] = instructionSets } : []);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new() { ["build_metadata.AdditionalFiles.SepConvGenNetwork"] = "true" });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
