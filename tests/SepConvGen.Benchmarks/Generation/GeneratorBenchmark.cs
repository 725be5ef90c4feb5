namespace SepConvGen.Benchmarks.Generation;

internal static class GeneratorBenchmark
{
    public static int Run(ReadOnlySpan<string> arguments) => arguments.Length;
}
