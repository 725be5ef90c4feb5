using SepConvGen.Generator.Tests.Harness;

namespace SepConvGen.Generator.Tests.Mutations;

/// <summary>Declarations and places in which a kernel's attribute can stand.</summary>
internal static class Shapes
{
    public static IReadOnlyList<string> Modifiers { get; } =
    [
        "void", "partial void", "static partial void", "private partial void", "public partial void", "protected partial void", "private protected static partial void",
        "partial int", "public static partial int", "partial float[]", "public static partial float[]", "public static partial float[]?", "public static partial float[,]", "public static partial ref float[]", "public static partial System.Numerics.Tensors.Tensor<float>", "public static partial ref int", "public static partial ref readonly int", "public partial Missing", "partial Missing", "public partial var",
        "async partial void", "public async partial void", "public static async partial System.Threading.Tasks.Task", "unsafe partial void", "public static unsafe partial void", "public unsafe partial int*",
        "extern partial void", "public static extern partial void", "public static extern void", "virtual partial void", "public virtual partial void", "public new partial void", "new partial void",
        "override partial void", "public override partial void", "public sealed override partial void", "abstract partial void", "public abstract partial void", "public abstract void", "readonly partial void",
        "public readonly partial void", "sealed partial void", "required partial void", "file partial void", "const partial void", "public public partial void", "partial public void", "partial partial void",
        "public partial delegate*<void>", "public static void", "public static partial (int A, Missing B)", "public static partial System.Collections.Generic.List<Missing>", "public static partial string?",
        "public static partial dynamic", "public static partial", "public static", "partial",
    ];

    /// <summary>Names with type parameters, and their constraints.</summary>
    public static IReadOnlyList<(string Name, string Constraints)> Constraints { get; } =
    [
        ("Edge", ""), ("Edge<T>", ""), ("Edge<T>", "where T : class"), ("Edge<T>", "where T : class?"), ("Edge<T>", "where T : struct"), ("Edge<T>", "where T : unmanaged"), ("Edge<T>", "where T : notnull"),
        ("Edge<T>", "where T : new()"), ("Edge<T>", "where T : System.IComparable<T>, new()"), ("Edge<T>", "where T : default"), ("Edge<T>", "where T : allows ref struct"),
        ("Edge<T>", "where T : Missing"), ("Edge<T>", "where T : System.Collections.Generic.List<Missing>"), ("Edge<T>", "where U : class"), ("Edge<T>", "where T : int"), ("Edge<T>", "where T"),
        ("Edge<T, @class>", "where T : class, System.Collections.Generic.IEnumerable<@class?> where @class : System.Enum"), ("Edge<T, U>", "where T : U where U : System.IDisposable?"), ("Edge<T, T>", ""), ("Edge<>", ""),
        ("IBlocks.Edge", ""), ("Missing.Edge", ""), ("@class", ""), ("Blocks", ""), ("", ""), ("Edge<[Obsolete] T>", ""),
    ];

    public static IReadOnlyList<string> Places { get; } =
    [
        "{0}", "namespace Demo; {0}", "namespace Demo {{ {0} }}", "class Blocks {{ {0} }}", "partial class Blocks {{ {0} }}", "static partial class Blocks {{ {0} }}", "public abstract partial class Blocks {{ {0} }}",
        "partial struct Blocks {{ {0} }}", "ref partial struct Blocks {{ {0} }}", "readonly partial struct Blocks {{ {0} }}", "partial record Blocks {{ {0} }}", "partial record struct Blocks(int A) {{ {0} }}",
        "partial interface Blocks {{ {0} }}", "interface Blocks {{ {0} }}", "enum Blocks {{ {0} }}", "file partial class Blocks {{ {0} }}", "file static partial class Blocks {{ {0} }}", "file class Blocks {{ {0} }}",
        "file partial struct Blocks {{ {0} }}", "file partial interface Blocks {{ {0} }}", "file partial record Blocks {{ {0} }}", "file partial class Outer {{ public partial class Blocks {{ {0} }} }}",
        "class Outer {{ partial class Blocks {{ {0} }} }}", "class Outer {{ class Blocks {{ {0} }} }}", "partial class Outer {{ class Blocks {{ {0} }} }}", "partial class Outer {{ partial class Blocks {{ {0} }} }}",
        "struct Outer {{ interface Middle {{ partial record Blocks {{ {0} }} }} }}", "partial class Blocks<T> {{ {0} }}", "partial class Blocks<T> where T : class, new() {{ {0} }}", "partial class Blocks<T> where T : Missing {{ {0} }}",
        "partial class Blocks<T, T> {{ {0} }}", "partial class {{ {0} }}", "static class Blocks {{ extension(int number) {{ {0} }} }}", "static partial class Blocks {{ extension(int number) {{ {0} }} }}",
        "static partial class Blocks {{ extension<T>(T) {{ {0} }} }}", "partial class Blocks : Missing {{ {0} }}", "partial class Blocks {{ void M() {{ {0} }} }}", "partial class Blocks {{ int P {{ {0} get => 1; }} }}",
        "partial class Blocks {{ {0} }} partial struct Blocks {{ }}", "partial struct Blocks {{ }} partial class Blocks {{ {0} }}", "class Blocks {{ }} partial class Blocks {{ {0} }}",
        "partial class Blocks {{ {0} }} file class Blocks {{ }}", "file partial class Blocks {{ {0} }} namespace Demo {{ partial class Blocks {{ }} }}", "unsafe partial class Blocks {{ {0} }}",
        "[Missing] partial class Blocks {{ {0} }}", "namespace Demo. {{ partial class Blocks {{ {0} }} }}", "partial class Blocks {{ {0} {0} }}", "partial class Blocks {{ {0} public void Edge() {{ }} }}",
        "partial class Base {{ {0} }} partial class Blocks : Base {{ {0} }}", "partial class Blocks {{ public int Edge; {0} }}", "partial class Blocks {{ {0}", "partial class Edge {{ {0} }}",
    ];

    public static IReadOnlyList<string> Attributes { get; } =
    [
        "[Obsolete] ", "[Obsolete(\"old\")] ", "[Obsolete(\"old\", true)] ", "[Missing] ", "[System.Diagnostics.Conditional(\"DEBUG\")] ", "[System.Diagnostics.DebuggerStepThrough] ", "[return: Missing] ",
        "[PointwiseConv2D(InputChannels = 1, OutputChannels = 1)] ", "[DepthwiseConv2D(3, 1, InputChannels = 2)] ", "[DepthwiseConv2D] ", "[SeparableFilter2D(null!, null!)] ", "[Missing(1)] [Obsolete] ",
        "[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)] ", "[System.Runtime.InteropServices.DllImport(\"a\")] ", "[return: DepthwiseConv2D(3, 1)] ",
    ];

    /// <summary>Kernels whose attribute is the user's, with the library's full name.</summary>
    public static IReadOnlyList<string> OwnAttributes { get; } =
    [
        Own("SeparableFilter2D", "TYPE columnTaps, TYPE rowTaps", "VALUE, VALUE", "ReadOnlySpan<byte> input, int height, int width, Span<byte> output"),
        Own("SeparableFilter2D", "TYPE taps, int kernelHeight, TYPE kernelWidth", "VALUE, 1, VALUE", "ReadOnlySpan<byte> input, int height, int width, Span<byte> output"),
        Own("SeparableFilter2D", "", "Scale = VALUE", "ReadOnlySpan<byte> input, int height, int width, Span<byte> output"),
        Own("SeparableFilter2D", "params TYPE[] taps", "VALUE", "ReadOnlySpan<byte> input, int height, int width, Span<byte> output"),
        Own("DepthwiseConv2D", "int kernelHeight, TYPE kernelWidth = default", "1, InputChannels = VALUE, Padding = VALUE", "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output"),
        Own("Conv1D", "int kernelWidth", "1, InputChannels = VALUE, ActivationMin = VALUE, Height = VALUE", "ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, Span<float> output"),
    ];

    /// <summary>Beside a kernel named Edge with the usual parameters.</summary>
    public static IReadOnlyList<string> Overloads { get; } =
    [
        "Edge(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output)",
        "Edge(ReadOnlySpan<float> a, int b, int c, ReadOnlySpan<float> d, Span<float> e)",
        "Edge(ReadOnlySpan<byte> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output)",
        "Edge(ReadOnlySpan<byte> Input, int Height, int width, ReadOnlySpan<float> filter, Span<float> output)",
        "Edge(ReadOnlySpan<float> Input, int height, int width, ReadOnlySpan<float> filter, Span<float> output)",
        "Edge(ref ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output)",
        "Edge(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, in Span<float> output)",
        "Edge<T>(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output)",
        "Edge<T>(ReadOnlySpan<T> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output)",
        "edge(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output)",
        "edge(ReadOnlySpan<byte> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output)",
        "Edge(ReadOnlySpan<float[,]> input, (int A, System.Collections.Generic.Dictionary<string, int?[]> B) height, int width, ReadOnlySpan<float> filter, Span<float> output)",
        "Edge(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> का, Span<float> output)",
        "Edge(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<Missing> filter, Span<float> output)",
    ];

    public static string Beside(Mutant kernel, string other) => (kernel with { Around = kernel.Around.Replace("{0}", "{0} " + other.Replace("{", "{{").Replace("}", "}}"), StringComparison.Ordinal) }).Source;

    private static string Own(string name, string constructor, string arguments, string parameters) => $$"""
        {{Compilations.Usings}}
        enum Small : byte { A }
        namespace SepConvGen
        {
            class {{name}}Attribute : Attribute
            {
                public {{name}}Attribute({{constructor}}) { }
                public TYPE InputChannels, Padding, Scale;
                public TYPE ActivationMin { get; set; }
                public TYPE Height { get; set; }
                public int OutputChannels { get; set; }
            }
        }
        static partial class Blocks { [{{name}}({{arguments}})] MODIFIERS Edge({{parameters}}); }
        """;
}
