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
    /// <summary>Floating-point operations of a run, two for each multiply-add; steps state those of one image.</summary>
    public double Operations => 2.0 * Images * Steps.Sum(step => step.Step.MultiplyAdds);

    /// <summary>Seconds below which no run can come.</summary>
    public double Bound(Tier tier, int threads) => Images * Steps.Sum(step => StepBound.Seconds(step.Step, tier, threads));

    private int Images => Network.Batch ?? 1;
}
