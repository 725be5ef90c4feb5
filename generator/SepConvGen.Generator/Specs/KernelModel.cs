namespace SepConvGen.Generator.Specs;

/// <summary>One attributed method: everything that its generated file depends on, and nothing of Roslyn.</summary>
/// <param name="HintName">Name of the generated file, unique and stable: "Namespace.Type.Method.g.cs".</param>
/// <param name="Method">The method.</param>
/// <param name="Spec">What it computes.</param>
/// <param name="Companions">What the file holds beside the method.</param>
internal sealed record KernelModel(string HintName, MethodModel Method, KernelSpec Spec, Companions Companions);
