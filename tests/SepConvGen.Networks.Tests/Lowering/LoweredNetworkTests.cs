using SepConvGen.Networks.Build;
using SepConvGen.Networks.Manifest;
using Xunit;

namespace SepConvGen.Networks.Tests.Lowering;

/// <summary>Manifests of whole models compute what the models do.</summary>
public class LoweredNetworkTests
{
    public static TheoryData<string> Networks { get; } = [.. NetworkCase.Names(NetworkCase.Folder)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_manifest_computes_what_its_model_does(string name) => Check(NetworkCase.Load(NetworkCase.Folder, name), new());

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_manifest_computes_what_its_model_does_without_rewrites(string name) =>
        Check(NetworkCase.Load(NetworkCase.Folder, name), new() { Rewrites = false });

    [Fact]
    public void A_model_is_compiled_to_the_same_bytes_again()
    {
        NetworkCase network = NetworkCase.Load(NetworkCase.Folder, "shufflenet_v2_64");

        CompiledNetwork first = NetworkCompiler.Compile(network.Path, network.Name, new());
        CompiledNetwork second = NetworkCompiler.Compile(network.Path, network.Name, new());

        Assert.Equal(first.Manifest, second.Manifest);
        Assert.Equal(first.Weights, second.Weights);
    }

    private static void Check(NetworkCase network, CompileOptions options)
    {
        CompiledNetwork compiled = NetworkCompiler.Compile(network.Path, network.Name, options);
        NetworkManifest manifest = ManifestReader.Read(compiled.Manifest);
        double[][] outputs = ManifestInterpreter.Run(manifest, compiled.Weights, network.Input);

        Assert.Equal(network.Outputs.Select(output => output.Name), manifest.Outputs.Select(output => output.Name));
        for (int i = 0; i < outputs.Length; i++)
        {
            (string name, float[] expected, double tolerance) = network.Outputs[i];
            Assert.Equal(expected.Length, outputs[i].Length);
            double worst = outputs[i].Zip(expected, (value, other) => Math.Abs(value - other)).Max();
            Assert.True(worst <= tolerance, $"{network.Name}, {name}: {worst} from what is expected, {tolerance} is right");
        }
    }
}
