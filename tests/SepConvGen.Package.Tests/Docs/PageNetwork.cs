using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SepConvGen.Package.Tests.Docs;

/// <summary>The network that pages name, <c>mobilenet</c>: as its build would hand it to the compiler, but for its size.</summary>
internal sealed class PageNetwork : AdditionalText
{
    private const string Manifest = """
        sepconvgen-network 1
        name mobilenet
        hash 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
        weights 64
        input input 1x3x8x8
        output output 1x3x8x8
        layer output 1x3x8x8 = activation(input) function=relu
        """;

    public override string Path => "mobilenet.network.txt";

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Manifest, Encoding.UTF8);

    /// <summary>The build's mark on it.</summary>
    internal sealed class Marked : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new() { ["build_metadata.AdditionalFiles.SepConvGenNetwork"] = "true" });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
