using System.Globalization;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Generation;

/// <summary>
/// The first run in a fresh process, in the SDK's own compiler: what the JIT takes for the generator, and for generic types of the compiler
/// that nobody has used before, is included.
/// </summary>
internal static class ColdStart
{
    /// <summary>The argument that makes this program such a process.</summary>
    public const string Argument = "--cold";

    private const int Processes = 5;

    /// <summary>The fresh process: prints its milliseconds.</summary>
    public static int Run(Layer layer)
    {
        Console.WriteLine(SdkCompiler.Call<double>(GeneratorTimes.First, KernelProject.Of(layer)).ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>Milliseconds, the median of a few processes.</summary>
    public static double Measure(int layer)
    {
        List<double> runs = [];
        for (int process = 0; process < Processes; process++)
        {
            runs.Add(Start(layer));
        }

        return Times.Of(runs).Median;
    }

    private static double Start(int layer) =>
        double.Parse(OwnProcess.Output("generator", Argument, layer.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
}
