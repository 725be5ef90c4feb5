using System.Diagnostics;
using Compare.Cases;

namespace Compare.Measuring;

/// <summary>Runs the generic path until the JIT has compiled it with all optimisations.</summary>
/// <remarks>
/// That takes some thirty calls, and then a tenth of a second in the background; a small image makes the calls short.
/// Generated kernels need none of this: they are optimised from the first call.
/// </remarks>
internal static class WarmUp
{
    private const int LeastCalls = 64;

    private static readonly TimeSpan LeastTime = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1.5);

    public static void Generic(Layer layer)
    {
        Layer small = layer.Small;
        Tensors tensors = Tensors.Random(small, biases: false);
        float[] output = new float[small.OutputLength];
        long start = Stopwatch.GetTimestamp();
        int calls = 0;
        TimeSpan elapsed;
        do
        {
            small.RunGeneric(tensors, output);
            calls++;
            elapsed = Stopwatch.GetElapsedTime(start);
        }
        while (elapsed < MostTime && (elapsed < LeastTime || calls < LeastCalls));
    }
}
