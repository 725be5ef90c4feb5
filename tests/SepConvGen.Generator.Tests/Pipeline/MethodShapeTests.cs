using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Pipeline;

/// <summary>Every place where C# allows a partial method, as far as a generated file can reach it. The harness compiles each.</summary>
public class MethodShapeTests
{
    private const string Attribute = "[DepthwiseConv2D(3, 3, InputChannels = 8)]";
    private const string Parameters = Sources.Parameters;

    [Theory]
    [InlineData("static partial void")]
    [InlineData("partial void")]
    [InlineData("public static partial void")]
    [InlineData("public partial void")]
    [InlineData("internal partial void")]
    [InlineData("private partial void")]
    [InlineData("protected partial void")]
    [InlineData("protected internal static partial void")]
    [InlineData("private protected partial void")]
    [InlineData("public virtual partial void")]
    [InlineData("public new partial void")]
    [InlineData("public override partial void", "Virtual")]
    [InlineData("public sealed override partial void", "Virtual")]
    public void Modifiers_of_methods(string modifiers, string name = "Edge") => Generates(
        $"public class Base {{ public void Edge({Parameters}) {{ }} public virtual void Virtual({Parameters}) {{ }} }}"
        + $"public partial class Blocks {(modifiers.Contains("override") || modifiers.Contains("new") ? ": Base " : "")}{{ {Attribute} {modifiers} {name}({Parameters}); }}");

    [Theory]
    [InlineData("public static unsafe partial void")]
    [InlineData("unsafe partial void")]
    public void Unsafe_methods(string modifiers) => Generates(
        $"partial class Blocks {{ {Attribute} {modifiers} Edge({Parameters}); }}", new HarnessOptions { AllowUnsafe = true });

    [Theory]
    [InlineData("partial class Blocks")]
    [InlineData("internal sealed partial class Blocks")]
    [InlineData("public abstract partial class Blocks")]
    [InlineData("partial struct Blocks")]
    [InlineData("readonly partial struct Blocks")]
    [InlineData("ref partial struct Blocks")]
    [InlineData("readonly ref partial struct Blocks")]
    [InlineData("partial record Blocks")]
    [InlineData("partial record class Blocks")]
    [InlineData("partial record Blocks(int Number)")]
    [InlineData("partial record struct Blocks")]
    [InlineData("readonly partial record struct Blocks(int Number)")]
    [InlineData("partial class Blocks(int number)")]
    [InlineData("partial class Blocks<T>")]
    [InlineData("partial class Blocks<T, TOther> where T : class, new() where TOther : struct")]
    [InlineData("partial interface Blocks")]
    [InlineData("partial interface Blocks<in T, out TOther>")]
    [InlineData("partial class @class")]
    [InlineData("partial class @record")]
    [InlineData("partial class @Blocks<@event, await>")]
    [InlineData("partial class Größe")]
    public void Types(string type)
    {
        string number = type.Contains("number", StringComparison.Ordinal) ? " public int Number => number;" : "";
        Generates($"{type} {{ {Attribute} public static partial void Edge({Parameters});{number} }}");
        Generates($"{type} {{ {Attribute} public partial void Edge({Parameters});{number} }}");
    }

    [Fact]
    public void A_readonly_method_of_a_struct() =>
        Generates($"partial struct Blocks {{ {Attribute} public readonly partial void Edge({Parameters}); }}");

    [Fact]
    public void Members_of_interfaces() => Generates(
        $"partial interface Blocks {{ {Attribute} static partial void Edge({Parameters}); {Attribute} private partial void Other({Parameters}); }}");

    [Theory]
    [InlineData("partial class A {{ partial class B {{ {0} }} }}")]
    [InlineData("partial class A<T> {{ public partial struct B<U> where U : T {{ private static partial class C {{ {0} }} }} }}")]
    [InlineData("partial interface A<T> {{ internal partial record B {{ private partial record struct C<@in> {{ {0} }} }} }}")]
    [InlineData("partial class @class {{ static partial class @event {{ {0} }} }}")]
    public void Nested_types(string types) => Generates(string.Format(
        System.Globalization.CultureInfo.InvariantCulture, types, $"{Attribute} private static partial void Edge({Parameters});"));

    [Theory]
    [InlineData("namespace Demo {{ {0} }}")]
    [InlineData("namespace Demo.Deep {{ namespace @namespace.Deeper {{ {0} }} }}")]
    [InlineData("namespace Demo.@event;\n{0}")]
    [InlineData("namespace System.Demo;\n{0}")]
    [InlineData("namespace SepConvGen.Demo;\n{0}")]
    [InlineData("{0}")]
    public void Namespaces(string form) => Generates(string.Format(
        System.Globalization.CultureInfo.InvariantCulture, form, $"static partial class Blocks {{ {Attribute} static partial void Edge({Parameters}); }}"));

    [Theory]
    [InlineData("namespace Demo { class System; class SepConvGenRuntime; static partial class Blocks { ATTRIBUTE static partial void Edge(global::System.ReadOnlySpan<float> input, int height, int width, global::System.ReadOnlySpan<float> filter, global::System.Span<float> output); } }")]
    [InlineData("namespace Demo { class MathF; class Vector512; class ReadOnlySpan; static partial class Blocks { ATTRIBUTE static partial void Edge(PARAMETERS); static int Run => 1; static int Unsafe => 2; } }")]
    public void Names_of_the_users_that_hide_the_frameworks(string source) => Generates(source
        .Replace("ATTRIBUTE", Attribute, StringComparison.Ordinal)
        .Replace("PARAMETERS", Parameters, StringComparison.Ordinal));

    [Theory]
    [InlineData("@for")]
    [InlineData("@class")]
    [InlineData("await")]
    [InlineData("Kante")]
    [InlineData("Größe")]
    [InlineData("_")]
    [InlineData("Run")]
    [InlineData("input")]
    public void Names_of_methods(string name) =>
        Generates($"static partial class Blocks {{ {Attribute} static partial void {name}({Parameters}); }}");

    [Theory]
    [InlineData("scoped ReadOnlySpan<float> input, int height, int width, scoped ReadOnlySpan<float> filter, scoped Span<float> output")]
    [InlineData("this ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output")]
    [InlineData("ReadOnlySpan<float> @input, int height, int width, ReadOnlySpan<float> filter, Span<float> output")]
    [InlineData("ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output, int height = 5, int width = 5")]
    [InlineData("[System.Diagnostics.CodeAnalysis.NotNull] ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output")]
    public void Forms_of_parameters(string parameters) =>
        Generates($"static partial class Blocks {{ {Attribute} public static partial void Edge({parameters}); }}");

    [Fact]
    public void Overloads() => Assert.Equal(2, Generates(
        $"static partial class Blocks {{ {Attribute} static partial void Edge({Parameters}); {Attribute} static partial void Edge({Parameters}, ReadOnlySpan<float> bias); }}",
        files: 2).Files.Count);

    [Fact]
    public void A_type_in_several_parts() => Generates(
        $"static partial class Blocks {{ {Attribute} static partial void Edge({Parameters}); }} static partial class Blocks {{ {Attribute} static partial void Other({Parameters}); }}",
        files: 2);

    [Fact]
    public void Sources_without_usings() => Generates(
        "static partial class Blocks { [global::SepConvGen.DepthwiseConv2D(3, 3, InputChannels = 8)] static partial void Edge(global::System.ReadOnlySpan<float> input, int height, int width, global::System.ReadOnlySpan<float> filter, global::System.Span<float> output); }",
        usings: "");

    [Fact]
    public void An_alias_of_the_attribute() => Generates(
        $"using Depthwise = SepConvGen.DepthwiseConv2DAttribute; static partial class Blocks {{ [Depthwise(3, 3, InputChannels = 8)] static partial void Edge({Parameters}); }}");

    private static GeneratorRun Generates(string source, HarnessOptions? options = null, int? files = null, string usings = Compilations.Usings)
    {
        GeneratorRun run = GeneratorHarness.Run(usings + source, options ?? HarnessOptions.Scalar);
        Assert.Equal(files ?? source.Split(Attribute).Length - 1 + (source.Contains(Attribute, StringComparison.Ordinal) ? 0 : 1), run.Files.Count);
        return run;
    }
}
