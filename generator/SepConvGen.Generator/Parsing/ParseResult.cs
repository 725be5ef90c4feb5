using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>What became of a method.</summary>
/// <param name="IsAttributed">Whether it has an attribute of a kernel at all.</param>
/// <param name="File">What is generated for it; null where no file can help, or where the code is not yet typed to its end.</param>
/// <param name="Diagnostics">What the analyzer has to say about it. They hold locations.</param>
internal sealed record ParseResult(bool IsAttributed, ParsedFile? File, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>
/// What is generated for a method: the kernel if nothing is wrong with it, otherwise a placeholder; and where neither can
/// be, so that the compiler stops before the analyzer, what the generator itself must say.
/// </summary>
internal sealed record ParsedFile(KernelModel? Kernel, Placeholder? Placeholder, EquatableArray<PlainDiagnostic> Diagnostics = default);
