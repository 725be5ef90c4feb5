using SepConvGen.Networks.Manifest;
using Xunit;

namespace SepConvGen.Networks.Tests.Manifest;

/// <summary>What is read and written again is the same text, and what is written and read again the same manifest.</summary>
public class ManifestRoundTripTests
{
    [Fact]
    public void The_documentation_s_manifest_is_written_as_it_was_read()
    {
        NetworkManifest manifest = ManifestReader.Read(ManifestText.Edges);

        Assert.Equal(ManifestText.Edges.ReplaceLineEndings("\n"), ManifestWriter.Write(manifest));
        Assert.Equal(manifest, ManifestReader.Read(ManifestWriter.Write(manifest)));
    }

    [Fact]
    public void Every_part_is_read()
    {
        NetworkManifest manifest = ManifestReader.Read(ManifestText.Edges);

        Assert.Equal(("edges", ManifestText.Hash, 704L, true), (manifest.Name, manifest.Hash, manifest.WeightBytes, manifest.DynamicBatch));
        Assert.Equal(new ManifestTensor("image", new([1, 1, 8, 8])), Assert.Single(manifest.Inputs));
        Assert.Equal(new ManifestTensor("edges", new([1, 8, 8, 2])), Assert.Single(manifest.Outputs));
        Assert.Equal([new ManifestConstant("w0", false, new([3, 3, 1, 2]), 64), new ManifestConstant("b0", false, new([2]), 192)], manifest.Constants);
        Assert.Equal(["fold batch normalisation: BatchNormalization_1 into Conv_0"], manifest.Rewrites);
        Assert.Equal(["view", "conv"], manifest.Layers.Select(layer => layer.Operator));
        ManifestLayer conv = manifest.Layers[1];
        Assert.Equal(["t0"], conv.Inputs);
        Assert.Equal(("w0", "b0", null), (conv.Operand("filter"), conv.Operand("bias"), conv.Operand("residual")));
        Assert.Equal(("1,1,1,1", "relu", null), (conv.Setting("pads"), conv.Setting("activation"), conv.Setting("kernel")));
        Assert.Equal("Conv_0 + Relu_2", conv.Source);
    }

    [Fact]
    public void Comments_empty_lines_and_carriage_returns_mean_nothing()
    {
        string text = "# by hand\n\n" + ManifestText.Edges.ReplaceLineEndings("\n").Replace("\n", "\r\n  # more\r\n\r\n", StringComparison.Ordinal);

        Assert.Equal(ManifestReader.Read(ManifestText.Edges), ManifestReader.Read(text));
    }

    [Fact]
    public void Names_of_nodes_cannot_break_a_line()
    {
        NetworkManifest manifest = ManifestReader.Read(ManifestText.Edges);
        ManifestLayer[] layers = [.. manifest.Layers.Select(layer => layer with { Source = "Conv\nlayer x\u2028= (a) ; b)" })];

        NetworkManifest read = ManifestReader.Read(ManifestWriter.Write(manifest with { Layers = new(layers), Rewrites = new(["one\r\ntwo"]) }));

        Assert.All(read.Layers, layer => Assert.Equal("Conv layer x = (a) ; b)", layer.Source));
        Assert.Equal(["one  two"], read.Rewrites);
        Assert.Equal(manifest.Layers.Select(layer => layer.Settings), read.Layers.Select(layer => layer.Settings));
    }
}
