using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Diagnostics;

namespace SepConvGen.Generator.Parsing;

/// <summary>What is told of faults of SepConvGen's own.</summary>
internal static class InternalErrors
{
    public static void Report(Faults faults, MethodDeclarationSyntax syntax, string what) =>
        faults.Report(Descriptors.InternalError, syntax.Identifier.GetLocation(), what);

    /// <summary>What the generator, which alone writes kernels, left in the placeholder where it failed; null where it did not.</summary>
    public static Diagnostic? Of(IMethodSymbol method, CancellationToken cancellation)
    {
        string start = Descriptors.InternalError.Id + ": ";
        return PlaceholderText.MessageIn(method, cancellation) is { } message && message.StartsWith(start, StringComparison.Ordinal)
            ? PlainDiagnostic.Create(Descriptors.InternalError.Id, message.Substring(start.Length), method.Locations[0])
            : null;
    }

    /// <summary>The type of the exception and its message, on one line.</summary>
    public static string Text(Exception exception) =>
        exception.GetType().FullName + ": " + exception.Message.Replace("\r", "").Replace('\n', ' ').TrimEnd('.');
}
