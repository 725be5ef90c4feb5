using SepConvGen.Networks.Build;
using SepConvGen.Networks.Manifest;
using SepConvGen.Networks.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Networks.Tests.Lowering;

/// <summary>Manifests of whole models compute what the models do.</summary>
public class LoweredNetworkTests
{
    public static TheoryData<string> Networks { get; } = [.. TestedNetworks.Names];

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_manifest_computes_what_its_model_does(string name) => Check(TestedNetworks.Load(name), new());

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_manifest_computes_what_its_model_does_without_rewrites(string name) =>
        Check(TestedNetworks.Load(name), new() { Rewrites = false });

    [Fact]
    public void A_model_is_compiled_to_the_same_bytes_again()
    {
        KnownNetwork network = TestedNetworks.Load("shufflenet_v2_64");

        CompiledNetwork first = NetworkCompiler.Compile(network.Model, network.Name, new());
        CompiledNetwork second = NetworkCompiler.Compile(network.Model, network.Name, new());

        Assert.Equal(first.Manifest, second.Manifest);
        Assert.Equal(first.Weights, second.Weights);
    }

    private static void Check(KnownNetwork network, CompileOptions options)
    {
        CompiledNetwork compiled = NetworkCompiler.Compile(network.Model, network.Name, options);
        NetworkManifest manifest = ManifestReader.Read(compiled.Manifest);
        double[][] outputs = ManifestInterpreter.Run(manifest, compiled.Weights, network.Input());

        Assert.Equal(network.Outputs.Select(output => output.Name), manifest.Outputs.Select(output => output.Name));
        for (int i = 0; i < outputs.Length; i++)
        {
            KnownNetwork.Output output = network.Outputs[i];
            float[] expected = network.Expected(output);
            Assert.Equal(expected.Length, outputs[i].Length);
            double worst = outputs[i].Zip(expected, (value, other) => Math.Abs(value - other)).Max();
            Assert.True(worst <= output.Tolerance, $"{network.Name}, {output.Name}: {worst} from what is expected, {output.Tolerance} is right");
        }
    }
}
