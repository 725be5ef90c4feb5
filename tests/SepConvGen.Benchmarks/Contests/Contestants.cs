using SepConvGen.Benchmarks.Implementations;

namespace SepConvGen.Benchmarks.Contests;

/// <summary>The implementations of a case, and the memory that they share.</summary>
internal sealed class Contestants : IDisposable
{
    private readonly List<Implementation> all = [];
    private readonly List<IDisposable> shared = [];

    public IReadOnlyList<Implementation> All => all;

    public T Add<T>(T implementation)
        where T : Implementation
    {
        all.Add(implementation);
        return implementation;
    }

    /// <summary>Disposes it after the implementations.</summary>
    public T Keep<T>(T needed)
        where T : IDisposable
    {
        shared.Add(needed);
        return needed;
    }

    public void Dispose()
    {
        all.ForEach(implementation => implementation.Dispose());
        shared.ForEach(needed => needed.Dispose());
    }
}
