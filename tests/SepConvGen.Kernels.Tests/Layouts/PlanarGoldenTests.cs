using SepConvGen.Kernels.Tests.Compilation;
using SepConvGen.Kernels.Tests.GoldenCases;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Layouts;

/// <summary>Cases of ONNX's backend tests, whose inputs and outputs are published channels first: kernels take them so.</summary>
public sealed class PlanarGoldenTests
{
    private static readonly GoldenCase[] Cases =
        [.. GoldenFolder.Cases.Values.Where(golden => golden.Name.StartsWith("onnx_", StringComparison.Ordinal) && golden.Operation != GoldenFilter.Operation)];

    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Compiled = new(() => KernelCompiler.Compile(
        "PlanarGoldenKernels", Cases.Select(golden => new GoldenKernel(golden).Text.Set(Layout.Nchw, Layout.Nchw))));

    public static IEnumerable<TheoryDataRow<string>> Names => Cases.Select(golden => new TheoryDataRow<string>(golden.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Case(string name)
    {
        GoldenCase golden = GoldenFolder.Cases[name];
        TestData data = new GoldenKernel(golden).Data(Compiled.Value[golden.MethodName]);
        KernelCheck.SameBits(data);
        double[] expected = golden.Doubles("output64");
        Comparison.AssertWithin("the result against output64", data.Problem, expected, golden.IsExact ? new double[expected.Length] : Bounds.Of(data).Errors, data.Expected);
    }

    [Fact]
    public void There_are_cases() => Assert.NotEmpty(Cases);
}
