using System.Text.Json;
using SepConvGen.Networks.Build;
using SepConvGen.Networks.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Networks.Tests.Classes;

/// <summary>
/// Every network from its file to its outputs: those beside the tests, and all of the folder that SEPCONVGEN_NETWORKS names, which has
/// the same files. Each output is right within its scale · 2⁻¹⁶, the same bits come from other instruction sets and threads, and a run
/// allocates nothing.
/// </summary>
public class NetworkTests
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("SEPCONVGEN_NETWORKS") is { Length: > 0 } stated
        ? stated
        : Path.Combine(AppContext.BaseDirectory, "Networks");

    public static TheoryData<string> Names => [.. Networks().Select(network => network.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_gives_its_expected_outputs_and_the_same_bits_everywhere(string name)
    {
        JsonElement network = Networks().Single(each => each.GetProperty("name").GetString() == name);
        CompiledNetwork compiled = NetworkCompiler.Compile(Path.Combine(Folder, $"{name}.onnx"), name, new CompileOptions());
        float[] input = Floats($"{name}.input.bin");
        int? batch = network.GetProperty("dynamic_batch").GetBoolean() ? network.GetProperty("input")[0].GetInt32() : null;
        using CompiledClass machine = CompiledClass.Of(name, compiled.Manifest, compiled.Weights);

        float[][] outputs = machine.Run([input], batch);

        int index = 0;
        foreach (JsonProperty output in network.GetProperty("outputs").EnumerateObject())
        {
            Right(Floats($"{name}.{output.Name}.bin"), outputs[index], network.GetProperty("scale").GetProperty(output.Name).GetDouble(), output.Name);
            index++;
        }

        Same(outputs, machine.Run([input], batch), "a second run");
        Same(outputs, machine.Run([input], batch, threads: 2), "two threads");
        Assert.Equal(0, machine.Allocated([input], batch));
        foreach (string set in Effort.IsThorough ? new[] { "Scalar", "Avx2" } : ["Scalar"])
        {
            using CompiledClass other = CompiledClass.Of(name, compiled.Manifest, compiled.Weights, set);
            Same(outputs, other.Run([input], batch), set);
        }
    }

    private static IEnumerable<JsonElement> Networks()
    {
        using JsonDocument list = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "networks.json")));
        return [.. list.RootElement.EnumerateArray().Select(network => network.Clone())];
    }

    private static float[] Floats(string file)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Folder, file));
        float[] floats = new float[bytes.Length / sizeof(float)];
        Buffer.BlockCopy(bytes, 0, floats, 0, bytes.Length);
        return floats;
    }

    private static void Right(float[] expected, float[] actual, double scale, string output)
    {
        Assert.Equal(expected.Length, actual.Length);
        double bound = scale / 65_536;
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
