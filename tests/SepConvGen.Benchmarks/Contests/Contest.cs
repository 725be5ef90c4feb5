using SepConvGen.Benchmarks.Reporting;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Contests;

/// <summary>The cases of a suite, and who competes in them.</summary>
internal abstract class Contest : IDisposable
{
    public abstract IReadOnlyList<Case> Cases { get; }

    /// <summary>Names and versions of the peers, for the header.</summary>
    public abstract IEnumerable<string> Versions { get; }

    /// <summary>What the speed of a figure is counted in.</summary>
    public abstract Yardstick Yardstick { get; }

    public static Contest Of(KernelOptions options) => options.Suite.Filters.Count > 0
        ? new FilterContest(options, Chosen(options, options.Suite.Filters))
        : options.InDouble ? new DoubleContest(options, Chosen(options, options.Suite.Layers))
        : new LayerContest(options, Chosen(options, options.Suite.Layers));

    /// <summary>Generates and compiles the kernels of all cases.</summary>
    public abstract void Compile();

    /// <summary>The implementations of a case, ours first, each with its answer checked.</summary>
    /// <param name="index">Of the case.</param>
    /// <param name="contestants">Take the implementations, and what they need.</param>
    public abstract void Prepare(int index, Contestants contestants);

    public abstract void Dispose();

    private static T[] Chosen<T>(KernelOptions options, IReadOnlyList<T> cases)
        where T : Case
    {
        T[] chosen = [.. cases.Where(one => one.Name.Contains(options.Filter, StringComparison.OrdinalIgnoreCase))];
        return chosen.Length > 0 ? chosen : throw new UserError($"No case of {options.Suite.Name} contains '{options.Filter}'.");
    }
}
