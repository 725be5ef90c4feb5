using SepConvGen.Kernels.Tests.Compilation;
using SepConvGen.Kernels.Tests.GoldenCases;
using SepConvGen.Kernels.Tests.Harness;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Kernels.Tests.Compact;

/// <summary>Outputs that other libraries computed, through halves or bfloat16: input, filters and output are stored so, turn by turn of the cases; in a quick run of every third.</summary>
/// <remarks>
/// A stored number is off by a part v: 2⁻¹¹ in halves, 2⁻⁸ in bfloat16. Each term of a chain then carries two factors (1 + v) more, and the result one:
/// <see cref="Bounds"/> says (K + 1) · u · M of a chain whose terms carry K factors (1 + u), so that with v for u it holds all of them from K = 2 on; of one
/// tap, and of terms in v², some hundredths are left, which a part of the bound makes room for. Halves below 2⁻¹⁴ are off by 2⁻²⁵ instead.
/// </remarks>
public sealed class CompactGoldenTests
{
    private const double U = 1.0 / (1 << 24);

    private static readonly string[] StoredSpans = ["input", "output", "filter", "depthwiseFilter", "pointwiseFilter"];

    private static readonly GoldenCase[] Cases = [.. GoldenFolder.Cases.Values.Where(golden => golden.Operation != GoldenFilter.Operation).Some(3)];

    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Compiled = new(() => KernelCatalog
        .Find(KernelCompiler.Load("GoldenCompact", Cases.Select((golden, index) => Text(new GoldenKernel(golden).Text.ToString(), index))))
        .ToDictionary(kernel => kernel.Name));

    public static IEnumerable<TheoryDataRow<string>> Names => Cases.Select(golden => new TheoryDataRow<string>(golden.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Case(string name)
    {
        GoldenCase golden = GoldenFolder.Cases[name];
        Kernel kernel = Compiled.Value[golden.MethodName];
        TestData floats = new GoldenKernel(golden).Data(kernel);
        CompactCheck.SameBits(floats);
        float[] actual = Stored.Round(kernel.ElementOf("output"), CompactCheck.Widened(floats).Expected);
        double[] expected = golden.Doubles("output64");
        double[] errors = Bounds.Of(floats).Errors;
        (double part, double smallest) = kernel.ElementOf("output") == typeof(Half) ? (Math.ScaleB(1, -11), Math.ScaleB(1, -25)) : (Math.ScaleB(1, -8), Math.ScaleB(1, -134));
        double subnormal = 2 * kernel.InputsPerOutput * smallest * (1 + Largest(floats, "input")) * (1 + Largest(floats, "ilter"));
        for (int i = 0; i < expected.Length; i++)
        {
            double before = (errors[i] * part / U * 1.04) + subnormal;
            double bound = before + (part * (Math.Abs(expected[i]) + before)) + smallest;
            Assert.True(Math.Abs(expected[i] - actual[i]) <= bound, $"{name}: element {i} is {actual[i]:R}, not {expected[i]:R}; the bound is {bound:E3}");
        }
    }

    private static double Largest(TestData data, string name) => data.Problem.Kernel.Spans
        .Where(span => span.EndsWith(name, StringComparison.Ordinal)).SelectMany(span => data[span]).Select(value => (double)Math.Abs(value)).DefaultIfEmpty(0).Max();

    // Halves and bfloat16 in turn.
    private static string Text(string kernel, int index)
    {
        string type = index % 2 == 0 ? "Half" : "ushort";
        string text = StoredSpans.Aggregate(
            kernel, (text, name) => text.Replace($"<float> {name}", $"<{type}> {name}", StringComparison.Ordinal));
        return index % 2 == 0 ? text : text.Replace(")]", ", Storage = Storage.BFloat16)]", StringComparison.Ordinal);
    }
}
