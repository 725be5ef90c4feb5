using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Peers;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Benchmarks.Networks;

/// <summary>The options of <c>networks</c>.</summary>
internal sealed record NetworkOptions
{
    public required IReadOnlyList<KnownNetwork> Networks { get; init; }

    public bool Peers { get; init; }

    public Tier Tier { get; init; } = Tier.Best;

    public int Threads { get; init; } = 1;

    public double Seconds { get; init; } = 4;

    public string? Csv { get; init; }

    public string? Report { get; init; }

    /// <summary>Reads the options.</summary>
    /// <exception cref="UserError">One is not known, lacks its value, or has a wrong one; or there is no such network.</exception>
    public static NetworkOptions Parse(ReadOnlySpan<string> arguments)
    {
        Arguments read = Arguments.Read(arguments, valued: ["--network", "--folder", "--tier", "--threads", "--seconds", "--csv", "--report"], switches: ["--peers"]);
        string folder = read.Text("--folder") ?? Path.Combine(NativeFile.ProjectFolder, "models");
        if (!File.Exists(Path.Combine(folder, "networks.json")))
        {
            throw new UserError(
                $"""
                There are no networks in {folder} (a networks.json, and the files that it names).
                To make them (with apt-get, as root or by sudo):
                    {Path.Combine(NativeFile.ProjectFolder, "get-networks.sh")}
                """);
        }

        string filter = read.Text("--network") ?? "";
        KnownNetwork[] networks = [.. KnownNetwork.Read(folder).Where(network => network.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))];
        return new()
        {
            Networks = networks.Length > 0 ? networks : throw new UserError($"No network of {folder} contains '{filter}'."),
            Peers = read.Has("--peers"),
            Tier = read.Tier,
            Threads = (int)read.Number("--threads", 1, least: 1),
            Seconds = read.Number("--seconds", 4, least: 0),
            Csv = read.Text("--csv"),
            Report = read.Text("--report"),
        };
    }
}
