using System.Reflection;

namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>The ways into a kernel: the user's method, and each tier of its generated file.</summary>
internal sealed class KernelCalls
{
    private readonly Dictionary<Tier, Action<KernelArguments>> tiers;

    public KernelCalls(Kernel kernel)
    {
        Public = Adapter.For(kernel.Method);
        tiers = Tiers.Available.ToDictionary(tier => tier, tier => Adapter.For(RunMethod(kernel, tier)));
    }

    /// <summary>The user's own method, which checks its arguments and chooses a tier.</summary>
    public Action<KernelArguments> Public { get; }

    /// <summary>A tier's <c>Run</c>, which checks nothing and computes the output rows of a range.</summary>
    public Action<KernelArguments> Tier(Tier tier) => tiers[tier];

    /// <summary>The class that holds a tier of a kernel: file-local, so that its metadata name has a prefix.</summary>
    public static Type TierClass(Kernel kernel, Tier tier)
    {
        string suffix = $"__{kernel.Name}_{tier}";
        Type[] found = [.. kernel.Method.Module.Assembly.GetTypes().Where(type => type.Name.EndsWith(suffix, StringComparison.Ordinal))];
        return found.Length == 1
            ? found[0]
            : throw new InvalidOperationException($"{found.Length} types of {kernel.Method.Module} have a name that ends with {suffix}; one should.");
    }

    private static MethodInfo RunMethod(Kernel kernel, Tier tier)
    {
        Type type = TierClass(kernel, tier);
        MethodInfo run = type.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)
            ?? throw new InvalidOperationException($"{type.Name} has no public static method Run.");
        string[] expected = [.. kernel.Method.GetParameters().Select(parameter => parameter.Name!), .. Adapter.Range(kernel)];
        string[] actual = [.. run.GetParameters().Select(parameter => parameter.Name!)];
        return expected.SequenceEqual(actual)
            ? run
            : throw new InvalidOperationException($"{type.Name}.Run({string.Join(", ", actual)}) should be Run({string.Join(", ", expected)}).");
    }
}
