using System.Globalization;

namespace SepConvGen.Benchmarks.Measuring;

/// <summary>What the figures are measured against: what this machine can do, with one thread.</summary>
internal static class Machine
{
    private const int PeakMeasurements = 20;

    private static readonly (string Name, int Bytes)[] Levels =
        [("L1 (16 KB)", 16 << 10), ("L2 (256 KB)", 256 << 10), ("memory (256 MB)", 256 << 20)];

    /// <summary>The processor as it names itself.</summary>
    public static string Processor
    {
        get
        {
            const string file = "/proc/cpuinfo";
            string? line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
            return line is null ? "unknown processor" : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        }
    }

    /// <summary>Measures the peak of the tier and the bandwidths, and prints them.</summary>
    public static void Print(Tier tier)
    {
        Console.WriteLine($"{Processor}, {Environment.ProcessorCount} cores, .NET {Environment.Version}");
        for (int measurement = 0; measurement < PeakMeasurements; measurement++)
        {
            tier.Peak.Measure();
        }

        Console.WriteLine($"{tier.Name}: {tier.Peak} of multiply-adds, one thread");
        IEnumerable<string> levels = Levels.Select(level => string.Create(CultureInfo.InvariantCulture, $"{level.Name} {Bandwidth.Of(level.Bytes):F0}"));
        Console.WriteLine($"read and written, GB/s: {string.Join(", ", levels)}");
    }
}
