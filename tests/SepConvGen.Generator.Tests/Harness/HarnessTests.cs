using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Generator.Infrastructure;
using Xunit;
using Xunit.Sdk;

namespace SepConvGen.Generator.Tests.Harness;

/// <summary>That the harness would notice.</summary>
public class HarnessTests
{
    [Fact]
    public void Objects_of_Roslyn_are_found_wherever_they_hide()
    {
        CSharpCompilation compilation = Compilations.Of("class C;", new HarnessOptions());
        object[] hidden = [compilation, compilation.SyntaxTrees[0], compilation.GlobalNamespace, compilation.GlobalNamespace.GetTypeMembers()[0].Locations[0]];

        Assert.All(hidden, secret =>
        {
            Assert.ThrowsAny<XunitException>(() => ObjectGraph.Check(secret, "value"));
            Assert.ThrowsAny<XunitException>(() => ObjectGraph.Check((1, new[] { new List<object> { "a", secret } }), "value"));
        });
    }

    [Fact]
    public void Plain_models_pass() => ObjectGraph.Check((new EquatableArray<string>(["a", "b"]), 1.5f, ParsedKernel.Of(Sources.Depthwise())), "value");

    [Fact]
    public void Code_that_does_not_compile_fails_unless_the_test_expects_it()
    {
        const string Broken = "class C { int M() => \"\"; }";
        Assert.ThrowsAny<XunitException>(() => GeneratorHarness.Run(Broken));
        Assert.NotEmpty(GeneratorHarness.Run(Broken, new HarnessOptions { MayHaveErrors = true }).Problems);
    }
}
