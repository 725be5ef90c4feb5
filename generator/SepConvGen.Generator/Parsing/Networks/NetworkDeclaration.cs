using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing.Networks;

/// <summary>A class with the attribute: what it is, or what is wrong with it.</summary>
/// <param name="Class">The class; null if no part of it can be written.</param>
/// <param name="Fault">Why; null if it can.</param>
/// <param name="Place">Where the attribute names the network, for what is wrong with that.</param>
internal sealed record NetworkDeclaration(NetworkClass? Class, PlainDiagnostic? Fault, PlainDiagnostic? Place);
