using SepConvGen.Networks.Manifest;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Networks.Tests.Manifest;

/// <summary>The manifests that pages show.</summary>
public class ManifestPageTests
{
    [Fact]
    public void The_example_of_the_form_is_read()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "network-manifest.md"));
        string example = page.Split("```manifest\n")[1].Split("```")[0];

        NetworkManifest manifest = ManifestReader.Read(example);

        Assert.Equal(("edges", true, 2, 2), (manifest.Name, manifest.DynamicBatch, manifest.Layers.Count, manifest.Constants.Count));
        Assert.Equal(example, ManifestWriter.Write(manifest));
    }
}
