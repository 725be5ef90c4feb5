using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>What became of an attributed method.</summary>
/// <param name="File">What is generated for it; null where no file can help, or where the code is not yet typed to its end.</param>
/// <param name="Diagnostics">What SepConvGen has to say about it. Only the analyzer reads them: they hold locations.</param>
internal sealed record ParseResult(ParsedFile? File, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>What is generated for a method: the kernel if nothing is wrong with it, otherwise a placeholder.</summary>
internal sealed record ParsedFile(KernelModel? Kernel, Placeholder? Placeholder);
