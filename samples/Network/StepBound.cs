using SepConvGen;
using Shared.Measuring;

namespace NetworkSample;

/// <summary>
/// The least time that one thread could need for a step: its multiply-adds at the peak, or what it reads and writes as fast as a copy,
/// whichever take longer.
/// </summary>
internal static class StepBound
{
    /// <summary>That time in seconds.</summary>
    public static double Seconds(NetworkStep step) => Math.Max(2.0 * step.MultiplyAdds / Machine.Current.Peak.Best, step.Bytes / CopySpeed.Of(step.Bytes));
}
