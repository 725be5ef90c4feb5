using System.Globalization;
using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Reporting;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Generation;

/// <summary>Measures the generator itself and its analyzer: their time, and the size of what is written.</summary>
internal static class GeneratorBenchmark
{
    private const string Network = "mobilenet-v2";

    private const int Runs = 15;
    private const int Keystrokes = 40;

    // Of the catalog, whose files are bound before each of them.
    private const int LongRuns = 3;
    private const int LongKeystrokes = 10;

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

        Console.WriteLine($"Cold in the SDK's compiler, {SdkCompiler.Version}; all else in the one that this program is built on.");
        Kernels(layers).Print();
        Console.WriteLine();
        Projects().Print();
        return 0;
    }

    private static TextTable Kernels(IReadOnlyList<Layer> layers)
    {
        // before this process has anything of its own to compile
        double[] cold = [.. layers.Select((_, index) => ColdStart.Measure(index))];
        GeneratedAssembly assembly = new(layers, Tier.Best);
        TextTable table = new(
            1, "kernel", "cold ms", "warm ms", "body ms", "declaration ms", "kernel ms", "analyzer ms", "lines", "text kB", $"{Tier.Best.Name} methods", "machine code kB", "JIT ms");
        foreach ((int index, Layer layer) in layers.Index())
        {
            Console.WriteLine($"[{index + 1}/{layers.Count}] {layer.Name}");
            IReadOnlyList<string> sources = KernelProject.Of(layer);
            CodeSize size = CodeSize.Of(layer, index, assembly);
            table.Add(
                layer.Name,
                Number(cold[index], "F0"),
                Number(GeneratorTimes.Warm(sources, Runs), "F2"),
                Number(GeneratorTimes.After(Keystroke.Body, sources, Keystrokes), "F3"),
                Number(GeneratorTimes.After(Keystroke.Declaration, sources, Keystrokes), "F3"),
                Number(GeneratorTimes.After(Keystroke.Kernel, sources, Keystrokes), "F3"),
                Number(AnalyzerTimes.Warm(sources, Runs), "F2"),
                Number(size.Lines, "F0"),
                Number(size.Characters / 1e3, "F1"),
                Number(size.Methods, "F0"),
                Number(size.Bytes / 1e3, "F1"),
                Number(size.Milliseconds, "F1"));
        }

        Console.WriteLine();
        return table;
    }

    private static TextTable Projects()
    {
        IReadOnlyList<Layer> network = Suite.Load(Network).Layers;
        TextTable table = new(1, "project", "warm ms", "body ms", "declaration ms", "kernel ms", "analyzer ms");
        Add($"{Network}, {network.Count} kernels", KernelProject.Of([.. network]), Runs, Keystrokes);
        Add("catalog of the kernel tests", KernelProject.Catalog, LongRuns, LongKeystrokes);
        return table;

        void Add(string name, IReadOnlyList<string> sources, int runs, int keystrokes) => table.Add(
            name,
            Number(GeneratorTimes.Warm(sources, runs), "F1"),
            Number(GeneratorTimes.After(Keystroke.Body, sources, keystrokes), "F3"),
            Number(GeneratorTimes.After(Keystroke.Declaration, sources, keystrokes), "F3"),
            Number(GeneratorTimes.After(Keystroke.Kernel, sources, keystrokes), "F3"),
            Number(AnalyzerTimes.Warm(sources, runs), "F1"));
    }

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
