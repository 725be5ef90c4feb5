using SepConvGen.Networks.Build;
using SepConvGen.Networks.Tests.Build.Harness;
using Xunit;

namespace SepConvGen.Networks.Tests.Build;

/// <summary>When reports are written, and written again; and that nothing that goes wrong with one spoils a build.</summary>
public sealed class ReportBuildTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly FakeCompiler compiler = new() { Opset = 13 };
    private readonly FakeReports writer = new();

    private string Output => folder["obj/networks"];

    [Fact]
    public void None_is_written_unless_it_is_wanted()
    {
        BuiltNetwork network = Assert.Single(RunWithout(Model()).Networks);

        Assert.Null(network.Report);
        Assert.Equal(["a.network.stamp", "a.network.txt", "a.network.weights"], folder.Times(Output).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_model_gets_one_with_its_graph_and_it_is_left_alone_while_it_is_up_to_date()
    {
        NetworkItem item = Model();

        BuiltNetwork network = Assert.Single(Run(item).Build.Networks);
        Assert.Equal(Path.Combine(Output, "a.report.html"), network.Report);
        Assert.Contains(Pairs.Manifest("a", "a model") + "\n13\n", File.ReadAllText(network.Report!), StringComparison.Ordinal);

        Dictionary<string, DateTime> times = folder.Times(Output);
        Assert.Equal(network, Assert.Single(Run(item).Build.Networks));
        Assert.Equal(times, folder.Times(Output));
        Assert.Equal((1, 1), (compiler.Calls, writer.Calls));
    }

    [Fact]
    public void Wanted_later_it_is_made_and_the_networks_files_keep_their_times()
    {
        NetworkItem item = Model();
        BuiltNetwork before = Assert.Single(RunWithout(item).Networks);
        Dictionary<string, DateTime> times = folder.Times(Output);

        Assert.NotNull(Assert.Single(Run(item).Build.Networks).Report);
        Assert.Equal(times[Path.GetFileName(before.Manifest)], File.GetLastWriteTimeUtc(before.Manifest));
        Assert.Equal(times[Path.GetFileName(before.Weights)], File.GetLastWriteTimeUtc(before.Weights));

        _ = RunWithout(item);
        _ = Run(item);
        Assert.Equal((2, 1), (compiler.Calls, writer.Calls));
    }

    [Fact]
    public void Another_model_another_compiler_and_another_writer_write_it_again()
    {
        NetworkItem item = Model();
        _ = Run(item);

        _ = folder.Write("a.onnx", "another");
        string report = Assert.Single(Run(item).Build.Networks).Report!;
        Assert.Equal(2, writer.Calls);
        Assert.Contains(Pairs.Manifest("a", "another"), File.ReadAllText(report), StringComparison.Ordinal);

        _ = Run(item, "another build of it");
        Assert.Equal(3, writer.Calls);

        writer.Version = "another build of it";
        _ = Run(item, "another build of it");
        _ = Run(item, "another build of it");
        Assert.Equal(4, writer.Calls);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<!DOCTYPE html>\n<!-- of something else -->\n")]
    public void One_that_is_gone_or_spoilt_is_written_again(string? content)
    {
        NetworkItem item = Model();
        string report = Assert.Single(Run(item).Build.Networks).Report!;
        string text = File.ReadAllText(report);
        File.Delete(report);
        if (content is not null)
        {
            File.WriteAllText(report, content);
        }

        _ = Run(item);

        Assert.Equal(text, File.ReadAllText(report));
    }

    [Fact]
    public void A_pair_gets_one_without_a_graph_and_again_when_its_manifest_changes()
    {
        folder.WritePair("hand");
        NetworkItem item = new(folder["hand.network.txt"], StatedName: "", InputShape: "");

        string report = Assert.Single(Run(item).Build.Networks).Report!;
        Assert.Equal(Path.Combine(Output, "edges.report.html"), report);
        Assert.EndsWith(Pairs.Manifest("edges", "a model") + "\n\n", File.ReadAllText(report), StringComparison.Ordinal);

        _ = Run(item);
        Assert.Equal(1, writer.Calls);

        _ = folder.Write("hand.network.txt", "# a remark\n" + Pairs.Manifest("edges", "a model"));
        _ = Run(item);
        Assert.Equal(2, writer.Calls);
    }

    [Fact]
    public void One_that_cannot_be_written_is_said_is_no_fault_of_the_build_and_leaves_no_old_one_behind()
    {
        NetworkItem item = Model();
        _ = Run(item);
        _ = folder.Write("a.onnx", "another");
        writer.Fault = new InvalidOperationException("out of order");

        (NetworkBuild build, NetworkReports reports) = Run(item);

        Assert.Empty(build.Faults);
        Assert.Equal(Pairs.Manifest("a", "another"), File.ReadAllText(Assert.Single(build.Networks).Manifest));
        Assert.Null(build.Networks[0].Report);
        Assert.Equal(["a.network.stamp", "a.network.txt", "a.network.weights"], folder.Times(Output).Keys.Order(StringComparer.Ordinal));
        Assert.Equal("SepConvGen: network 'a' has no report: out of order", Assert.Single(reports.Faults));
        Assert.Contains(nameof(FakeReports), Assert.Single(reports.Details), StringComparison.Ordinal);

        writer.Fault = null;
        Assert.NotNull(Assert.Single(Run(item).Build.Networks).Report);
    }

    public void Dispose() => folder.Dispose();

    private NetworkItem Model() => new(folder.Write("a.onnx", "a model"), StatedName: "", InputShape: "");

    private NetworkBuild RunWithout(NetworkItem item)
    {
        NetworkBuild build = new(Output, "a build of it", compiler.Compile);
        build.Run([item]);
        return build;
    }

    private (NetworkBuild Build, NetworkReports Reports) Run(NetworkItem item, string compilerBuild = "a build of it")
    {
        NetworkReports reports = new(Output, compilerBuild, writer);
        NetworkBuild build = new(Output, compilerBuild, compiler.Compile, reports);
        build.Run([item]);
        return (build, reports);
    }
}
