using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;
using Xunit;

namespace SepConvGen.Generator.Tests.Harness;

/// <summary>The models of a source's methods, straight from the parser.</summary>
internal static class ParsedKernel
{
    /// <summary>The model of the only kernel.</summary>
    public static KernelModel Of(string source) => Assert.Single(All(source));

    public static IReadOnlyList<KernelModel> All(string source) =>
        [.. Methods(source).Select(method => KernelParser.Parse(method, TestContext.Current.CancellationToken).File?.Kernel).OfType<KernelModel>()];

    public static IEnumerable<IMethodSymbol> Methods(string source)
    {
        CSharpCompilation compilation = Compilations.Of(source, new HarnessOptions());
        SyntaxTree tree = compilation.SyntaxTrees[0];
        return tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Select(method => compilation.GetSemanticModel(tree).GetDeclaredSymbol(method)!);
    }
}
