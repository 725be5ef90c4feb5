using SepConvGen.Kernels.Tests.Compilation;
using SepConvGen.Kernels.Tests.Filters;
using SepConvGen.Kernels.Tests.GoldenCases;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests;

/// <summary>Generated kernels against outputs that other libraries computed.</summary>
public sealed class GoldenTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Compiled = new(() => KernelCompiler.Compile(
        "GoldenKernels",
        from golden in GoldenFolder.Cases.Values
        where golden.Operation != GoldenFilter.Operation && Readable(golden)
        select new GoldenKernel(golden).Text));

    private static readonly Lazy<IReadOnlyDictionary<string, FilterKernel>> Filters = new(() => FilterKernel.Find(KernelCompiler.Load(
        "GoldenFilters",
        from golden in GoldenFolder.Cases.Values
        where golden.Operation == GoldenFilter.Operation
        select GoldenFilter.Text(golden))).ToDictionary(filter => filter.Name));

    public static IEnumerable<TheoryDataRow<string>> Names => GoldenFolder.Cases.Keys.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Case(string name)
    {
        GoldenCase golden = GoldenFolder.Cases[name];
        if (golden.Operation == GoldenFilter.Operation)
        {
            GoldenFilter.Check(golden, Filters.Value[golden.MethodName]);
            return;
        }

        GoldenKernel kernel = new(golden);
        TestData data = kernel.Data(Compiled.Value[golden.MethodName]);
        kernel.AssertPads(data.Problem);
        KernelCheck.SameBits(data);
        double[] expected = golden.Doubles("output64");
        double[] bounds = golden.IsExact ? new double[expected.Length] : Bounds.Of(data).Errors;
        Comparison.AssertWithin("the result against output64", data.Problem, expected, bounds, data.Expected);
    }

    [Fact]
    public void Every_case_of_the_manifest_is_here() => Assert.Equal(85, GoldenFolder.Cases.Count);

    /// <summary>Whether the case can be written as a method; one that cannot fails by itself and not all others with it.</summary>
    private static bool Readable(GoldenCase golden)
    {
        try
        {
            _ = new GoldenKernel(golden);
            return true;
        }
        catch (Exception exception) when (exception is NotSupportedException or KeyNotFoundException or Xunit.Sdk.XunitException)
        {
            return false;
        }
    }
}
