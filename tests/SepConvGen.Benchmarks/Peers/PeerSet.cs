using SepConvGen.Benchmarks.Measuring;

namespace SepConvGen.Benchmarks.Peers;

/// <summary>The peers that are measured.</summary>
internal sealed class PeerSet(params IPeer[] peers) : IDisposable
{
    public static PeerSet None => new();

    public IReadOnlyList<IPeer> Peers => peers;

    public static PeerSet Open(Tier tier, int threads) => new();

    public void Dispose() => Array.ForEach(peers, peer => peer.Dispose());
}
