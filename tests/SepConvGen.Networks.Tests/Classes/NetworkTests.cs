using SepConvGen.Networks.Build;
using SepConvGen.Networks.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Networks.Tests.Classes;

/// <summary>
/// Every network from its file to its outputs: those beside the tests, and all of the folder that SEPCONVGEN_NETWORKS names, which has
/// the same files. Each output is right within its scale · 2⁻¹⁶, rewritten or not, the same bits come from other instruction sets and threads, those whose
/// hash is written down in the folder, and a run allocates nothing.
/// </summary>
public class NetworkTests
{
    private static readonly string? Stated = Environment.GetEnvironmentVariable("SEPCONVGEN_NETWORKS") is { Length: > 0 } stated ? stated : null;

    private static readonly string Folder = Stated ?? TestedNetworks.Folder;

    private static readonly NetworkHashes Hashes = Stated is null ? NetworkHashes.Tested : new(Stated);

    public static TheoryData<string> Names => [.. KnownNetwork.Read(Folder).Select(network => network.Name)];

    public static TheoryData<string> SomeNames => [.. KnownNetwork.Read(Folder).Some(3).Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_gives_its_expected_outputs_and_the_same_bits_everywhere(string name)
    {
        KnownNetwork network = KnownNetwork.Load(Folder, name);
        CompiledNetwork compiled = NetworkCompiler.Compile(network.Model, name, new CompileOptions());
        float[] input = network.Input();
        int? batch = network.Batch;
        using CompiledClass machine = CompiledClass.Of(name, compiled.Manifest, compiled.Weights);

        float[][] outputs = machine.Run([input], batch);

        Right(network, outputs);
        Same(outputs, machine.Run([input], batch), "a second run");
        Same(outputs, machine.Run([input], batch, threads: 2), "two threads");
        Assert.Equal(0, machine.Allocated([input], batch));
        foreach (string set in Effort.IsThorough ? new[] { "Scalar", "Avx2" } : ["Scalar"])
        {
            using CompiledClass other = CompiledClass.Of(name, compiled.Manifest, compiled.Weights, set);
            Same(outputs, other.Run([input], batch), set);
        }

        // A folder that somebody states may have none.
        if (Stated is null || Hashes.Exist || NetworkHashes.IsAccepting)
        {
            string? objection = Hashes.Objection(name, NetworkHashes.Of(outputs));
            Assert.True(objection is null, objection);
        }
    }

    [Theory]
    [MemberData(nameof(SomeNames))]
    public void A_network_that_is_not_rewritten_is_as_right(string name)
    {
        KnownNetwork network = KnownNetwork.Load(Folder, name);
        CompiledNetwork compiled = NetworkCompiler.Compile(network.Model, name, new CompileOptions { Rewrites = false });
        using CompiledClass machine = CompiledClass.Of(name, compiled.Manifest, compiled.Weights);

        Right(network, machine.Run([network.Input()], network.Batch));
    }

    private static void Right(KnownNetwork network, float[][] outputs)
    {
        Assert.Equal(network.Outputs.Count, outputs.Length);
        foreach ((KnownNetwork.Output output, float[] actual) in network.Outputs.Zip(outputs))
        {
            Right(network.Expected(output), actual, output.Tolerance, output.Name);
        }
    }

    private static void Right(float[] expected, float[] actual, double bound, string output)
    {
        Assert.Equal(expected.Length, actual.Length);
        int worst = Enumerable.Range(0, expected.Length).MaxBy(at => Math.Abs((double)actual[at] - expected[at]));
        Assert.True(
            Enumerable.Range(0, expected.Length).All(at => Math.Abs((double)actual[at] - expected[at]) <= bound),
            $"{output}[{worst}] is {actual[worst]:R} in place of {expected[worst]:R}; the bound is {bound:R}");
    }

    private static void Same(float[][] expected, float[][] actual, string where)
    {
        for (int output = 0; output < expected.Length; output++)
        {
            Assert.True(expected[output].AsSpan().SequenceEqual(actual[output]), $"output {output} has other bits on {where}");
        }
    }
}
