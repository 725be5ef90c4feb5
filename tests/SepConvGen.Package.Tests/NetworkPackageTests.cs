using SepConvGen.Package.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Package.Tests;

/// <summary>Networks of a project that has SepConvGen from the package: the task is found, and what it makes is in the program.</summary>
public sealed class NetworkPackageTests(PackedPackage package)
{
    private const string Program = """
        foreach (string name in System.Reflection.Assembly.GetExecutingAssembly().GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            Console.WriteLine(name);
        }
        """;

    // The letter "a" is 61.
    private static readonly string Manifest = $"""
        sepconvgen-network 1
        name edges
        hash {string.Concat(Enumerable.Repeat("61", 32))}
        weights 64
        input x 1x1x2x2
        output y 1x1x2x2
        layer y 1x1x2x2 = activation(x) function=relu ; Relu_0

        """.ReplaceLineEndings("\n");

    private static readonly string Weights = $"SCGW\u0001\0\0\0\u0040\0\0\0\0\0\0\0{new string('a', 32)}{new string('\0', 16)}";

    private static string Model => Path.Combine(PackedPackage.Repository, "tests", "SepConvGen.Networks.Tests", "Networks", "keyword_spotter.onnx");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pair_is_in_the_program(bool throughLibrary)
    {
        Assert.SkipUnless(Effort.IsThorough || !throughLibrary, Effort.Why);
        using Consumer consumer = Create("edges.network.txt", throughLibrary);

        Run build = (await consumer.Build()).Succeeded();
        Assert.Contains("0 Warning(s)", build.Lines);
        Assert.Equal(["SepConvGen.Networks.edges.weights"], (await consumer.Start()).Succeeded().Lines);
    }

    [Fact]
    public async Task A_model_is_in_the_program()
    {
        using Consumer consumer = Create(Model);

        Run build = (await consumer.Build()).Succeeded();
        Assert.Contains("0 Warning(s)", build.Lines);
        Assert.Equal(["SepConvGen.Networks.keyword_spotter.weights"], (await consumer.Start()).Succeeded().Lines);
    }

    [Fact]
    public async Task Reports_are_written_by_the_package_alone()
    {
        using Consumer consumer = Create($"{Model};edges.network.txt");

        Run build = (await consumer.Build("-p:SepConvGenNetworkReports=true")).Succeeded();
        Assert.Contains("0 Warning(s)", build.Lines);
        Assert.DoesNotContain(build.Lines, line => line.Contains("has no report", StringComparison.Ordinal));
        Assert.Contains("<h3 id=\"Convolution1\">", consumer.ReadBuilt("networks/keyword_spotter.report.html"), StringComparison.Ordinal);
        Assert.Contains("<h1>edges</h1>", consumer.ReadBuilt("networks/edges.report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_is_not_there_fails_the_build_with_its_error_alone()
    {
        using Consumer consumer = Create("gone.onnx");

        Run build = (await consumer.Build()).Failed();
        Assert.All(build.Lines.Where(line => line.Contains(": error ", StringComparison.Ordinal)), line =>
            Assert.Contains("gone.onnx : error SCG080: Network cannot be compiled: the file does not exist", line, StringComparison.Ordinal));
    }

    private Consumer Create(string networks, bool throughLibrary = false)
    {
        Consumer consumer = new(package, Program, throughLibrary: throughLibrary);
        consumer.Write("Directory.Build.props", $"""
            <Project>
              <ItemGroup>
                <SepConvGenNetwork Include="{networks}" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("edges.network.txt", Manifest);
        consumer.Write("edges.network.weights", Weights);
        return consumer;
    }
}
