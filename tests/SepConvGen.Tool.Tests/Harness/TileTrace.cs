using System.Reflection;
using SepConvGen.Tool.Running;
using SepConvGen.Tool.Work;
using Xunit;

namespace SepConvGen.Tool.Tests.Harness;

/// <summary>What a traced kernel told of one call.</summary>
/// <param name="Walks">The walks that its Run called: name, first row (−1 where it has none), address of its result.</param>
/// <param name="Tiles">The tiles in their order: name, the walk that they belong to, address of their first result.</param>
/// <param name="Rented">Floats of working memory that were rented.</param>
/// <param name="Output">Address of the output.</param>
internal sealed record TileTrace(
    IReadOnlyList<(string Name, int First, long Address)> Walks, IReadOnlyList<(string Name, int Walk, long Address)> Tiles, IReadOnlyList<long> Rented, long Output)
{
    private static readonly Lock Calling = new();

    /// <summary>That of a call of an instruction set's kernel. No collection moves its output meanwhile.</summary>
    public static TileTrace Of(string instructionSet, KernelReport report)
    {
        Assembly assembly = TracedKernels.For(instructionSet);
        Type log = assembly.GetType("TileLog")!;
        lock (Calling)
        {
            Func<object?> call = KernelCall.Of(assembly, report);
            T List<T>(string name) => (T)log.GetField(name)!.GetValue(null)!;
            List<(string, int, long)> walks = List<List<(string, int, long)>>("Walks");
            List<(string, int, long)> tiles = List<List<(string, int, long)>>("Tiles");
            List<long> rented = List<List<long>>("Rented");
            call();
            walks.Clear();
            tiles.Clear();
            rented.Clear();
            GC.Collect();
            Assert.True(GC.TryStartNoGCRegion(32 << 20));
            call();
            GC.EndNoGCRegion();
            return new([.. walks], [.. tiles], [.. rented], List<long>("Output"));
        }
    }
}
