using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Emission;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using Xunit;

namespace SepConvGen.Generator.Tests.Emission;

/// <summary>Two filters in one class do not collide: all that the text of one declares and calls has its prefix.</summary>
public sealed class FilterPrefixTests
{
    [Fact]
    public void All_names_have_it()
    {
        Check(InstructionSet.Avx2, ElementType.Byte, 0.0625f, Border.Wrap);
        Check(InstructionSet.Neon, ElementType.Single, 0.1f, Border.Constant);
        Check(InstructionSet.Avx512, ElementType.UInt16, 0.1f, Border.Reflect);
        Check(InstructionSet.Scalar, ElementType.Int16, 0.1f, Border.Replicate);
    }

    private static void Check(InstructionSet set, ElementType input, float scale, Border border)
    {
        FilterSpec spec = new(input, ElementType.Byte, 3, new([1f, 300f, 1f]), new([1f, 2f, 1f]), scale, 0.3f, border, 0);
        CodeWriter writer = new();
        FilterText text = new(writer, FilterPlanner.Plan(spec, set) with { Prefix = "First" }, set, new KernelSpec(new ImageSpec(HasBatch: false, null, null), new([spec])));
        text.WriteConstants();
        text.Write();

        SyntaxNode tree = CSharpSyntaxTree.ParseText($"class C {{ {writer} }}", cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        IEnumerable<string> declared = tree.DescendantNodes().OfType<MemberDeclarationSyntax>().Select(member => member switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
            _ => "First",
        });
        IEnumerable<string> called = tree.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(call => call.Expression).OfType<IdentifierNameSyntax>().Select(name => name.Identifier.Text);
        Assert.All(declared.Concat(called), name => Assert.StartsWith("First", name, StringComparison.Ordinal));
        Assert.Subset(declared.ToHashSet(), called.ToHashSet());
    }
}
