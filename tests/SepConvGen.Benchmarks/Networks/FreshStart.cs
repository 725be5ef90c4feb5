using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Peers;
using SepConvGen.Benchmarks.Peers.Onnx;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Benchmarks.Networks;

/// <summary>What a process that does nothing else needs for a network: the time until its first result, and memory.</summary>
/// <param name="Seconds">From nothing to the first result: making the instance or session, the JIT's work or the optimiser's.</param>
/// <param name="Bytes">Of memory at its peak, more than before.</param>
internal sealed record FreshStart(double Seconds, long Bytes)
{
    /// <summary>The argument that makes this program such a process.</summary>
    public const string Argument = "--fresh";

    private const int Runs = 5;

    /// <summary>Measures our class.</summary>
    public static FreshStart OfGenerated(KnownNetwork network, NetworkFile file, int threads) => Start(network, threads, file.Path);

    /// <summary>Measures ONNX Runtime.</summary>
    public static FreshStart OfOnnxRuntime(KnownNetwork network, int threads) => Start(network, threads, "");

    /// <summary>The fresh process: prints its figures.</summary>
    /// <param name="arguments">Folder and name of the network, threads, and our assembly or "" for ONNX Runtime.</param>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        KnownNetwork network = KnownNetwork.Load(arguments[0], arguments[1]);
        int threads = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        string assembly = arguments[3];

        // The reading of files and the input itself are not the network's.
        using (NetworkTensors tensors = new(network))
        {
            _ = tensors.Result();
        }

        _ = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp());
        long before = PeakMemory.Reset();
        long start = Stopwatch.GetTimestamp();
        OrtSetup? setup = assembly.Length > 0 ? null : new(new OrtLibrary(NativeLibrary.Load(Path.Combine(NativeFile.Folder, OnnxPeer.File))), threads);
        using Implementation implementation = setup is null ? new GeneratedNetwork(network, assembly, threads) : new OnnxNetwork(setup, network);
        implementation.Run(1);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        implementation.Run(Runs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:R} {PeakMemory.Read() - before}"));
        return 0;
    }

    private static FreshStart Start(KnownNetwork network, int threads, string assembly)
    {
        string text = OwnProcess.Output("networks", Argument, network.Folder, network.Name, threads.ToString(CultureInfo.InvariantCulture), assembly);
        string[] words = text.Split(' ');
        return new(double.Parse(words[0], CultureInfo.InvariantCulture), long.Parse(words[1], CultureInfo.InvariantCulture));
    }
}
