extern alias generator;

using generator::SepConvGen.Generator.Planning;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Checking;
using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Contests;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Tuning;

/// <summary>Times the tiles that the layers of a suite could have: one assembly a layer, each tile's bits checked, then measured in turns.</summary>
internal static class TileBenchmark
{
    public static int Run(TileOptions options)
    {
        Machine.Print(options.Tier);
        List<TileFigure> figures = [];
        foreach ((int index, Layer layer) in options.Layers.Index())
        {
            LayerTiles tiles = new(layer, options.Tier);
            Console.WriteLine($"[{index + 1}/{options.Layers.Count}] {layer.Name}: {(tiles.Candidates.Count == 0 ? "nothing to choose" : $"{tiles.Candidates.Count} tiles")}");
            if (tiles.Candidates.Count > 0)
            {
                figures.AddRange(Measure(options, layer, tiles));
                options.Tier.Peak.Measure();
            }
        }

        TileRow[] rows = [.. figures.Select(figure => figure.Row(options.Suite, options.Tier))];
        TileReport.Print(rows);
        if (options.Csv is not null)
        {
            File.WriteAllLines(options.Csv, [TileRow.Header, .. rows.Select(row => row.Line())]);
        }

        return 0;
    }

    private static IReadOnlyList<TileFigure> Measure(TileOptions options, Layer layer, LayerTiles tiles)
    {
        GeneratedAssembly assembly = tiles.Compile();
        Operands operands = new(layer);
        Answers answers = new(layer, operands);
        using Contestants contestants = new();
        Floats input = contestants.Keep(Floats.Of(operands.Input));
        foreach ((int index, TileCandidate _) in tiles.Candidates.Index())
        {
            answers.CheckBits(contestants.Add(assembly.Kernel(layer, index, operands, input)));
        }

        Subject[] subjects = [.. contestants.All.Select(kernel => new Subject(kernel))];
        Rounds.Run(subjects, options.Seconds * subjects.Length, threads: 1);
        return [.. subjects.Zip(tiles.Candidates, (subject, candidate) => new TileFigure(layer, tiles.StepName(candidate), candidate, subject.Times))];
    }
}
