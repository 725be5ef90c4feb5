using SepConvGen.Kernels.Tests.Compilation;
using SepConvGen.Kernels.Tests.Filters;
using SepConvGen.Kernels.Tests.GoldenCases;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests;

/// <summary>Generated kernels against outputs that other libraries computed.</summary>
/// <remarks>A case that needs what does not exist yet is skipped with the reason; the summary counts both.</remarks>
public sealed class GoldenTests(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Compiled = new(() => KernelCompiler.Compile(
        "GoldenKernels",
        from golden in GoldenFolder.Cases.Values
        where GoldenSupport.Missing(golden) is null && golden.Operation != GoldenFilter.Operation && Readable(golden)
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
        if (GoldenSupport.Missing(golden) is { } missing)
        {
            Assert.Skip($"not yet supported: {missing}");
        }

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
    public void Every_case_is_run_or_named_as_not_yet_supported()
    {
        ILookup<bool, GoldenCase> cases = GoldenFolder.Cases.Values.ToLookup(golden => GoldenSupport.Missing(golden) is null);
        output.WriteLine($"{GoldenFolder.Path}: {cases[true].Count()} cases run, {cases[false].Count()} not yet supported:");
        foreach (IGrouping<string, GoldenCase> group in cases[false].GroupBy(golden => GoldenSupport.Missing(golden)!))
        {
            output.WriteLine($"  not yet supported: {group.Key} ({group.Count()}): {string.Join(", ", group)}");
        }

        Assert.NotEmpty(cases[true]);
    }

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
