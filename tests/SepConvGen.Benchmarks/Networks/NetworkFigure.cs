using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Benchmarks.Networks;

/// <summary>What was measured of a network.</summary>
/// <param name="Network">The network.</param>
/// <param name="File">What was made of it.</param>
/// <param name="Steps">Its steps with the seconds of each.</param>
/// <param name="Own">Our times.</param>
/// <param name="Peer">ONNX Runtime's times; null where it was not asked.</param>
/// <param name="OwnStart">Our first run in a fresh process.</param>
/// <param name="PeerStart">ONNX Runtime's.</param>
internal sealed record NetworkFigure(
    KnownNetwork Network, NetworkFile File, IReadOnlyList<(NetworkStep Step, double Seconds)> Steps, Times Own, Times? Peer, FreshStart OwnStart, FreshStart? PeerStart)
{
    public double Operations => 2.0 * Steps.Sum(step => step.Step.MultiplyAdds);

    /// <summary>Seconds below which no run can come.</summary>
    public double Bound(Tier tier, int threads) => Steps.Sum(step => StepBound.Seconds(step.Step, tier, threads));
}
