using System.Reflection;
using System.Text.Json;
using Xunit;

namespace SepConvGen.Generator.Tests.Snapshots;

/// <summary>Not every feed has Verify: without the property, this project must build where it is not to be had.</summary>
public sealed class UseVerifyTests
{
#if USE_VERIFY
    private const bool IsUsed = true;
#else
    private const bool IsUsed = false;
#endif

    [Fact]
    public void Only_with_the_property_a_restore_asks_for_Verify()
    {
        string assets = typeof(UseVerifyTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "RestoredAssets").Value!;
        using JsonDocument restored = JsonDocument.Parse(File.ReadAllBytes(assets));
        string[] libraries = [.. restored.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name)];

        Assert.Contains(libraries, library => library.StartsWith("xunit.v3/", StringComparison.Ordinal));
        Assert.Equal(IsUsed, libraries.Any(library => library.StartsWith("Verify", StringComparison.Ordinal)));
    }
}
