using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Diagnostics;

/// <summary>What is wrong with the class of a network, its name, its manifest: told by the generator, since members would be missing.</summary>
public class NetworkDiagnosticTests
{
    /// <summary>The diagnostics that the generator of networks tells.</summary>
    public static readonly string[] Ids = ["SCG076", "SCG077", "SCG078"];

    private const string Class = Compilations.Usings + "[Network(\"edges\")]\npublic sealed partial class Edges;\n";

    private const string Manifest = """
        sepconvgen-network 1
        name edges
        hash 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
        weights 704
        input image 1x8x8x1
        output edges 1x8x8x2
        constant w0 float 3x3x1x2 @64
        constant b0 float 2 @192
        layer edges 1x8x8x2 = conv(image, filter=w0, bias=b0) pads=1,1,1,1 activation=relu ; Conv_0 + Relu_1

        """;

    [Theory]
    [InlineData("[Network(\"edges\")] public class Edges;", "Edges", "'Edges' is not partial")]
    [InlineData("[Network(\"edges\")] public static partial class Edges;", "Edges", "it is static, and each instance holds the memory of a run")]
    [InlineData("[Network(\"edges\")] public partial class Edges<T>;", "Edges", "'Edges' is generic")]
    [InlineData("[Network(\"edges\")] file partial class Edges;", "Edges", "'Edges' is local to its file")]
    [InlineData("public class Outer { [Network(\"edges\")] public partial class Edges; }", "Edges", "'Outer' is not partial")]
    public void A_class_that_cannot_be_extended_is_told_at_its_name(string source, string squiggle, string why)
    {
        NetworkRun run = NetworkRun.Of(Compilations.Usings + source, Manifest);

        Diagnostic diagnostic = Assert.Single(run.Reported);
        Assert.Equal(("SCG076", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal($"The network's class 'Edges' cannot get its members: {why}", diagnostic.GetMessage(null));
        Assert.Equal(squiggle, Squiggle(run, diagnostic));
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData("it has 'edges'", Manifest)]
    [InlineData("add <SepConvGenNetwork Include=\"faces.onnx\" /> to an ItemGroup of the project file")]
    public void A_network_that_is_not_there_is_told_at_its_name(string help, params string[] manifests)
    {
        NetworkRun run = NetworkRun.Of(Class.Replace("edges", "faces", StringComparison.Ordinal), manifests);

        Diagnostic diagnostic = Assert.Single(run.Reported);
        Assert.Equal("SCG077", diagnostic.Id);
        Assert.Equal($"The project has no network 'faces'; {help}", diagnostic.GetMessage(null));
        Assert.Equal("\"faces\"", Squiggle(run, diagnostic));
    }

    [Fact]
    public void A_network_that_needs_more_than_an_array_is_told()
    {
        const string large = """
            sepconvgen-network 1
            name edges
            hash 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
            weights 64
            input image 40000x40000
            output edges 40000x40000
            layer a 40000x40000 = activation(image) function=relu
            layer b 40000x40000 = activation(a) function=tanh
            layer edges 40000x40000 = add(a, b)
            """;

        Diagnostic diagnostic = Assert.Single(NetworkRun.Of(Class, large).Reported);
        Assert.Equal(
            ("SCG076", "The network's class 'Edges' cannot get its members: what its steps hand on is more than one array holds"),
            (diagnostic.Id, diagnostic.GetMessage(null)));
    }

    [Fact]
    public void Two_manifests_of_one_name_are_told()
    {
        Diagnostic diagnostic = Assert.Single(NetworkRun.Of(Class, Manifest, Manifest).Reported);

        Assert.Equal("The project has no network 'edges'; several of its manifests have that name", diagnostic.GetMessage(null));
    }

    [Fact]
    public void A_manifest_that_breaks_a_rule_is_told_at_its_line()
    {
        NetworkRun run = NetworkRun.Of(Class, Manifest.Replace("conv(", "convolve(", StringComparison.Ordinal));

        Diagnostic diagnostic = run.Reported.Single(each => each.Id == "SCG078");
        Assert.Equal("The manifest cannot be read: line 9: 'convolve' is no operator", diagnostic.GetMessage(null));
        Assert.Equal(("/networks/0.network.txt", 8), (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Equal("its manifests cannot be read", run.Reported.Single(each => each.Id == "SCG077").GetMessage(null).Split("; ")[1]);
    }

    [Fact]
    public void The_code_of_the_pages_is_wrong_and_right()
    {
        Assert.Equal("SCG078", Assert.Single(NetworkRun.Of("", DiagnosticPage.Read("SCG078").Wrong).Reported).Id);
        Assert.Empty(NetworkRun.Of("", DiagnosticPage.Read("SCG078").Right).Reported);
        Assert.Equal("SCG076", Assert.Single(NetworkRun.Of(DiagnosticPage.Read("SCG076").Wrong, Manifest.Replace("name edges", "name mobilenet", StringComparison.Ordinal)).Reported).Id);
        Assert.Empty(NetworkRun.Of(DiagnosticPage.Read("SCG076").Right, Manifest.Replace("name edges", "name mobilenet", StringComparison.Ordinal)).Reported);
    }

    [Fact]
    public void A_class_gets_its_run_and_a_file_for_each_kernel_and_the_project_compiles()
    {
        NetworkRun run = NetworkRun.Of(Class, Manifest);

        Assert.Empty(run.Reported);
        Assert.Equal(["Edges.Kernels.Convolution1.g.cs", "Edges.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(problem => problem.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void Nothing_is_made_again_when_another_file_changes_and_nothing_of_the_compilation_is_kept()
    {
        NetworkRun run = NetworkRun.Of(Class, Manifest).With("internal class Another;");

        Assert.All([NetworkGenerator.FileStep, NetworkGenerator.ClassStep, NetworkGenerator.NetworkStep, NetworkGenerator.KernelStep], step =>
            Assert.All(run.Reasons(step), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {reason}")));
        ObjectGraph.Check(run.Driver);
    }

    private static string Squiggle(NetworkRun run, Diagnostic diagnostic) =>
        run.Compilation.SyntaxTrees[0].GetText().ToString(diagnostic.Location.SourceSpan);
}
