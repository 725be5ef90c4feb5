using SepConvGen.Tests.Shared;

namespace SepConvGen.Networks.Tests.Harness;

/// <summary>The networks beside the tests.</summary>
internal static class TestedNetworks
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Networks");

    public static IEnumerable<string> Names => KnownNetwork.Read(Folder).Select(network => network.Name);

    public static KnownNetwork Load(string name) => KnownNetwork.Load(Folder, name);
}
