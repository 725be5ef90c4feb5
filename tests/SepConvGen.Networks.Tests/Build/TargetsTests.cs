using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using SepConvGen.Networks.Tests.Build.Harness;
using Xunit;

namespace SepConvGen.Networks.Tests.Build;

/// <summary>Networks of a project that `dotnet build` builds: what reaches the compiler of C#, what is made again, what is said.</summary>
public sealed class TargetsTests
{
    private const string OneModel = """<ItemGroup><SepConvGenNetwork Include="models/keyword.onnx" /></ItemGroup>""";

    /// <summary>Where the generator reads which of the additional files are manifests.</summary>
    private const string Config = "obj/Debug/net10.0/Library.GeneratedMSBuildEditorConfig.editorconfig";

    [Fact]
    public async Task A_model_is_compiled_once_and_again_when_it_changes_and_clean_removes_what_was_made()
    {
        using Project project = new(OneModel);
        project.CopyModel("keyword_spotter", "models/keyword.onnx");

        _ = (await project.Build()).Succeeded();
        Assert.Equal(["keyword.network.stamp", "keyword.network.txt", "keyword.network.weights"], Made(project).Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["SepConvGen.Networks.keyword.weights"], Resources(project));
        Assert.Equal(["keyword.network.txt"], Manifests(project));

        Dictionary<string, DateTime> made = Made(project);
        DateTime assembly = File.GetLastWriteTimeUtc(project.Assembly);
        _ = (await project.Build()).Succeeded();
        Assert.Equal(made, Made(project));
        Assert.Equal(assembly, File.GetLastWriteTimeUtc(project.Assembly));

        project.CopyModel("mobilenet_v1_025_96", "models/keyword.onnx");
        _ = (await project.Build()).Succeeded();
        Assert.All(Made(project), file => Assert.True(file.Value > made[file.Key], file.Key));
        Assert.True(File.GetLastWriteTimeUtc(project.Assembly) > assembly);

        _ = (await project.Dotnet("clean")).Succeeded();
        Assert.Empty(Made(project));
    }

    [Fact]
    public async Task Files_of_a_network_that_the_project_gave_up_are_removed_and_another_shape_compiles_again()
    {
        using Project project = new(Items("""Name="first" """, """Name="second" """));
        project.CopyModel("keyword_spotter", "models/keyword.onnx");
        _ = (await project.Build()).Succeeded();
        Assert.Equal(["SepConvGen.Networks.first.weights", "SepConvGen.Networks.second.weights"], Resources(project));
        Dictionary<string, DateTime> made = Made(project);

        project.WriteItems(Items("""Name="first" InputShape="1,1,49,10" """));
        _ = (await project.Build()).Succeeded();
        Assert.Equal(["first.network.stamp", "first.network.txt", "first.network.weights"], Made(project).Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["SepConvGen.Networks.first.weights"], Resources(project));
        Assert.True(Made(project)["first.network.stamp"] > made["first.network.stamp"]);

        static string Items(params string[] metadata) =>
            $"<ItemGroup>{string.Concat(metadata.Select(each => $"""<SepConvGenNetwork Include="models/keyword.onnx" {each}/>"""))}</ItemGroup>";
    }

    [Fact]
    public async Task Two_projects_make_the_same_bytes_without_the_name_of_a_folder()
    {
        using Project here = new(OneModel);
        using Project there = new(OneModel);
        string[] files = [Path.Combine(Project.Networks, "keyword.network.txt"), Path.Combine(Project.Networks, "keyword.network.weights")];
        foreach (Project project in new[] { here, there })
        {
            project.CopyModel("keyword_spotter", "models/keyword.onnx");
            _ = (await project.Dotnet("msbuild", "-restore", "-t:SepConvGenCompileNetworks")).Succeeded();
        }

        Assert.All(files, file =>
        {
            byte[] bytes = File.ReadAllBytes(here.Folder[file]);
            Assert.Equal(bytes, File.ReadAllBytes(there.Folder[file]));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Path.GetFileName(here.Folder.Root))));
        });
    }

    [Fact]
    public async Task Each_network_that_cannot_be_made_is_one_error_and_nothing_else_is_said()
    {
        using Project project = new("""
            <ItemGroup>
              <SepConvGenNetwork Include="gone.onnx;broken.onnx;good.onnx;again/good.onnx;stale.network.txt" />
            </ItemGroup>
            """);
        _ = project.Folder.Write("broken.onnx", "no model"u8.ToArray());
        project.CopyModel("keyword_spotter", "good.onnx");
        project.CopyModel("keyword_spotter", "again/good.onnx");
        project.Folder.WritePair("stale", weightsOf: "an older model");

        Assert.Equal(
            ["gone.onnx : error SCG080", "broken.onnx : error SCG080", "good.onnx : error SCG081", "stale.network.txt : error SCG082"],
            (await project.Build()).Failed().Errors);
    }

    [Fact]
    public async Task A_pair_of_the_projects_own_is_handed_on_even_if_a_pattern_has_it_already()
    {
        using Project project = new("""
            <ItemGroup>
              <AdditionalFiles Include="*.txt" />
              <SepConvGenNetwork Include="hand.network.txt" />
            </ItemGroup>
            """);
        project.Folder.WritePair("hand");
        _ = project.Folder.Write("other.txt", "no manifest");

        _ = (await project.Build()).Succeeded();
        Assert.False(Directory.Exists(project.Folder[Project.Networks]));
        Assert.Equal(["SepConvGen.Networks.edges.weights"], Resources(project));
        Assert.Equal(["hand.network.txt"], Manifests(project));

        _ = (await project.Dotnet("clean")).Succeeded();
        Assert.True(File.Exists(project.Folder["hand.network.weights"]));
    }

    [Fact]
    public async Task An_editors_build_gets_what_is_there_and_never_fails()
    {
        using Project project = new("""<ItemGroup><SepConvGenNetwork Include="models/keyword.onnx;gone.onnx" /></ItemGroup>""");
        project.CopyModel("keyword_spotter", "models/keyword.onnx");

        await CompileForEditor();
        Dictionary<string, DateTime> made = Made(project);
        Assert.Equal(["keyword.network.txt"], Manifests(project));

        project.CopyModel("mobilenet_v1_025_96", "models/keyword.onnx");
        await CompileForEditor();
        Assert.Equal(made, Made(project));
        Assert.Equal(["keyword.network.txt"], Manifests(project));

        async Task CompileForEditor() => Assert.Empty((await project.Dotnet(
            "msbuild", "-restore", "-t:Compile", "-p:DesignTimeBuild=true;SkipCompilerExecution=true;ProvideCommandLineArgs=true;BuildingInsideVisualStudio=true")).Succeeded().Errors);
    }

    [Fact]
    public async Task Reports_are_written_where_the_property_asks_for_them_and_go_with_it()
    {
        using Project project = new("""<ItemGroup><SepConvGenNetwork Include="models/keyword.onnx;hand.network.txt" /></ItemGroup>""");
        project.CopyModel("keyword_spotter", "models/keyword.onnx");
        project.Folder.WritePair("hand");
        _ = (await project.Build()).Succeeded();
        Dictionary<string, DateTime> made = Made(project);
        DateTime assembly = File.GetLastWriteTimeUtc(project.Assembly);
        Assert.DoesNotContain(made.Keys, file => file.EndsWith(".html", StringComparison.Ordinal));

        const string wanted = "-p:SepConvGenNetworkReports=true";
        _ = (await project.Build(wanted)).Succeeded();
        Dictionary<string, DateTime> reported = Made(project);
        Assert.Equal(["edges.report.html", "keyword.report.html"], reported.Keys.Except(made.Keys).Order(StringComparer.Ordinal));
        Assert.Equal(made["keyword.network.txt"], reported["keyword.network.txt"]);
        Assert.Equal(assembly, File.GetLastWriteTimeUtc(project.Assembly));
        Assert.Contains("<h1>keyword</h1>", await File.ReadAllTextAsync(project.Folder[Path.Combine(Project.Networks, "keyword.report.html")], TestContext.Current.CancellationToken), StringComparison.Ordinal);

        _ = (await project.Build(wanted)).Succeeded();
        Assert.Equal(reported, Made(project));

        _ = (await project.Build("-p:SepConvGenNetworkReports=false")).Succeeded();
        Assert.Equal(made.Keys.Order(), Made(project).Keys.Order());

        _ = (await project.Build(wanted)).Succeeded();
        _ = (await project.Dotnet("clean", wanted)).Succeeded();
        Assert.Empty(Made(project));
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_said_and_is_neither_an_error_nor_a_warning()
    {
        using Project project = new(OneModel);
        project.CopyModel("keyword_spotter", "models/keyword.onnx");
        _ = Directory.CreateDirectory(project.Folder[Path.Combine(Project.Networks, "keyword.report.html")]);

        Run run = (await project.Build("-p:SepConvGenNetworkReports=true", "-warnaserror")).Succeeded();

        Assert.Contains("SepConvGen: network 'keyword' has no report: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(["SepConvGen.Networks.keyword.weights"], Resources(project));
    }

    [Fact]
    public async Task An_editors_build_writes_no_report()
    {
        using Project project = new(OneModel);
        project.CopyModel("keyword_spotter", "models/keyword.onnx");

        _ = (await project.Dotnet("msbuild", "-restore", "-t:SepConvGenCompileNetworks", "-p:DesignTimeBuild=true;SepConvGenNetworkReports=true")).Succeeded();

        Assert.Equal(["keyword.network.stamp", "keyword.network.txt", "keyword.network.weights"], Made(project).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_project_without_networks_does_not_even_load_the_task()
    {
        using Project project = new("", task: "/nowhere/none.dll");

        _ = (await project.Build()).Succeeded();
    }

    private static Dictionary<string, DateTime> Made(Project project) => project.Folder.Times(Project.Networks);

    private static string[] Resources(Project project)
    {
        using PEReader file = new(File.OpenRead(project.Assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.ManifestResources.Select(each => metadata.GetString(metadata.GetManifestResource(each).Name))];
    }

    /// <summary>The additional files that the generator takes for manifests.</summary>
    private static string[] Manifests(Project project)
    {
        string[] lines = File.ReadAllLines(project.Folder[Config]);
        return [.. Enumerable.Range(0, lines.Length)
            .Where(line => lines[line] == "build_metadata.AdditionalFiles.SepConvGenNetwork = true")
            .Select(line => Path.GetFileName(lines[line - 1].TrimEnd(']')))];
    }
}
