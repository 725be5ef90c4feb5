using System.Globalization;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks;

/// <summary>The options of a command as they stand on the command line.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> values = [];

    private Arguments()
    {
    }

    /// <summary>The suite, which must be given.</summary>
    public Suite Suite => Suite.Load(Text("--suite") ?? throw new UserError($"--suite is missing: one of {string.Join(", ", Suite.Names)}."));

    /// <summary>The tier; the best of this machine unless given.</summary>
    public Tier Tier => Text("--tier") is { } name ? Tier.Named(name) : Tier.Best;

    /// <summary>Reads them.</summary>
    /// <param name="arguments">What follows the command.</param>
    /// <param name="valued">Options that have a value.</param>
    /// <param name="switches">Options that have none.</param>
    /// <exception cref="UserError">One is not known, or lacks its value.</exception>
    public static Arguments Read(ReadOnlySpan<string> arguments, string[] valued, string[] switches)
    {
        Arguments read = new();
        for (int index = 0; index < arguments.Length; index++)
        {
            string name = arguments[index];
            if (switches.Contains(name))
            {
                read.values[name] = "";
            }
            else if (valued.Contains(name) && index + 1 < arguments.Length)
            {
                read.values[name] = arguments[++index];
            }
            else
            {
                throw new UserError($"'{name}' is not understood, or lacks its value.\n\n{Usage.Text}");
            }
        }

        return read;
    }

    public bool Has(string name) => values.ContainsKey(name);

    public string? Text(string name) => values.GetValueOrDefault(name);

    /// <summary>The number after an option.</summary>
    /// <exception cref="UserError">It is none, or too small.</exception>
    public double Number(string name, double unless, double least)
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
