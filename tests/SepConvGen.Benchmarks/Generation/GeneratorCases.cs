using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Generation;

/// <summary>The kernels on which the generator is measured, by suite and name.</summary>
internal static class GeneratorCases
{
    public static IReadOnlyList<Layer> All { get; } =
    [
        Find("mobilenet-v1", "separable 112x112x32-64 3x3"),
        Find("mobilenet-v1", "separable 7x7x1024-1024 3x3"),
        Find("depthwise", "depthwise 14x14x480 5x5"),
        Find("pointwise", "pointwise 28x28x128-512"),
        Find("odd", "depthwise 112x112x3 3x3 m4"),
    ];

    private static Layer Find(string suite, string name) => Suite.Load(suite).Layers.First(layer => layer.Name == name);
}
