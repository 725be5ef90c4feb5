using System.Globalization;
using System.Runtime.InteropServices;
using SepConvGen.Benchmarks.Contests;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Peers;
using SepConvGen.Benchmarks.Peers.Onnx;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Benchmarks.Networks;

/// <summary>Times whole networks: compiles each as a user's build does, checks its answer, then measures in turns, then reports.</summary>
internal static class NetworkBenchmark
{
    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments is [FreshStart.Argument, ..])
        {
            return FreshStart.Run(arguments[1..]);
        }

        NetworkOptions options = NetworkOptions.Parse(arguments);
        Machine.Print(options.Tier);
        using OrtSetup? peer = options.Peers ? Peer(options.Threads) : null;
        if (peer is not null)
        {
            Console.WriteLine($"ONNX Runtime {peer.Library.Version}, threads: {options.Threads}");
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("sepconvgen-networks");
        List<NetworkFigure> figures = [];
        foreach ((int index, KnownNetwork network) in options.Networks.Index())
        {
            Console.Write($"[{index + 1}/{options.Networks.Count}] {network.Name} ... ");
            NetworkFigure figure = Measure(options, network, peer, folder.FullName);
            string other = figure.Peer is { } times ? string.Create(CultureInfo.InvariantCulture, $", onnxruntime {times.Median * 1e6:F0} us") : "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sepconvgen {figure.Own.Median * 1e6:F0} us{other}"));
            figures.Add(figure);
            options.Tier.Peak.Measure();
        }

        folder.Delete(recursive: true);
        NetworkReport.Print(options, figures);
        if (options.Csv is not null)
        {
            File.WriteAllLines(options.Csv, NetworkReport.Lines(options, figures));
        }

        if (options.Report is not null)
        {
            NetworkPage.Write(options.Report, options, figures);
        }

        return 0;
    }

    private static OrtSetup Peer(int threads) => NativeFile.LoadLocal(OnnxPeer.File) is var library && library != 0
        ? new(new OrtLibrary(library), threads)
        : throw NativeFile.Missing([$"ONNX Runtime ({OnnxPeer.File})"]);

    private static NetworkFigure Measure(NetworkOptions options, KnownNetwork network, OrtSetup? peer, string folder)
    {
        NetworkFile file = NetworkFile.Make(network, options.Tier == Tier.Best ? "" : options.Tier.Suffix, folder);
        FreshStart ownStart = FreshStart.OfGenerated(network, file, options.Threads);
        FreshStart? peerStart = peer is null ? null : FreshStart.OfOnnxRuntime(network, options.Threads);

        using Contestants contestants = new();
        GeneratedNetwork own = contestants.Add(new GeneratedNetwork(network, file.Path, options.Threads));
        if (peer is not null)
        {
            _ = contestants.Add(new OnnxNetwork(peer, network));
        }

        foreach (Implementation implementation in contestants.All)
        {
            Check(network, implementation);
        }

        Subject[] subjects = [.. contestants.All.Select(implementation => new Subject(implementation))];
        Rounds.Run(subjects, options.Seconds, options.Threads);
        if (options.Threads == 1 && subjects[0].AllocatedBytes() is long bytes and > 0)
        {
            Console.Write($"(sepconvgen allocates {bytes} bytes a call) ");
        }

        return new(network, file, [.. own.Steps.Zip(StepTimes.Of(own))], subjects[0].Times, subjects.Length > 1 ? subjects[1].Times : null, ownStart, peerStart);
    }

    // ONNX Runtime's own roundings may be larger than ours: the bound is for telling that it computes the same.
    private static void Check(KnownNetwork network, Implementation implementation)
    {
        implementation.Run(1);
        float[] result = implementation.Result();
        int start = 0;
        foreach (KnownNetwork.Output output in network.Outputs)
        {
            float[] expected = network.Expected(output);
            double worst = expected.Select((value, index) => Math.Abs((double)value - result[start + index])).Max();
            if (!(worst <= output.Tolerance * (implementation is GeneratedNetwork ? 1 : 16)))
            {
                throw new InvalidOperationException($"{implementation.Name}, {network.Name}: {output.Name} is off by {worst}, {output.Tolerance} is right.");
            }

            start += expected.Length;
        }
    }
}
