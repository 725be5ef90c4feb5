using System.Globalization;
using SepConvGen.Benchmarks.Reporting;

namespace SepConvGen.Benchmarks.Networks;

/// <summary>Prints the figures of networks.</summary>
internal static class NetworkReport
{
    private const string Header = "network,threads,tier,min_us,median_us,onnxruntime_min_us,onnxruntime_median_us,gflops,peak_fraction,bound_fraction,first_ms,onnxruntime_first_ms,memory_bytes,onnxruntime_memory_bytes,import_ms,generation_ms,compilation_ms,text_bytes";

    public static void Print(NetworkOptions options, IReadOnlyList<NetworkFigure> figures)
    {
        Console.WriteLine();
        TextTable times = new(1, "network", "min us", "median us", "peak_fraction", "of bound", "first ms", "memory MB", "ort min us", "ort median us", "ort first ms", "ort memory MB", "ort / ours");
        foreach (NetworkFigure figure in figures)
        {
            times.Add(
                figure.Network.Name,
                Text.Number(figure.Own.Least * 1e6, "F1"),
                Text.Number(figure.Own.Median * 1e6, "F1"),
                Text.Number(figure.Operations / figure.Own.Median / (options.Tier.Peak.Best * options.Threads), "F3"),
                Text.Number(figure.Bound(options.Tier, options.Threads) / figure.Own.Median, "F3"),
                Text.Number(figure.OwnStart.Seconds * 1e3, "F0"),
                Text.Number(figure.OwnStart.Bytes / 1e6, "F1"),
                Peer(figure.Peer?.Least * 1e6, "F1"),
                Peer(figure.Peer?.Median * 1e6, "F1"),
                Peer(figure.PeerStart?.Seconds * 1e3, "F0"),
                Peer(figure.PeerStart?.Bytes / 1e6, "F1"),
                Peer(figure.Peer?.Median / figure.Own.Median, "F2"));
        }

        times.Print();
        if (figures.Any(figure => figure.Peer is not null))
        {
            double[] ratios = [.. figures.Select(figure => figure.Peer!.Value.Median / figure.Own.Median)];
            Console.WriteLine($"ONNX Runtime: {Text.Number(Ratio.GeometricMean(ratios), "F2")} times our time (geometric mean of {ratios.Length}); least {Text.Number(ratios.Min(), "F2")}");
        }

        Console.WriteLine();
        TextTable build = new(1, "network", "import ms", "generation ms", "compilation ms", "text MB");
        foreach (NetworkFigure figure in figures)
        {
            build.Add(
                figure.Network.Name,
                Text.Number(figure.File.Import * 1e3, "F0"),
                Text.Number(figure.File.Generation * 1e3, "F0"),
                Text.Number(figure.File.Compilation * 1e3, "F0"),
                Text.Number(figure.File.TextBytes / 1e6, "F2"));
        }

        build.Print();
        Console.WriteLine($"The peak, measured before and between the networks: {options.Tier.Peak}; the best counts.");
    }

    /// <summary>The figures as a file for other programs.</summary>
    public static IEnumerable<string> Lines(NetworkOptions options, IEnumerable<NetworkFigure> figures) =>
    [
        Header,
        .. figures.Select(figure => string.Join(
            ',',
            figure.Network.Name,
            options.Threads.ToString(CultureInfo.InvariantCulture),
            options.Tier.Name,
            Text.Number(figure.Own.Least * 1e6, "F3"),
            Text.Number(figure.Own.Median * 1e6, "F3"),
            Peer(figure.Peer?.Least * 1e6, "F3"),
            Peer(figure.Peer?.Median * 1e6, "F3"),
            Text.Number(figure.Operations / figure.Own.Median / 1e9, "F2"),
            Text.Number(figure.Operations / figure.Own.Median / (options.Tier.Peak.Best * options.Threads), "F4"),
            Text.Number(figure.Bound(options.Tier, options.Threads) / figure.Own.Median, "F4"),
            Text.Number(figure.OwnStart.Seconds * 1e3, "F1"),
            Peer(figure.PeerStart?.Seconds * 1e3, "F1"),
            figure.OwnStart.Bytes.ToString(CultureInfo.InvariantCulture),
            Peer(figure.PeerStart?.Bytes, "F0"),
            Text.Number(figure.File.Import * 1e3, "F1"),
            Text.Number(figure.File.Generation * 1e3, "F1"),
            Text.Number(figure.File.Compilation * 1e3, "F1"),
            figure.File.TextBytes.ToString(CultureInfo.InvariantCulture))),
    ];

    private static string Peer(double? number, string format) => number is { } known ? Text.Number(known, format) : "";
}
