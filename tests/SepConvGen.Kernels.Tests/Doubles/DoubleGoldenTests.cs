using SepConvGen.Kernels.Tests.GoldenCases;
using SepConvGen.Kernels.Tests.Harness;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Kernels.Tests.Doubles;

/// <summary>Generated kernels in double against outputs that other libraries computed in double; in a quick run a third of them.</summary>
public sealed class DoubleGoldenTests
{
    // Bounds.Of, whose errors are parts of u = 2⁻²⁴, derives those of a double for u = 2⁻⁵³; the output of the case may be off by as much.
    private const double Scale = 2.0 / (1 << 29);

    private static readonly GoldenCase[] Cases = [.. GoldenFolder.Cases.Values.Where(golden => golden.Operation != GoldenFilter.Operation).Some(3)];

    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Compiled = new(() =>
        DoubleText.Compile("GoldenDoubles", Cases.Select(golden => new GoldenKernel(golden).Text)));

    public static IEnumerable<TheoryDataRow<string>> Names => Cases.Select(golden => new TheoryDataRow<string>(golden.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Case(string name)
    {
        GoldenCase golden = GoldenFolder.Cases[name];
        TestData floats = new GoldenKernel(golden).Data(Compiled.Value[golden.MethodName]);
        DoubleData data = DoubleData.Exactly(floats);
        DoubleCheck.SameBits(data);
        double[] expected = golden.Doubles("output64");
        double[] bounds = golden.IsExact ? new double[expected.Length] : [.. Bounds.Of(floats).Errors.Select(error => error * Scale)];
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - data.Expected[i]) <= bounds[i], $"{name}: element {i} is {data.Expected[i]:R}, not {expected[i]:R}; the bound is {bounds[i]:E3}");
        }
    }
}
