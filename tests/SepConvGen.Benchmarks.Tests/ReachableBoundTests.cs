using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Tests;

/// <summary>The least number of vectors of multiply-adds, against a walk over all outputs and taps.</summary>
public sealed class ReachableBoundTests
{
    public static TheoryData<string> Layers => [.. Cases.Keys];

    private static Dictionary<string, Layer> Cases => new Layer[]
    {
        new() { Kind = LayerKind.Depthwise, Image = new(4, 5), Channels = 3 },
        new() { Kind = LayerKind.Depthwise, Image = new(7, 6), Channels = 2, Multiplier = 3, Kernel = new(5, 3), Stride = new(2, 1), Batch = 3 },
        new() { Kind = LayerKind.Convolution, Image = new(5, 9), Channels = 6, Outputs = 10, Groups = 2, Dilation = new(2, 1) },
        new() { Kind = LayerKind.Convolution, Image = new(1, 20), Channels = 1, Outputs = 5, Kernel = new(1, 9), Stride = new(1, 4) },
    }.ToDictionary(layer => layer.Name);

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_walk_over_all_outputs_counts_as_many(string name)
    {
        Layer layer = Cases[name];
        foreach (int lanes in (int[])[1, 4, 16])
        {
            Assert.Equal(Counted(layer, lanes), ReachableBound.Vectors(layer, lanes));
        }
    }

    [Fact]
    public void A_pointwise_layer_fills_its_vectors_with_the_outputs_of_all_pixels()
    {
        Layer layer = new() { Kind = LayerKind.Pointwise, Image = new(14, 14), Channels = 17, Outputs = 19 };
        Assert.Equal(17 * 233, ReachableBound.Vectors(layer, 16));
    }

    [Fact]
    public void A_separable_layer_is_the_sum_of_its_steps()
    {
        Layer layer = new() { Kind = LayerKind.Separable, Image = new(8, 8), Channels = 3, Outputs = 3, Batch = 100 };
        double steps = ReachableBound.Vectors(layer with { Kind = LayerKind.Depthwise }, 16) + ReachableBound.Vectors(layer with { Kind = LayerKind.Pointwise }, 16);
        Assert.Equal(steps, ReachableBound.Vectors(layer, 16));
    }

    private static double Counted(Layer layer, int lanes)
    {
        int inputs = layer.Kind == LayerKind.Convolution ? layer.GroupInputs : 1;
        double vectors = 0;
        for (int i = 0; i < layer.Kernel.Height; i++)
        {
            for (int j = 0; j < layer.Kernel.Width; j++)
            {
                int outputs = 0;
                for (int y = 0; y < layer.OutputHeight; y++)
                {
                    for (int x = 0; x < layer.OutputWidth; x++)
                    {
                        int row = (y * layer.Stride.Height) + (i * layer.Dilation.Height) - layer.Rows.PaddingBefore(layer.Image.Height);
                        int column = (x * layer.Stride.Width) + (j * layer.Dilation.Width) - layer.Columns.PaddingBefore(layer.Image.Width);
                        outputs += row >= 0 && row < layer.Image.Height && column >= 0 && column < layer.Image.Width ? layer.OutputChannels : 0;
                    }
                }

                vectors += inputs * Math.Ceiling((double)layer.Batch * outputs / lanes);
            }
        }

        return vectors;
    }
}
