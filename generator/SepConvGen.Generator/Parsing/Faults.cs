using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Parsing;

/// <summary>Collects what is wrong with one method. With any fault there is no kernel.</summary>
internal sealed class Faults
{
    private readonly List<Diagnostic> diagnostics = [];
    private bool incomplete;

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    public bool Any => incomplete || diagnostics.Count > 0;

    /// <summary>Says what is wrong, once: an argument that holds for both directions is read twice.</summary>
    public void Report(DiagnosticDescriptor descriptor, Location location, params object[] arguments) => Report(descriptor, location, fix: null, arguments);

    /// <summary>The same, with what a code fix needs to know.</summary>
    public void Report(DiagnosticDescriptor descriptor, Location location, ImmutableDictionary<string, string?>? fix, params object[] arguments)
    {
        Diagnostic diagnostic = Diagnostic.Create(descriptor, location, fix, arguments);
        if (!diagnostics.Any(other => other.Location == location && Message(other) == Message(diagnostic)))
        {
            diagnostics.Add(diagnostic);
        }
    }

    /// <summary>The code does not mean anything yet and the compiler says why: no kernel, and nothing to add.</summary>
    public void LeaveToCompiler() => incomplete = true;

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
