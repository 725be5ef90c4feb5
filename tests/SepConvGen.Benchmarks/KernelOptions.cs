using SepConvGen.Benchmarks.Compilation;
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

    /// <summary>Whether height and width are parameters; kernels with fixed ones are then measured beside them.</summary>
    public bool FreeSizes { get; init; }

    /// <summary>Whether the kernels are in double; the tier's lanes and peak are then those of doubles.</summary>
    public bool InDouble { get; init; }

    /// <summary>Kernels with operands that are stored otherwise, to be measured beside those in float, channels last.</summary>
    public IReadOnlyList<StoredOperands> Beside { get; init; } = [];

    public double Seconds { get; init; } = 4;

    public string? Csv { get; init; }

    /// <summary>Reads the options.</summary>
    /// <exception cref="UserError">One is not known, lacks its value, or has a wrong one.</exception>
    public static KernelOptions Parse(ReadOnlySpan<string> arguments)
    {
        Arguments read = Arguments.Read(arguments, valued: ["--suite", "--case", "--tier", "--threads", "--batch", "--seconds", "--csv", "--element", "--beside"], switches: ["--peers", "--free"]);
        Suite suite = read.Suite;
        int batch = (int)read.Number("--batch", 0, least: 1);
        if (suite.Filters.Count > 0 && (batch > 0 || read.Has("--free")))
        {
            throw new UserError($"{suite.Name} has image filters: --batch and --free are for layers.");
        }

        bool inDouble = read.Text("--element") switch
        {
            null or "float" => false,
            "double" => true,
            string other => throw new UserError($"There is no element '{other}'. There are float and double."),
        };
        if (inDouble && (suite.Filters.Count > 0 || read.Has("--peers") || read.Has("--free")))
        {
            throw new UserError("--element double is for layers of fixed sizes, without peers.");
        }

        StoredOperands[] beside = [.. (read.Text("--beside") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Stored)];
        if (beside.Length > 0 && (suite.Filters.Count > 0 || inDouble))
        {
            throw new UserError("--beside is for layers in float.");
        }

        if (beside.Any(form => form.HasStrides) && suite.Layers.Any(layer => layer.IsSequence))
        {
            throw new UserError("--beside strides is for images: sequences have no rows.");
        }

        return new()
        {
            Suite = batch > 0 ? suite with { Layers = [.. suite.Layers.Select(layer => layer with { Batch = batch })] } : suite,
            Filter = read.Text("--case") ?? "",
            Peers = read.Has("--peers"),
            Tier = inDouble ? read.Tier.InDouble : read.Tier,
            InDouble = inDouble,
            FreeSizes = read.Has("--free"),
            Beside = beside,
            Threads = (int)read.Number("--threads", 1, least: 1),
            Seconds = read.Number("--seconds", 4, least: 0),
            Csv = read.Text("--csv"),
        };
    }

    private static StoredOperands Stored(string name) => StoredOperands.All.FirstOrDefault(form => form.Name == name)
        ?? throw new UserError($"There is no '{name}' to measure beside floats. There are {string.Join(", ", StoredOperands.All.Select(form => form.Name))}.");
}
