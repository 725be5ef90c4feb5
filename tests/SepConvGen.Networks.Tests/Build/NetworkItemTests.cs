using SepConvGen.Networks.Build;
using Xunit;

namespace SepConvGen.Networks.Tests.Build;

/// <summary>The names of networks.</summary>
public class NetworkItemTests
{
    [Theory]
    [InlineData("models/mobilenet.onnx", "", "mobilenet")]
    [InlineData("models/mobilenet.onnx", "Net", "Net")]
    [InlineData("mobile-net v2.1.onnx", "", "mobile_net_v2_1")]
    [InlineData("3d.onnx", "", "_3d")]
    [InlineData("größe.onnx", "", "gr__e")]
    [InlineData(".onnx", "", "_")]
    public void A_model_is_named_by_its_file_unless_the_project_states_a_name(string path, string stated, string name)
    {
        Assert.Equal(name, new NetworkItem(path, stated, InputShape: "").Name);
        Assert.True(NetworkItem.IsName(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3d")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("größe")]
    public void Not_every_text_is_a_name(string text) => Assert.False(NetworkItem.IsName(text));
}
