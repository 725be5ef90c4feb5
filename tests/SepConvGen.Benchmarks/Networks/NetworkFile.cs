extern alias generator;

using System.Diagnostics;
using System.Globalization;
using generator::SepConvGen.Generator;
using Microsoft.CodeAnalysis;
using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Networks;
using SepConvGen.Networks.Build;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Benchmarks.Networks;

/// <summary>An assembly with the class of a network, as a user's project has it, and what it took to make it.</summary>
/// <param name="Path">The assembly.</param>
/// <param name="Import">Seconds from the ONNX file to manifest and weights: the task of MSBuild.</param>
/// <param name="Generation">Seconds of the generator.</param>
/// <param name="Compilation">Seconds of the compiler of C#, for what was generated.</param>
/// <param name="TextBytes">Of the generated files.</param>
internal sealed record NetworkFile(string Path, double Import, double Generation, double Compilation, long TextBytes)
{
    public const string EntryType = "Suite.Entry";

    /// <summary>Compiles a model.</summary>
    /// <param name="network">The model.</param>
    /// <param name="instructionSets">What the project sets SepConvGenInstructionSets to; "" for nothing.</param>
    /// <param name="folder">Where the assembly goes.</param>
    public static NetworkFile Make(KnownNetwork network, string instructionSets, string folder)
    {
        long start = Stopwatch.GetTimestamp();
        CompiledNetwork compiled = NetworkCompiler.Compile(network.Model, network.Name, new CompileOptions());
        double import = Stopwatch.GetElapsedTime(start).TotalSeconds;

        start = Stopwatch.GetTimestamp();
        GeneratorDriver driver = Compilations.NetworkDriver(instructionSets, new ManifestFile($"{network.Name}.network.txt", compiled.Manifest))
            .RunGeneratorsAndUpdateCompilation(Compilations.Create(Source(network)), out Microsoft.CodeAnalysis.Compilation generated, out _);
        double generation = Stopwatch.GetElapsedTime(start).TotalSeconds;

        start = Stopwatch.GetTimestamp();
        string path = System.IO.Path.Combine(folder, $"{network.Name}.dll");
        using (FileStream assembly = File.Create(path))
        {
            Diagnostic[] diagnostics = [.. generated
                .Emit(assembly, manifestResources: [new ResourceDescription($"SepConvGen.Networks.{network.Name}.weights", () => new MemoryStream(compiled.Weights), isPublic: true)])
                .Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
            if (diagnostics.Length > 0)
            {
                throw new InvalidOperationException($"{network.Name} does not compile:\n{string.Join('\n', diagnostics.Take(10))}");
            }
        }

        double compilation = Stopwatch.GetElapsedTime(start).TotalSeconds;
        long bytes = driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources).Sum(file => (long)file.SourceText.Length);
        return new(path, import, generation, compilation, bytes);
    }

    // The user's class, which hears of each step, and what calls it with addresses.
    private static string Source(KnownNetwork network)
    {
        IEnumerable<string> spans = network.Outputs.Select((output, index) => $"new Span<float>((void*)tensors[{Number(index + 1)}], {Number(Length(output.Shape))})");
        string[] arguments =
        [
            $"new ReadOnlySpan<float>((void*)tensors[0], {Number(Length(network.InputShape))})",
            .. network.Batch is { } batch ? new[] { Number(batch) } : [],
            .. spans,
            "options",
        ];
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;

            namespace Suite;

            [SepConvGen.Network("{{network.Name}}")]
            public sealed partial class Net
            {
                public Action<int>? Heard { get; set; }

                partial void AfterStep(int step, ReadOnlySpan<float> result) => Heard?.Invoke(step);
            }

            public sealed unsafe class Entry : IDisposable
            {
                private readonly Net network = new();

                public static IReadOnlyList<SepConvGen.NetworkStep> Steps => Net.Steps;

                public void Run(nint[] tensors, ParallelOptions options) => network.Run({{string.Join(", ", arguments)}});

                public void Hear(Action<int>? heard) => network.Heard = heard;

                public void Dispose() => network.Dispose();
            }
            """;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Length(int[] shape) => shape.Aggregate(1, (all, size) => all * size);
}
