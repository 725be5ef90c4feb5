using System.Text.RegularExpressions;
using SepConvGen.Networks.Tests.Build.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Networks.Tests.Build;

/// <summary>The items on the pages about the build's errors: what is called wrong gives that error alone, what is called right none.</summary>
public sealed partial class PageTests
{
    [Theory]
    [InlineData("SCG080")]
    [InlineData("SCG081")]
    [InlineData("SCG082")]
    public async Task Wrong_items_give_the_error_and_right_ones_none(string id)
    {
        string page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "generator", "diagnostics", id + ".md"), TestContext.Current.CancellationToken);
        string[] items = [.. Items().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal(2, items.Length);

        using Project project = new(items[0]);
        project.CopyModel("keyword_spotter", "models/mobilenet.onnx");
        project.CopyModel("keyword_spotter", "small/mobilenet.onnx");
        project.CopyModel("keyword_spotter", "large/mobilenet.onnx");
        project.Folder.WritePair("edges");
        project.Folder.WritePair("stale/edges", weightsOf: "an older model");

        Run wrong = (await project.Dotnet("msbuild", "-restore", "-t:SepConvGenCompileNetworks")).Failed();
        Assert.EndsWith(" : error " + id, Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.Contains($"/generator/diagnostics/{id}.md)", wrong.Output, StringComparison.Ordinal);

        project.WriteItems(items[1]);
        _ = (await project.Dotnet("msbuild", "-restore", "-t:SepConvGenCompileNetworks")).Succeeded();
    }

    [GeneratedRegex("```xml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Items();
}
