using System.Globalization;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Checking;
using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Peers;
using SepConvGen.Benchmarks.Reporting;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks;

/// <summary>Times the kernels of a suite: checks each answer, then measures in turns, then reports.</summary>
internal static class KernelBenchmark
{
    public static int Run(KernelOptions options)
    {
        Layer[] layers = [.. options.Suite.Layers.Where(layer => layer.Name.Contains(options.Filter, StringComparison.OrdinalIgnoreCase))];
        if (layers.Length == 0)
        {
            throw new UserError($"No case of {options.Suite.Name} contains '{options.Filter}'.");
        }

        Console.WriteLine($"{options.Suite.Name}: {options.Suite.Description}");
        using PeerSet peers = options.Peers ? PeerSet.Open(options.Tier, options.Threads) : PeerSet.None;
        Machine.Print(options.Tier);
        foreach (IPeer peer in peers.Peers)
        {
            Console.WriteLine(peer.Version);
        }

        GeneratedAssembly assembly = new(layers, options.Tier, options.Threads);
        List<Figure> figures = [];
        foreach ((int index, Layer layer) in layers.Index())
        {
            Console.Write($"[{index + 1}/{layers.Length}] {layer.Name} ... ");
            IReadOnlyList<Figure> measured = Measure(options, assembly, layer, index, peers);
            Console.WriteLine(string.Join(", ", measured.Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Implementation} {figure.Times.Median * 1e6:F2} us"))));
            figures.AddRange(measured);
            options.Tier.Peak.Measure();
        }

        Report.Print(options.Tier, figures);
        if (options.Csv is not null)
        {
            CsvFile.Write(options.Csv, options.Suite.Name, options.Tier, figures);
        }

        return 0;
    }

    private static IReadOnlyList<Figure> Measure(KernelOptions options, GeneratedAssembly assembly, Layer layer, int index, PeerSet peers)
    {
        Operands operands = new(layer);
        using Floats input = Floats.Of(operands.Input);
        List<Implementation> implementations = [];
        try
        {
            Implementation kernel = assembly.Kernel(layer, index, operands, input);
            implementations.Add(kernel);
            implementations.Add(new GenericPath(layer, operands, input));
            Dispatch.Check(kernel, options.Tier);
            Answers answers = new(layer, operands);
            implementations.ForEach(answers.CheckBits);
            foreach (IPeer peer in peers.Peers)
            {
                Implementation implementation = peer.Prepare(layer, operands, answers.CheckValues);
                implementations.Add(implementation);
            }

            Subject[] subjects = [.. implementations.Select(implementation => new Subject(implementation))];
            Rounds.Run(subjects, options.Seconds, options.Threads);
            if (options.Threads == 1 && subjects[0].AllocatedBytes() is long bytes and > 0)
            {
                Console.Write($" (sepconvgen allocates {bytes} bytes a call)");
            }

            return [.. subjects.Select(subject => new Figure(layer, subject.Implementation.Name, subject.Implementation.Threads, subject.Times, subject.Implementation.Note))];
        }
        finally
        {
            implementations.ForEach(implementation => implementation.Dispose());
        }
    }
}
