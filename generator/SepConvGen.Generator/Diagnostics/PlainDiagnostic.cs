using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SepConvGen.Generator.Diagnostics;

/// <summary>A diagnostic that the pipeline can keep: its place is a path and numbers, no part of a compilation.</summary>
/// <param name="Id">The id of its descriptor.</param>
/// <param name="Message">The message with its arguments in it.</param>
internal sealed record PlainDiagnostic(string Id, string Message, string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static PlainDiagnostic Of(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return new(diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture), place.Path, diagnostic.Location.SourceSpan, place.Span);
    }

    public Diagnostic ToDiagnostic() => Create(Id, Message, Location.Create(Path, Span, Lines));

    /// <summary>A diagnostic whose message is put together already.</summary>
    public static Diagnostic Create(string id, string message, Location location)
    {
        DiagnosticDescriptor descriptor = Descriptors.Of(id);
        return Diagnostic.Create(
            id,
            descriptor.Category,
            message,
            descriptor.DefaultSeverity,
            descriptor.DefaultSeverity,
            isEnabledByDefault: true,
            warningLevel: 0,
            descriptor.Title,
            descriptor.Description,
            descriptor.HelpLinkUri,
            location);
    }
}
