using System.Runtime;
using SepConvGen.Kernels.Tests.Dispatch;
using SepConvGen.Kernels.Tests.Harness;

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

    /// <summary>The first call of the method compiles the code of the one tier; a first call of any other tier afterwards still has to.</summary>
    [Theory]
    [MemberData(nameof(Kernels))]
    public void The_method_runs_the_best_tier_and_no_other(string name)
    {
        Kernel kernel = Untouched[name];
        TestData data = Values.Ordinary(Shapes.One(kernel));
        KernelArguments arguments = data.Arguments(new float[data.Expected.Length]);
        KernelCalls calls = new(kernel);
        WarmUp(arguments);

        using JitListener listener = new();
        int compiledByMethod = CompiledBy(() => calls.Public(arguments));
        string[] heard = [.. listener.Methods.Where(method => method.Contains($"__{name}_", StringComparison.Ordinal))];
        output.WriteLine($"the method compiled {compiledByMethod} methods; heard of: {string.Join(", ", heard)}");
        Assert.True(compiledByMethod > 1, "The first call compiled nothing: something else has called this kernel before.");

        List<Tier> used = [];
        foreach (Tier tier in Tiers.Available)
        {
            Action<KernelArguments> run = calls.Tier(tier);
            int compiled = CompiledBy(() => run(arguments));
            output.WriteLine($"tier {tier} then compiled {compiled} methods");

            // One is the adapter of the call itself.
            if (compiled <= 1)
            {
                used.Add(tier);
            }
        }

        Assert.Equal([Tiers.Dispatched], used);
        Assert.All(heard, method => Assert.Contains($"__{name}_{Tiers.Dispatched}.", method, StringComparison.Ordinal));
        if (heard.Length == 0)
        {
            output.WriteLine("this runtime tells no listener what it compiles; the counts alone decide");
        }
    }

    private static int CompiledBy(Action call)
    {
        int before = (int)JitInfo.GetCompiledMethodCount(currentThread: true);
        call();
        return (int)JitInfo.GetCompiledMethodCount(currentThread: true) - before;
    }

    /// <summary>Compiles what the adapters call, so that the counts hold the kernel's code alone.</summary>
    private static void WarmUp(KernelArguments arguments)
    {
        Kernel other = KernelCatalog.Kernels.Values.First();
        TestData data = Values.Ordinary(Shapes.One(other));
        KernelCalls calls = new(other);
        calls.Public(data.Arguments(new float[data.Expected.Length]));
        _ = CompiledBy(() => calls.Public(data.Arguments(new float[data.Expected.Length])));
        _ = arguments.Read("input").Length + arguments.Size("height");
    }
}
