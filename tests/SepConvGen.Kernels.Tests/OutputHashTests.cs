using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SepConvGen.Kernels.Tests.Compact;
using SepConvGen.Kernels.Tests.Doubles;
using SepConvGen.Kernels.Tests.Filters;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests;

/// <summary>
/// No bit of any output changes unnoticed: for each kernel of the catalog a hash of its outputs, one line of
/// <c>OutputHashes.verified.txt</c>, which is the same for every tier and processor.
/// </summary>
/// <remarks>The other tests compare with the reference, and would not see a change of both.</remarks>
public sealed class OutputHashTests
{
    private const string AcceptVariable = "SEPCONVGEN_ACCEPT";

    [Fact]
    public void No_output_has_changed()
    {
        string[] lines = [.. Hashes().Order(StringComparer.Ordinal)];
        string file = Verified();
        string[] others = KernelCatalog.IsWhole ? [] : [.. File.ReadAllLines(file).ExceptBy(lines.Select(NameOf), NameOf)];
        lines = [.. lines.Concat(others).Order(StringComparer.Ordinal)];
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(file, string.Concat(lines.Select(line => line + "\n")));
        }

        string[] verified = File.ReadAllLines(file);
        Assert.True(
            verified.SequenceEqual(lines),
            $"""
            {file} has, and should not have:
            {string.Join('\n', verified.Except(lines))}
            It should have:
            {string.Join('\n', lines.Except(verified))}
            To accept: {AcceptVariable}=1 dotnet test tests/SepConvGen.Kernels.Tests
            """);
    }

    private static IEnumerable<string> Hashes() =>
        KernelCatalog.Kernels.Values.Select(kernel => Line(kernel.Name, tier => Output(kernel, tier)))
            .Concat(KernelCatalog.Doubles.Values.Select(kernel => Line(kernel.Name, tier => DoubleOutput(kernel, tier))))
            .Concat(KernelCatalog.Compact.Values.Select(kernel => Line(kernel.Name, tier => CompactOutput(kernel, tier))))
            .Concat(FilterKernel.All.Values.Select(filter => Line(filter.Name, tier => Output(filter, tier))));

    private static string Line(string name, Func<Tier, IEnumerable<byte[]>> output)
    {
        (Tier Tier, string Hash)[] hashes = [.. Tiers.Of(name).Select(tier => (tier, Hash(output(tier))))];
        Assert.True(hashes.DistinctBy(each => each.Hash).Count() == 1, $"{name}: {string.Join(", ", hashes)}");
        return $"{name} {hashes[0].Hash}";
    }

    private static string NameOf(string line) => line[..line.IndexOf(' ', StringComparison.Ordinal)];

    private static string Hash(IEnumerable<byte[]> outputs) => Convert.ToHexStringLower(SHA256.HashData([.. outputs.SelectMany(bytes => bytes)]).AsSpan(0, 8));

    private static IEnumerable<byte[]> Output(Kernel kernel, Tier tier)
    {
        foreach (Problem problem in new[] { Shapes.One(kernel), Shapes.Problem(kernel, 1, 11, 18) })
        {
            float[] output = Canary.Array(problem.Length("output"));
            KernelCatalog.CallsOf(kernel).Tier(tier)(TestValues.Ordinary(problem).Arguments(output));
            Assert.True(Array.TrueForAll(output, float.IsFinite), $"{problem} on {tier}: not all outputs are finite, and of NaN the bits may differ.");
            yield return MemoryMarshal.AsBytes(output.AsSpan()).ToArray();
        }
    }

    private static IEnumerable<byte[]> CompactOutput(Kernel kernel, Tier tier)
    {
        foreach (Problem problem in new[] { Shapes.One(kernel), Shapes.Problem(kernel, 1, 11, 18) })
        {
            float[] output = CompactCheck.Output(TestValues.Ordinary(problem), tier);
            Assert.True(Array.TrueForAll(output, float.IsFinite), $"{problem} on {tier}: not all outputs are finite, and of NaN the bits may differ.");
            yield return MemoryMarshal.AsBytes(output.AsSpan()).ToArray();
        }
    }

    private static IEnumerable<byte[]> DoubleOutput(Kernel kernel, Tier tier)
    {
        foreach (Problem problem in new[] { Shapes.One(kernel), Shapes.Problem(kernel, 1, 11, 18) })
        {
            double[] output = Canary.Array<double>(problem.Length("output"));
            KernelCatalog.CallsOf(kernel).Tier(tier)(DoubleData.Of(TestValues.Ordinary(problem)).Arguments(output));
            Assert.True(Array.TrueForAll(output, double.IsFinite), $"{problem} on {tier}: not all outputs are finite, and of NaN the bits may differ.");
            yield return MemoryMarshal.AsBytes(output.AsSpan()).ToArray();
        }
    }

    private static IEnumerable<byte[]> Output(FilterKernel filter, Tier tier)
    {
        foreach ((int height, int width) in filter.Attribute.Height > 0 ? [(filter.Attribute.Height, filter.Attribute.Width)] : new[] { (3, 5), (9, 70) })
        {
            yield return FilterProblem.Random(filter, 2, height, width, special: false).Output(tier);
        }
    }

    private static string Verified([CallerFilePath] string test = "") => Path.Combine(Path.GetDirectoryName(test)!, "OutputHashes.verified.txt");
}
