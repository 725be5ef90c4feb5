using SepConvGen.Generator.Specs;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Parsing;

/// <summary>Names of generated files: unique, stable, and without case as the only difference.</summary>
public class HintNameTests
{
    private const string Attribute = "[DepthwiseConv2D(3, 3, InputChannels = 8)]";
    private const string Parameters = Sources.Parameters;

    [Theory]
    [InlineData($"namespace Demo.Deep {{ partial class Blocks {{ {Attribute} partial void Edge({Parameters}); }} }}", "Demo.Deep.Blocks.Edge.g.cs")]
    [InlineData($"partial class Blocks {{ {Attribute} partial void Edge({Parameters}); }}", "Blocks.Edge.g.cs")]
    [InlineData($"partial class A<T> {{ partial struct B<U, V> {{ {Attribute} partial void Edge({Parameters}); }} }}", "A`1.B`2.Edge.g.cs")]
    [InlineData($"partial class @class {{ {Attribute} partial void @for({Parameters}); }}", "class.for.g.cs")]
    [InlineData($"partial class Größe {{ {Attribute} partial void का({Parameters}); }}", "Größe.क{093E}.g.cs")]
    public void One_kernel(string source, string hintName) => Assert.Equal([hintName], Names(Compilations.Usings + source));

    [Fact]
    public void Overloads_are_told_apart_by_the_names_of_their_parameters() => Assert.Equal(
        [
            "Demo.Blocks.Edge(input,height,width,filter,output).g.cs",
            "Demo.Blocks.Edge(input,height,width,filter,output,bias).g.cs",
        ],
        Names(Sources.Method($"{Attribute} static partial void Edge({Parameters}); {Attribute} static partial void Edge({Parameters}, ReadOnlySpan<float> bias);")));

    [Fact]
    public void Overloads_whose_parameters_have_the_same_names_are_told_apart_by_their_types()
    {
        string[] names = Names(Sources.Method(
            Blur("ReadOnlySpan<byte> input, int height, int width, Span<byte> output")
            + Blur("ReadOnlySpan<float> input, int height, int width, Span<float> output")
            + Blur("Span<float> output, int height, int width, ReadOnlySpan<byte> input")));
        Assert.Equal(
            [
                "Demo.Blocks.Blur(System.ReadOnlySpan{byte} input,int height,int width,System.Span{byte} output).g.cs",
                "Demo.Blocks.Blur(System.ReadOnlySpan{float} input,int height,int width,System.Span{float} output).g.cs",
                "Demo.Blocks.Blur(output,height,width,input).g.cs",
            ],
            names);
    }

    [Fact]
    public void A_duplicate_beside_an_overload_has_no_file() => Assert.Equal(
        ["Demo.Blocks.Edge(input,height,width,filter,output).g.cs"],
        GeneratorHarness.Run(Sources.Method($"{Attribute} static partial void Edge({Parameters}); {Attribute} static partial void Edge({Parameters.Replace("input", "Input", StringComparison.Ordinal)});"), new HarnessOptions { MayHaveErrors = true }).Files.Keys);

    [Theory]
    [InlineData("static partial void Edge<T>(" + Parameters + ");", "Demo.Blocks.Edge(TEXT)-2.g.cs")]
    [InlineData("static partial void Edge(ref " + Parameters + ");", "Demo.Blocks.Edge(ref TEXT).g.cs")]
    [InlineData("static partial void Edge(ReadOnlySpan<byte> Input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);", "Demo.Blocks.Edge(System.ReadOnlySpan{byte} Input,int height,int width,System.ReadOnlySpan{float} filter,System.Span{float} output).g.cs")]
    public void Whatever_the_compiler_takes_for_an_overload_has_a_file(string other, string hintName)
    {
        const string Text = "System.ReadOnlySpan{float} input,int height,int width,System.ReadOnlySpan{float} filter,System.Span{float} output";
        GeneratorRun run = GeneratorHarness.Run(Sources.Method($"{Attribute} static partial void Edge({Parameters}); {Attribute} {other}"), new HarnessOptions { InstructionSets = "Scalar" });
        Assert.Equal(
            new[] { $"Demo.Blocks.Edge({Text}).g.cs", hintName.Replace("TEXT", Text, StringComparison.Ordinal) }.Order(StringComparer.Ordinal), run.Files.Keys);
    }

    private static string Blur(string parameters) => $"[SeparableFilter2D(new float[] {{ 1, 2 }}, new float[] {{ 1 }})] static partial void Blur({parameters});";

    [Fact]
    public void An_overload_that_is_no_kernel_changes_nothing() => Assert.Equal(
        ["Demo.Blocks.Edge.g.cs"],
        Names(Sources.Method($"{Attribute} static partial void Edge({Parameters}); static void Edge() {{ }}")));

    [Fact]
    public void Names_that_differ_in_case_only_state_their_capitals() => Assert.Equal(
        ["Demo.Blocks.Edge-1.g.cs", "Demo.Blocks.edge-.g.cs", "Demo.Blocks.EDGE-1+2+3+4.g.cs"],
        Names(Sources.Method(Kernel("Edge") + Kernel("edge") + Kernel("EDGE"))));

    [Fact]
    public void Types_and_namespaces_that_differ_in_case_only_state_their_capitals() => Assert.Equal(
        ["N-1.B.M.g.cs", "n-.B-1.M.g.cs", "n-.b-.M.g.cs", "n-.B`1-1.M.g.cs"],
        Names(Compilations.Usings + $$"""
            namespace N { partial class B { {{Attribute}} partial void M({{Parameters}}); } }
            namespace n { partial class B { {{Attribute}} partial void M({{Parameters}}); } }
            namespace n { partial class b { {{Attribute}} partial void M({{Parameters}}); } }
            namespace n { partial class B<T> { {{Attribute}} partial void M({{Parameters}}); } }
            """));

    [Theory]
    [InlineData($"partial class B {{ {Attribute} partial void M({Parameters}); {Attribute} partial void M({Parameters}); }}")]
    [InlineData($"partial class B {{ {Attribute} partial void M({Parameters}); }} partial struct B {{ {Attribute} partial void M({Parameters}); }}")]
    public void Of_two_declarations_that_the_compiler_calls_duplicates_one_is_generated(string source)
    {
        GeneratorRun run = GeneratorHarness.Run(Compilations.Usings + source, new HarnessOptions { MayHaveErrors = true });
        Assert.Equal("B.M.g.cs", run.HintName);
    }

    private static string Kernel(string name) => $"{Attribute} static partial void {name}({Parameters});";

    private static string[] Names(string source)
    {
        string[] names = [.. ParsedKernel.All(source).Select(kernel => kernel.HintName)];
        Assert.Equal(names.Order(StringComparer.Ordinal), GeneratorHarness.Run(source, new HarnessOptions { InstructionSets = "Scalar" }).Files.Keys);
        return names;
    }
}
