using System.Text.Json;
using System.Xml.Linq;
using SepConvGen.Package.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Package.Tests;

/// <summary>`dotnet new sepconvgen`, from the packed template to a solution that builds, runs and is tested.</summary>
public sealed class TemplateTests(PackedPackage package)
{
    // No identifier as it stands, and no namespace.
    private const string Name = "Edge-Finder.2";

    private static readonly string Content = Path.Combine(PackedPackage.Repository, "src", "SepConvGen.Templates", "content", "sepconvgen");

    [Fact]
    public async Task It_is_packed_installed_created_built_run_and_tested()
    {
        Assert.SkipUnless(Effort.IsThorough, Effort.Why);
        using Folder folder = new();
        string solution = Path.Combine(folder.Path, Name);
        string[] hive = ["--debug:custom-hive", Path.Combine(folder.Path, "hive")];
        await Pack(folder);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "nuget.config"), package.NugetConfig, TestContext.Current.CancellationToken);

        _ = (await Dotnet(folder.Path, ["new", "install", Path.Combine(package.Feed, $"SepConvGen.Templates.{package.Version}.nupkg"), .. hive])).Succeeded();
        _ = (await Dotnet(folder.Path, ["new", "sepconvgen", "-n", Name, .. hive])).Succeeded();

        Run build = (await Dotnet(solution, "build", "-warnaserror")).Succeeded();
        Assert.Contains("0 Warning(s)", build.Lines);
        Assert.Equal(["0 1 2 1 0", "0 2 4 2 0", "0 1 2 1 0"], (await Dotnet(solution, "run", "--no-build", "--project", Name)).Succeeded().Lines);
        Run test = (await Dotnet(solution, "test", "--no-build")).Succeeded();
        Assert.Contains(test.Lines, line => line.Contains("Failed:     0, Passed:     1", StringComparison.Ordinal));
    }

    // A name that the template makes, as README has it, must not hide the template's own class.
    [Fact]
    public void Its_default_name_is_none_of_its_types()
    {
        using JsonDocument template = JsonDocument.Parse(File.ReadAllText(Path.Combine(Content, ".template.config", "template.json")));

        string name = template.RootElement.GetProperty("defaultName").GetString()!;
        Assert.DoesNotContain(Directory.GetFiles(Content, "*.cs", SearchOption.AllDirectories), file => Path.GetFileNameWithoutExtension(file) == name);
    }

    [Fact]
    public void Its_test_uses_the_versions_that_the_tests_here_use()
    {
        Dictionary<string, string> here = Versions(Path.Combine(PackedPackage.Repository, "Directory.Packages.props"), "PackageVersion");
        Dictionary<string, string> there = Versions(Path.Combine(Content, "Starter.1.Tests", "Starter.1.Tests.csproj"), "PackageReference");

        Assert.NotEmpty(there);
        Assert.All(there, reference => Assert.Equal(here[reference.Key], reference.Value));
    }

    private static Dictionary<string, string> Versions(string project, string item) =>
        XDocument.Load(project).Descendants(item).ToDictionary(each => each.Attribute("Include")!.Value, each => each.Attribute("Version")!.Value);

    private async Task Pack(Folder folder)
    {
        string[] arguments =
        [
            "pack", "src/SepConvGen.Templates", "-o", package.Feed, "--artifacts-path", Path.Combine(folder.Path, "artifacts"),
            $"-p:PackageVersion={package.Version}", "-warnaserror",
        ];
        _ = (await Harness.Dotnet.Run(PackedPackage.Repository, packages: null, arguments)).Succeeded();
    }

    private Task<Run> Dotnet(string folder, params string[] arguments) => Harness.Dotnet.Run(folder, package.Packages, arguments);
}
