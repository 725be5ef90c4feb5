using SepConvGen.Networks.Build;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Manifest;
using SepConvGen.Networks.Tests.Harness;
using Xunit;

namespace SepConvGen.Networks.Tests.Lowering;

/// <summary>No more is moved than must be, and names are the model's.</summary>
public class StorageTests
{
    private static readonly int[] ChannelsLast = [0, 2, 3, 1];
    private static readonly int[] ChannelsFirst = [0, 3, 1, 2];
    private static readonly int[] SecondAndThird = [0, 2, 1, 3, 4];

    [Fact]
    public void An_image_is_moved_at_the_borders_alone()
    {
        NetworkManifest manifest = LoweringCase.Check(Model(3)
            .Node("Relu", "x", "a").Node("Conv", "a w", "b").Node("Add", "b x", "y").Output("y"));

        Assert.Equal("transpose pointwise activation pointwise add transpose", LoweringCase.Operators(manifest));
    }

    [Fact]
    public void An_image_of_one_channel_is_not_moved_at_all()
    {
        NetworkManifest manifest = LoweringCase.Check(new ModelBuilder().Input("x", 1, 1, 5, 4).Weights("w", 1, 1, 3, 3).Node("Conv", "x w", "y").Output("y"));

        Assert.Equal("view conv view", LoweringCase.Operators(manifest));
    }

    [Fact]
    public void Flattened_images_stay_where_they_are_and_weights_are_moved()
    {
        NetworkManifest manifest = LoweringCase.Check(Model(3).Node("Flatten", "x", "f").Weights("v", 60, 2).Node("Gemm", "f v", "y").Output("y"));

        Assert.Equal("transpose pointwise view pointwise", LoweringCase.Operators(manifest));
    }

    [Fact]
    public void Shuffling_channels_moves_them_once()
    {
        NetworkManifest manifest = LoweringCase.Check(Model(6)
            .Integers("apart", 1, 3, 2, 5, 4).Integers("together", 1, 6, 5, 4).Node("Reshape", "x apart", "a")
            .Node("Transpose", "a", "b", ("perm", SecondAndThird)).Node("Reshape", "b together", "c")
            .Weights("v", 2, 6, 1, 1).Node("Conv", "c v", "y").Output("y"));

        Assert.Equal("transpose pointwise view transpose view pointwise transpose", LoweringCase.Operators(manifest));
    }

    [Fact]
    public void A_transposition_to_channels_last_costs_nothing()
    {
        NetworkManifest manifest = LoweringCase.Check(Model(3)
            .Node("Transpose", "x", "t", ("perm", ChannelsLast)).Weights("s", 3).Weights("b", 3).Node("LayerNormalization", "t s b", "n")
            .Weights("v", 3, 7).Node("MatMul", "n v", "m").Node("Transpose", "m", "u", ("perm", ChannelsFirst))
            .Weights("z", 7, 1, 3, 3).Node("Conv", "u z", "y", ("group", 7)).Output("y"));

        Assert.Equal("transpose pointwise view normalize view pointwise depthwise transpose", LoweringCase.Operators(manifest));
    }

    [Fact]
    public void What_several_read_is_moved_once()
    {
        NetworkManifest manifest = LoweringCase.Check(new ModelBuilder().Input("x", 1, 3, 5, 4).Weights("w", 2, 3, 1, 1).Weights("v", 2, 3, 1, 1)
            .Node("Conv", "x w", "a").Node("Conv", "x v", "b").Node("Add", "a b", "y").Output("y"));

        Assert.Equal("transpose pointwise pointwise add transpose", LoweringCase.Operators(manifest));
    }

    [Fact]
    public void An_output_that_is_read_too_keeps_its_name()
    {
        NetworkManifest manifest = LoweringCase.Check(new ModelBuilder().Input("input.1", 2, 3).Weights("w", 3, 4)
            .Node("MatMul", "input.1 w", "1st").Node("Relu", "1st", "onnx::Relu_2").Output("1st").Output("onnx::Relu_2"));

        Assert.Equal(["input_1"], manifest.Inputs.Select(input => input.Name));
        Assert.Equal(["_1st", "onnx__Relu_2"], manifest.Outputs.Select(output => output.Name));
        Assert.Equal(["_1st", "onnx__Relu_2"], manifest.Layers.Select(layer => layer.Output.Name));
    }

    [Fact]
    public void Names_that_become_alike_are_told_apart()
    {
        NetworkManifest manifest = LoweringCase.Check(new ModelBuilder().Input("a.b", 2, 3).Input("a/b", 2, 3)
            .Node("Add", "a.b a/b", "a b".Replace(' ', ':')).Output("a:b"));

        Assert.Equal(["a_b", "a_b_2"], manifest.Inputs.Select(input => input.Name));
        Assert.Equal("a_b_3", manifest.Outputs[0].Name);
    }

    [Fact]
    public void An_input_that_is_handed_out_is_a_view()
    {
        NetworkManifest manifest = LoweringCase.Check(new ModelBuilder().Input("x", 2, 3).Integers("shape", 3, 2).Node("Reshape", "x shape", "y").Node("Relu", "x", "z").Output("y").Output("z"));

        Assert.Equal("activation view", string.Join(" ", manifest.Layers.Select(layer => layer.Operator).Order()));
    }

    [Fact]
    public void Equal_constants_are_stored_once_and_each_at_a_multiple_of_64()
    {
        NetworkManifest manifest = LoweringCase.Check(Model(3).Floats("c", [3, 1, 1], 1, 2, 3).Floats("d", [1, 3, 1, 1], 1, 2, 3)
            .Node("Mul", "x c", "a").Node("Add", "a d", "y").Output("y"));

        Assert.Equal(2, manifest.Constants.Count);
        Assert.All(manifest.Constants, constant => Assert.Equal(0, constant.Offset % 64));
        Assert.Equal(128 + (3 * sizeof(float)), manifest.WeightBytes);
    }

    [Fact]
    public void Layers_say_what_they_come_from_and_the_weights_which_model()
    {
        string hash = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));
        CompiledNetwork network = NetworkCompiler.Compile(Model(3).Node("Relu", "x", "y").Output("y").Model(), "named", hash, new() { Rewrites = false });
        NetworkManifest manifest = ManifestReader.Read(network.Manifest);

        Assert.Equal("named", manifest.Name);
        Assert.Equal(hash, manifest.Hash);
        Assert.Equal(network.Weights.Length, manifest.WeightBytes);
        Assert.Equal("SCGW"u8.ToArray(), network.Weights[..4]);
        Assert.Equal(1, BitConverter.ToInt32(network.Weights, 4));
        Assert.Equal(network.Weights.Length, BitConverter.ToInt64(network.Weights, 8));
        Assert.Equal(hash, Convert.ToHexStringLower(network.Weights[16..48]));
        Assert.Equal(new byte[16], network.Weights[48..64]);
        Assert.Equal("Conv_0", manifest.Layers.Single(layer => layer.Operator == "pointwise").Source);
        Assert.Equal("Relu_1", manifest.Layers.Single(layer => layer.Operator == "activation").Source);
    }

    [Fact]
    public void Everything_that_no_layer_computes_is_listed_at_once()
    {
        NetworkException exception = Assert.Throws<NetworkException>(() => LoweringCase.Compiled(new ModelBuilder().Input("x", 4, 4).Output("y").Output("z")
            .Node("Gemm", "x x", "y").Node("Gemm", "x x", "m").Node("Relu", "m", "r").Node("Gemm", "r r", "s").Node("Gemm", "x x", "a").Node("Add", "a s", "z")));

        Assert.Equal(["Gemm_0", "Gemm_1", "Gemm_4"], exception.Nodes.Select(node => node.Name));
        Assert.All(exception.Nodes, node => Assert.NotEqual("", node.Why));
    }

    private static ModelBuilder Model(int channels) =>
        new ModelBuilder(17).Input("image", 1, channels, 5, 4).Weights("w", channels, channels, 1, 1).Node("Conv", "image w", "x");
}
