using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Parsing.Networks;

/// <summary>A manifest among a project's additional files: what is in it, or what is wrong with it.</summary>
internal sealed record NetworkFile(NetworkManifest? Manifest, PlainDiagnostic? Fault)
{
    /// <summary>Whether the build has marked a file as a manifest.</summary>
    public static bool IsManifest(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.SepConvGenNetwork", out string? value) && value == "true";

    public static NetworkFile Read(AdditionalText file, CancellationToken cancellation)
    {
        SourceText? text = file.GetText(cancellation);
        try
        {
            return new(ManifestReader.Read(text?.ToString() ?? ""), null);
        }
        catch (ManifestException exception)
        {
            TextSpan span = default;
            if (text is not null && exception.Line <= text.Lines.Count)
            {
                span = text.Lines[exception.Line - 1].Span;
            }

            LinePosition start = new(exception.Line - 1, 0);
            Location place = Location.Create(file.Path, span, new LinePositionSpan(start, new LinePosition(start.Line, span.Length)));
            return new(null, PlainDiagnostic.Of(Diagnostic.Create(Descriptors.NetworkManifest, place, exception.Message)));
        }
    }
}
