using System.Globalization;
using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Reporting;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Generation;

/// <summary>Measures the generator itself: its time, and the size of what it writes.</summary>
internal static class GeneratorBenchmark
{
    // A project with many kernels: those of a whole network.
    private const string Network = "mobilenet-v2";

    public static int Run(ReadOnlySpan<string> arguments)
    {
        IReadOnlyList<Layer> layers = GeneratorCases.All;
        if (arguments is [ColdStart.Argument, string number])
        {
            return ColdStart.Run(layers[int.Parse(number, CultureInfo.InvariantCulture)]);
        }

        if (!arguments.IsEmpty)
        {
            throw new UserError($"'generator' takes no arguments.\n\n{Usage.Text}");
        }

        GeneratedAssembly assembly = new(layers, Tier.Best);
        TextTable table = new(
            1, "kernel", "cold ms", "warm ms", "keystroke ms", "lines", "text kB", $"{Tier.Best.Name} methods", "machine code kB", "JIT ms");
        foreach ((int index, Layer layer) in layers.Index())
        {
            Console.WriteLine($"[{index + 1}/{layers.Count}] {layer.Name}");
            CodeSize size = CodeSize.Of(layer, index, assembly);
            table.Add(
                layer.Name,
                Number(ColdStart.Measure(index), "F0"),
                Number(GeneratorTimes.Warm([layer]), "F2"),
                Number(GeneratorTimes.AfterKeystroke([layer]), "F3"),
                Number(size.Lines, "F0"),
                Number(size.Characters / 1e3, "F1"),
                Number(size.Methods, "F0"),
                Number(size.Bytes / 1e3, "F1"),
                Number(size.Milliseconds, "F1"));
        }

        Console.WriteLine();
        table.Print();
        IReadOnlyList<Layer> network = Suite.Load(Network).Layers;
        Console.WriteLine();
        Console.WriteLine($"{Network}, {network.Count} kernels in one project: warm {Number(GeneratorTimes.Warm(network), "F1")} ms, keystroke {Number(GeneratorTimes.AfterKeystroke(network), "F3")} ms");
        return 0;
    }

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
