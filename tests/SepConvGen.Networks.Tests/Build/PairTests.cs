using SepConvGen.Networks.Build;
using SepConvGen.Networks.Tests.Build.Harness;
using Xunit;

namespace SepConvGen.Networks.Tests.Build;

/// <summary>Manifests that a project brings itself, with the weights beside them.</summary>
public sealed class PairTests : IDisposable
{
    private readonly Folder folder = new();

    public PairTests() => folder.WritePair("hand");

    [Fact]
    public void A_pair_is_handed_on_under_the_manifests_name()
    {
        NetworkBuild build = Run();

        Assert.Empty(build.Faults);
        Assert.Equal(new BuiltNetwork("edges", folder["hand.network.txt"], folder["hand.network.weights"], Stamp: null), Assert.Single(build.Networks));
    }

    [Fact]
    public void Comments_and_empty_lines_mean_nothing()
    {
        _ = folder.Write("hand.network.txt", "# by hand\n\n" + Pairs.Manifest("edges", "a model").Replace("hash", "\n# its model's\nhash", StringComparison.Ordinal));

        Assert.Empty(Run().Faults);
    }

    [Fact]
    public void Another_hash_is_a_stale_pair()
    {
        folder.WritePair("hand", weightsOf: "an older model");

        BuildFault fault = Assert.Single(Run().Faults);
        Assert.Equal(("SCG082", folder["hand.network.txt"]), (fault.Code, fault.File));
        Assert.Contains("hash", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_length_is_a_stale_pair()
    {
        _ = folder.Write("hand.network.txt", Pairs.Manifest("edges", "a model", weights: 128));

        BuildFault fault = Assert.Single(Run().Faults);
        Assert.Equal("SCG082", fault.Code);
        Assert.Contains("states 128 bytes of weights, the file has 64", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(65)]
    public void Weights_of_another_length_than_they_state_are_none(int length)
    {
        byte[] weights = Pairs.Weights("a model");
        Array.Resize(ref weights, length);
        _ = folder.Write("hand.network.weights", weights);

        AssertFault("SCG080", "no complete file of weights");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Weights_of_another_form_are_none(int place)
    {
        byte[] weights = Pairs.Weights("a model");
        weights[place]++;
        _ = folder.Write("hand.network.weights", weights);

        AssertFault("SCG080", "no complete file of weights");
    }

    [Theory]
    [InlineData("sepconvgen-network 1", "sepconvgen-network 2", "begins with 'sepconvgen-network 1'")]
    [InlineData("name edges\n", "", "line 'name'")]
    [InlineData("hash ", "# ", "line 'hash'")]
    [InlineData("weights 64\n", "", "line 'weights'")]
    [InlineData("name edges", "name ed ges", "the name 'ed ges'")]
    public void A_manifest_without_its_beginning_is_none(string replaced, string by, string why)
    {
        _ = folder.Write("hand.network.txt", Pairs.Manifest("edges", "a model").Replace(replaced, by, StringComparison.Ordinal));

        AssertFault("SCG080", why);
    }

    [Theory]
    [InlineData("hand.network.txt", "does not exist")]
    [InlineData("hand.network.weights", "'hand.network.weights', are not beside it")]
    public void Half_a_pair_is_none(string missing, string why)
    {
        File.Delete(folder[missing]);

        AssertFault("SCG080", why);
    }

    [Fact]
    public void The_metadata_may_repeat_the_name_and_may_not_state_another()
    {
        Assert.Empty(Run("edges").Faults);
        Assert.Contains("the metadata Name is 'corners', and the manifest's name 'edges'", Assert.Single(Run("corners").Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_name_is_taken_like_any_other()
    {
        NetworkBuild build = new(folder["obj"], "", new FakeCompiler().Compile);
        build.Run([Item(""), new(folder.Write("Edges.onnx", "a model"), StatedName: "", InputShape: "")]);

        Assert.Equal("SCG081", Assert.Single(build.Faults).Code);
    }

    public void Dispose() => folder.Dispose();

    private void AssertFault(string code, string why)
    {
        BuildFault fault = Assert.Single(Run().Faults);
        Assert.Equal(code, fault.Code);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }

    private NetworkItem Item(string name) => new(folder["hand.network.txt"], name, InputShape: "");

    private NetworkBuild Run(string name = "")
    {
        NetworkBuild build = new(folder["obj"], "", new FakeCompiler().Compile);
        build.Run([Item(name)]);
        return build;
    }
}
