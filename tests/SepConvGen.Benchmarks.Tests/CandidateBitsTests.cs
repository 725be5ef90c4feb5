using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Checking;
using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Contests;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Suites;
using SepConvGen.Benchmarks.Tuning;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Benchmarks.Tests;

/// <summary>Kernels with every tile that a layer could have, on the best instruction set of the machine: all have the reference's bits.</summary>
public sealed class CandidateBitsTests
{
    private static readonly Layer[] Layers =
    [
        new() { Kind = LayerKind.Depthwise, Image = new(14, 14), Channels = 96, Activation = Activation.HardSwish },
        new() { Kind = LayerKind.Depthwise, Image = new(12, 23), Channels = 24, Kernel = new(5, 6) },
        new() { Kind = LayerKind.Depthwise, Image = new(21, 15), Channels = 3, Stride = new(2, 2) },
        new() { Kind = LayerKind.Depthwise, Image = new(9, 16), Channels = 40, Stride = new(2, 2), Multiplier = 2 },
        new() { Kind = LayerKind.Depthwise, Image = new(1, 61), Channels = 64, Kernel = new(1, 5) },
        new() { Kind = LayerKind.Depthwise, Image = new(1, 61), Channels = 20, Kernel = new(1, 3) },
        new() { Kind = LayerKind.Depthwise, Image = new(1, 700), Channels = 2, Kernel = new(1, 40) },
        new() { Kind = LayerKind.Pointwise, Image = new(5, 7), Channels = 19, Outputs = 112 },
        new() { Kind = LayerKind.Pointwise, Image = new(5, 7), Channels = 16, Outputs = 121 },
        new() { Kind = LayerKind.Separable, Image = new(9, 9), Channels = 32, Outputs = 80 },
        new() { Kind = LayerKind.Convolution, Image = new(11, 13), Channels = 5, Outputs = 72 },
        new() { Kind = LayerKind.Convolution, Image = new(11, 13), Channels = 128, Outputs = 128, Groups = 2, Stride = new(2, 2) },
        new() { Kind = LayerKind.Convolution, Image = new(1, 50), Channels = 12, Outputs = 64, Kernel = new(1, 7) },
    ];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Layers.Length).Some(4)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void All_tiles_have_the_bits_of_the_reference(int index)
    {
        Layer layer = Layers[index];
        LayerTiles tiles = new(layer, Tier.Best);
        Assert.True(tiles.Candidates.Count > 1, layer.Name);
        GeneratedAssembly assembly = tiles.Compile();
        Operands operands = new(layer);
        Answers answers = new(layer, operands);
        using Contestants contestants = new();
        Floats input = contestants.Keep(Floats.Of(operands.Input));
        for (int tile = 0; tile < tiles.Candidates.Count; tile++)
        {
            answers.CheckBits(contestants.Add(assembly.Kernel(layer, tile, operands, input)));
        }
    }
}
