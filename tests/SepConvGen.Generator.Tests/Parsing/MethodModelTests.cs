using SepConvGen.Generator.Specs;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Parsing;

/// <summary>The text of a method that its implementing part repeats.</summary>
public class MethodModelTests
{
    [Fact]
    public void Parameters_keep_their_order_and_get_global_types()
    {
        MethodModel method = ParsedKernel.Of(Sources.Depthwise(
            parameters: "Span<float> output, int width, scoped ReadOnlySpan<float> @input, Int32 height, ReadOnlySpan<Single> filter")).Method;

        Assert.Equal(
            [
                new ParameterModel(ParameterRole.Output, "global::System.Span<float>", "output"),
                new ParameterModel(ParameterRole.Width, "int", "width"),
                new ParameterModel(ParameterRole.Input, "scoped global::System.ReadOnlySpan<float>", "input"),
                new ParameterModel(ParameterRole.Height, "int", "height"),
                new ParameterModel(ParameterRole.Filter, "global::System.ReadOnlySpan<float>", "filter"),
            ],
            method.Parameters);
    }

    [Fact]
    public void Types_and_namespaces_are_escaped_and_nested()
    {
        MethodModel method = ParsedKernel.Of(Compilations.Usings + $$"""
            namespace Demo.@namespace
            {
                partial interface Outer<@in, T> where T : class
                {
                    public readonly ref partial struct @record<TItem>
                    {
                        partial record struct @class
                        {
                            [DepthwiseConv2D(3, 3, InputChannels = 8)]
                            private static unsafe partial void @for({{Sources.Parameters}});
                        }
                    }
                }
            }
            """).Method;

        Assert.Equal("Demo.@namespace", method.Namespace);
        Assert.Equal(
            [new TypeModel("interface", "Outer<@in, T>"), new TypeModel("struct", "@record<TItem>"), new TypeModel("record struct", "@class")],
            method.ContainingTypes);
        Assert.Equal("private static unsafe partial", method.Modifiers);
        Assert.Equal("@for", method.Name);
    }

    [Fact]
    public void Variance_is_repeated() => Assert.Equal(
        [new TypeModel("interface", "IBlocks<in T, out @out>")],
        ParsedKernel.Of(Compilations.Usings
            + $"partial interface IBlocks<in T, out @out> {{ [DepthwiseConv2D(3, 3, InputChannels = 8)] static partial void Edge({Sources.Parameters}); }}").Method.ContainingTypes);

    [Theory]
    [InlineData("/// <summary>One.</summary>\n/// <remarks>\n///   Two.\n/// </remarks>\n", "<summary>One.</summary>|<remarks>|  Two.|</remarks>")]
    [InlineData("/** <summary>One.\n * Two.</summary> */\n", "<summary>One.|Two.</summary>")]
    [InlineData("// Not documentation.\n", "")]
    [InlineData("", "")]
    public void The_methods_own_comment_is_kept(string comment, string lines)
    {
        MethodModel method = ParsedKernel.Of(Sources.Method(comment + $"[DepthwiseConv2D(3, 3, InputChannels = 8)] static partial void Edge({Sources.Parameters});")).Method;
        Assert.Equal(lines, string.Join("|", method.Documentation));
    }
}
