using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks;

/// <summary>The options of <c>kernels</c>.</summary>
internal sealed record KernelOptions
{
    public required Suite Suite { get; init; }

    public string Filter { get; init; } = "";

    public bool Peers { get; init; }

    public Tier Tier { get; init; } = Tier.Best;

    public int Threads { get; init; } = 1;

    public double Seconds { get; init; } = 4;

    public string? Csv { get; init; }

    /// <summary>Reads the options.</summary>
    /// <exception cref="UserError">One is not known, lacks its value, or has a wrong one.</exception>
    public static KernelOptions Parse(ReadOnlySpan<string> arguments)
    {
        Arguments read = Arguments.Read(arguments, valued: ["--suite", "--case", "--tier", "--threads", "--seconds", "--csv"], switches: ["--peers"]);
        return new()
        {
            Suite = read.Suite,
            Filter = read.Text("--case") ?? "",
            Peers = read.Has("--peers"),
            Tier = read.Tier,
            Threads = (int)read.Number("--threads", 1, least: 1),
            Seconds = read.Number("--seconds", 4, least: 0),
            Csv = read.Text("--csv"),
        };
    }
}
