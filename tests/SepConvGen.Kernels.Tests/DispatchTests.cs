using System.Runtime.Intrinsics.X86;
using SepConvGen.Kernels.Tests.Dispatch;
using SepConvGen.Kernels.Tests.Harness;
using SepConvGen.Runtime;

namespace SepConvGen.Kernels.Tests;

/// <summary>Which tier an emitted method really runs: the one whose code the JIT compiles when the method is first called.</summary>
public sealed class DispatchTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyDictionary<string, Kernel> Untouched =
        KernelCatalog.Find(typeof(Untouched).Assembly).Where(kernel => kernel.Method.DeclaringType == typeof(Untouched)).ToDictionary(kernel => kernel.Name);

    public static IEnumerable<TheoryDataRow<string>> Kernels => Untouched.Keys.Select(name => new TheoryDataRow<string>(name));

    [Fact]
    public void This_process_has_the_tier_that_its_starter_expects()
    {
        output.WriteLine($"tiers here: {string.Join(", ", Tiers.Available)}; dispatched: {Tiers.Dispatched}; expected: {Machine.ExpectedTier ?? "not said"}");
        Assert.Equal(Machine.ExpectedTier ?? Tiers.Dispatched.ToString(), Tiers.Dispatched.ToString());
        Assert.Contains(Tiers.Dispatched, Tiers.Available);
        Assert.Contains(Tier.Scalar, Tiers.Available);
        Assert.Equal(Machine.IsArm64, Tiers.Available.Contains(Tier.Neon));
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void The_method_runs_the_best_tier_and_no_other(string name)
    {
        Kernel kernel = Untouched[name];
        TestData data = TestValues.Ordinary(Shapes.One(kernel));
        float[] result = new float[data.Expected.Length];
        Action<KernelArguments> method = Adapter.For(kernel.Method);

        string[] compiled = JitListener.CompiledBy(() => method(data.Arguments(result)));

        string[] ofTiers = [.. compiled.Where(method => method.Contains($"__{name}_", StringComparison.Ordinal))];
        output.WriteLine($"compiled by the first call: {string.Join(", ", compiled)}");
        Assert.NotEmpty(ofTiers);
        Assert.All(ofTiers, method => Assert.Contains($"__{name}_{Dispatched(name)}.", method, StringComparison.Ordinal));
        Comparison.AssertSameBits("the method", data.Problem, data.Expected, result);
    }

    [Fact]
    public void A_processor_that_computes_512_bits_in_two_halves_is_known()
    {
        Assert.SkipUnless(File.Exists("/proc/cpuinfo"), "Only Linux tells a processor's family in a file.");
        string[] lines = File.ReadAllLines("/proc/cpuinfo");
        bool zen = lines.Any(line => line.StartsWith("vendor_id", StringComparison.Ordinal) && line.EndsWith("AuthenticAMD", StringComparison.Ordinal))
            && lines.Any(line => line.StartsWith("cpu family", StringComparison.Ordinal) && line.EndsWith(": 25", StringComparison.Ordinal));
        Assert.Equal(zen && Avx512F.IsSupported, Processor.SplitsVector512);
    }

    // Two pixels share the last vector of the one kernel.
    private static Tier Dispatched(string name) =>
        name == nameof(Dispatch.Untouched.UntouchedShared) && Tiers.Dispatched == Tier.Avx512 && Processor.SplitsVector512 ? Tier.Avx2 : Tiers.Dispatched;
}
