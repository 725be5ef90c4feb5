using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>What became of an attributed method.</summary>
/// <param name="Model">The kernel to emit; null where something is wrong or not yet typed to its end.</param>
/// <param name="Diagnostics">What SepConvGen has to say about it. Only the analyzer reads them: they hold locations.</param>
internal sealed record ParseResult(KernelModel? Model, IReadOnlyList<Diagnostic> Diagnostics);
