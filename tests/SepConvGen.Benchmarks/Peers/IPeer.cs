using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Peers;

/// <summary>A native library that computes the same layers.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>Name and version, for the header.</summary>
    string Version { get; }

    /// <summary>The layer in the fastest of the library's ways, each checked by <paramref name="check"/>.</summary>
    Implementation Prepare(Layer layer, Operands operands, Action<Implementation> check);
}
