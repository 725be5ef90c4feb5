using SepConvGen.Networks.Build;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Tests.Build.Harness;
using Xunit;

namespace SepConvGen.Networks.Tests.Build;

/// <summary>Which files of networks are made, when they are made again, and what is said of those that cannot be made.</summary>
public sealed class NetworkBuildTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly FakeCompiler compiler;

    public NetworkBuildTests() => compiler = new() { External = [folder["model.data"]] };

    private string Output => folder["obj/networks"];

    [Fact]
    public void A_model_becomes_a_manifest_and_a_file_of_weights_under_its_name()
    {
        NetworkBuild build = Run(Model("models/edge-finder.2.onnx"));

        BuiltNetwork network = Assert.Single(build.Networks);
        Assert.Empty(build.Faults);
        Assert.Equal("edge_finder_2", network.Name);
        Assert.Equal(Path.Combine(Output, "edge_finder_2.network.txt"), network.Manifest);
        Assert.Equal(Pairs.Manifest("edge_finder_2", "a model"), File.ReadAllText(network.Manifest));
        Assert.Equal(Pairs.Weights("a model"), File.ReadAllBytes(network.Weights));
    }

    [Fact]
    public void What_is_up_to_date_is_left_alone()
    {
        NetworkItem item = Model("a.onnx");
        BuiltNetwork first = Assert.Single(Run(item).Networks);
        Dictionary<string, DateTime> times = folder.Times(Output);

        Assert.Equal(first, Assert.Single(Run(item).Networks));
        Assert.Equal(1, compiler.Calls);
        Assert.Equal(times, folder.Times(Output));
    }

    [Fact]
    public void A_changed_model_is_compiled_again()
    {
        NetworkItem item = Model("a.onnx");
        _ = Run(item);

        _ = folder.Write("a.onnx", "another");
        BuiltNetwork network = Assert.Single(Run(item).Networks);

        Assert.Equal(Pairs.Manifest("a", "another"), File.ReadAllText(network.Manifest));
        Assert.Equal(Pairs.Weights("another"), File.ReadAllBytes(network.Weights));
    }

    [Fact]
    public void A_model_that_is_older_than_the_one_before_it_is_compiled_too()
    {
        NetworkItem item = Model("a.onnx");
        _ = Run(item);

        File.SetLastWriteTimeUtc(item.Path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        _ = Run(item);

        Assert.Equal(2, compiler.Calls);
    }

    [Fact]
    public void A_touched_model_is_compiled_again_and_its_files_keep_their_times()
    {
        NetworkItem item = Model("a.onnx");
        BuiltNetwork network = Assert.Single(Run(item).Networks);
        DateTime manifest = File.GetLastWriteTimeUtc(network.Manifest);
        DateTime weights = File.GetLastWriteTimeUtc(network.Weights);

        _ = folder.Write("a.onnx", "a model");
        _ = Run(item);

        Assert.Equal(2, compiler.Calls);
        Assert.Equal((manifest, weights), (File.GetLastWriteTimeUtc(network.Manifest), File.GetLastWriteTimeUtc(network.Weights)));
        _ = Run(item);
        Assert.Equal(2, compiler.Calls);
    }

    [Fact]
    public void Another_shape_another_file_that_the_model_refers_to_or_another_compiler_compile_again()
    {
        _ = folder.Write("model.data", "external");
        NetworkItem item = Model("a.onnx");
        _ = Run(item);

        NetworkItem shaped = item with { InputShape = "1,3,8,8" };
        _ = Run(shaped);
        Assert.Equal(2, compiler.Calls);

        _ = folder.Write("model.data", "other external data");
        _ = Run(shaped);
        Assert.Equal(3, compiler.Calls);

        _ = RunBy("another build of it", shaped);
        Assert.Equal(4, compiler.Calls);
        _ = RunBy("another build of it", shaped);
        Assert.Equal(4, compiler.Calls);
    }

    [Fact]
    public void Another_file_under_the_same_name_is_compiled_again()
    {
        _ = Run(Model("one/a.onnx"));
        _ = Run(Model("two/a.onnx"));

        Assert.Equal(2, compiler.Calls);
    }

    [Theory]
    [InlineData("a.network.txt")]
    [InlineData("a.network.weights")]
    public void A_file_that_is_gone_or_spoilt_is_made_again(string file)
    {
        NetworkItem item = Model("a.onnx");
        _ = Run(item);
        byte[] content = File.ReadAllBytes(Path.Combine(Output, file));

        File.Delete(Path.Combine(Output, file));
        _ = Run(item);
        Assert.Equal(content, File.ReadAllBytes(Path.Combine(Output, file)));

        File.WriteAllBytes(Path.Combine(Output, file), content[..30]);
        _ = Run(item);
        Assert.Equal(content, File.ReadAllBytes(Path.Combine(Output, file)));
        Assert.Equal(3, compiler.Calls);
    }

    [Fact]
    public void Each_network_is_compiled_for_itself()
    {
        NetworkItem[] items = [Model("a.onnx"), Model("b.onnx"), Model("c.onnx")];
        _ = Run(items);

        _ = folder.Write("b.onnx", "another");
        Assert.Equal(["a", "b", "c"], Run(items).Networks.Select(network => network.Name));
        Assert.Equal(4, compiler.Calls);
    }

    [Fact]
    public void A_model_that_is_not_there_is_one_error_and_the_others_are_compiled()
    {
        NetworkBuild build = Run(new NetworkItem(folder["gone.onnx"], "", ""), Model("a.onnx"));

        Assert.Equal(new BuildFault("SCG080", folder["gone.onnx"], "Network cannot be compiled: the file does not exist"), Assert.Single(build.Faults));
        Assert.Equal("a", Assert.Single(build.Networks).Name);
    }

    [Fact]
    public void What_the_compiler_finds_is_the_error_until_it_is_mended()
    {
        NetworkItem item = Model("a.onnx");
        _ = Run(item);
        _ = folder.Write("a.onnx", "broken");
        compiler.Fault = new NetworkException([new UnsupportedNode("Loop", "Loop_3", "loops are not supported", "unroll it")]);

        string message = Assert.Single(Run(item).Faults).Message;
        Assert.Equal("Network cannot be compiled: 1 node is not supported: Loop 'Loop_3': loops are not supported (unroll it)", message);
        Assert.Equal(message, Assert.Single(Run(item).Faults).Message);

        compiler.Fault = null;
        Assert.Empty(Run(item).Faults);
    }

    [Fact]
    public void A_file_that_cannot_be_read_and_a_fault_of_the_compiler_itself_are_errors_not_exceptions()
    {
        compiler.Fault = new UnauthorizedAccessException("no access");
        Assert.Equal("Network cannot be compiled: no access", Assert.Single(Run(Model("a.onnx")).Faults).Message);

        compiler.Fault = new InvalidOperationException("out of order");
        NetworkBuild build = Run(Model("a.onnx"));
        Assert.Equal("Network cannot be compiled: SepConvGen failed on it (InvalidOperationException: out of order); please report this with the model", Assert.Single(build.Faults).Message);
        Assert.Contains(nameof(FakeCompiler), Assert.Single(build.Details), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("A")]
    public void A_name_that_is_taken_is_an_error(string name)
    {
        NetworkBuild build = Run(Model("one/a.onnx"), Model("two/b.onnx") with { StatedName = name });

        BuildFault fault = Assert.Single(build.Faults);
        Assert.Equal(("SCG081", folder["two/b.onnx"]), (fault.Code, fault.File));
        Assert.Contains(folder["one/a.onnx"], fault.Message, StringComparison.Ordinal);
        _ = Assert.Single(build.Networks);
    }

    [Fact]
    public void A_name_that_is_none_is_an_error()
    {
        NetworkBuild build = Run(Model("a.onnx") with { StatedName = "../a" });

        Assert.Equal("SCG080", Assert.Single(build.Faults).Code);
        Assert.Equal(0, compiler.Calls);
    }

    [Fact]
    public void For_an_editor_whatever_is_there_is_good_enough()
    {
        NetworkItem item = Model("a.onnx");
        BuiltNetwork network = Assert.Single(RunForEditor(item).Networks);
        Assert.Equal(1, compiler.Calls);

        _ = folder.Write("a.onnx", "another");
        File.Delete(network.Stamp!);
        Assert.Equal(network, Assert.Single(RunForEditor(item).Networks));
        Assert.Equal(1, compiler.Calls);

        File.Delete(network.Weights);
        _ = RunForEditor(item);
        Assert.Equal(2, compiler.Calls);
    }

    public void Dispose() => folder.Dispose();

    private NetworkItem Model(string path) => new(folder.Write(path, "a model"), StatedName: "", InputShape: "");

    private NetworkBuild Run(params NetworkItem[] items) => RunBy("a build of it", items);

    private NetworkBuild RunBy(string compilerBuild, params NetworkItem[] items)
    {
        NetworkBuild build = new(Output, compilerBuild, compiler.Compile);
        build.Run(items);
        return build;
    }

    private NetworkBuild RunForEditor(NetworkItem item)
    {
        NetworkBuild build = new(Output, "a build of it", compiler.Compile);
        build.RunForEditor([item]);
        return build;
    }
}
