using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Peers.OneDnn;
using SepConvGen.Benchmarks.Peers.Onnx;

namespace SepConvGen.Benchmarks.Peers;

/// <summary>The peers that are measured.</summary>
internal sealed class PeerSet(params IPeer[] peers) : IDisposable
{
    public static PeerSet None => new();

    public IReadOnlyList<IPeer> Peers => peers;

    public static PeerSet Open(Tier tier, int threads)
    {
        nint onnxRuntime = NativeFile.LoadLocal(OnnxPeer.File);
        List<string> missing = [];
        if (onnxRuntime == 0)
        {
            missing.Add($"ONNX Runtime ({OnnxPeer.File})");
        }

        if (!NativeFile.IsInstalled(OneDnnPeer.File) || !NativeFile.IsInstalled(OneDnnPeer.OpenMpFile))
        {
            missing.Add($"oneDNN ({OneDnnPeer.File}, {OneDnnPeer.OpenMpFile})");
        }

        return missing.Count == 0
            ? new(new OnnxPeer(onnxRuntime, tier, threads), new OneDnnPeer(tier, threads))
            : throw NativeFile.Missing(missing);
    }

    public void Dispose() => Array.ForEach(peers, peer => peer.Dispose());
}
