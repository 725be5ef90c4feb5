using System.Globalization;
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

    public static KernelOptions Parse(ReadOnlySpan<string> arguments)
    {
        Dictionary<string, string> values = [];
        for (int index = 0; index < arguments.Length; index++)
        {
            string name = arguments[index];
            if (name == "--peers")
            {
                values[name] = "";
            }
            else if (name is "--suite" or "--case" or "--tier" or "--threads" or "--seconds" or "--csv" && index + 1 < arguments.Length)
            {
                values[name] = arguments[++index];
            }
            else
            {
                throw new UserError($"'{name}' is not understood, or lacks its value.\n\n{Usage.Text}");
            }
        }

        if (!values.TryGetValue("--suite", out string? suite))
        {
            throw new UserError($"--suite is missing: one of {string.Join(", ", Suite.Names)}.");
        }

        return new()
        {
            Suite = Suite.Load(suite),
            Filter = values.GetValueOrDefault("--case", ""),
            Peers = values.ContainsKey("--peers"),
            Tier = values.TryGetValue("--tier", out string? tier) ? Tier.Named(tier) : Tier.Best,
            Threads = (int)Number(values, "--threads", 1, least: 1),
            Seconds = Number(values, "--seconds", 4, least: 0),
            Csv = values.GetValueOrDefault("--csv"),
        };
    }

    private static double Number(Dictionary<string, string> values, string name, double unless, double least)
    {
        if (!values.TryGetValue(name, out string? text))
        {
            return unless;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number >= least
            ? number
            : throw new UserError($"{name} takes a number of at least {least}, not '{text}'.");
    }
}
