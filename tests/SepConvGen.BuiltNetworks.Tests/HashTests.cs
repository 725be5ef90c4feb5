using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.BuiltNetworks.Tests;

/// <summary>
/// Each network, made a class by the build as in a user's project, gives the bits that are written down, on the processor that the tests
/// run on. NetworkTests compares the same ones, of classes that are generated for each instruction set.
/// </summary>
public sealed class HashTests
{
    private static readonly string Folder = NetworkHashes.TestedFolder;

    public static TheoryData<string> Names => [.. BuiltNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_gives_the_bits_of_every_processor(string name)
    {
        float[] input = KnownNetwork.Load(Folder, name).Input();
        string hash = NetworkHashes.Of(BuiltNetworks.All[name](input, threads: 1));
        string? objection = NetworkHashes.Tested.Objection(name, hash);
        Assert.True(objection is null, objection);
        Assert.Equal(hash, NetworkHashes.Of(BuiltNetworks.All[name](input, threads: 2)));
    }

    [Fact]
    public void Every_network_is_run() =>
        Assert.Equal(KnownNetwork.Read(Folder).Select(network => network.Name).Order(StringComparer.Ordinal), BuiltNetworks.All.Keys.Order(StringComparer.Ordinal));
}
