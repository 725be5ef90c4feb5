using System.Reflection;
using SepConvGen.Kernels.Tests.Harness;
using SepConvGen.Kernels.Tests.Packed;
using SepConvGen.Kernels.Tests.Streaming;

namespace SepConvGen.Kernels.Tests.Hostile;

/// <summary>Every kernel of the catalogs that takes weights or a state, and everything that was made for one of them.</summary>
internal static class HostileCalls
{
    private static readonly Type[] Catalogs = [typeof(HostileKernels), typeof(PackedKernels), typeof(StreamingKernels), typeof(ResidualKernels)];

    /// <summary>The kernels with a parameter of that type.</summary>
    public static IEnumerable<MethodInfo> Taking<T>() => Catalogs
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(T)) && method.ReturnType == typeof(void));

    /// <summary>Weights, each as its kernel's packing method makes them: of zeros.</summary>
    public static IReadOnlyList<PackedWeights> Weights { get; } =
    [
        .. Catalogs
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(PackedWeights))
            .Select(Pack)
            .OfType<PackedWeights>(),
    ];

    /// <summary>What a tier of the kernel would read: the layout and the length that its class states.</summary>
    public static IEnumerable<PackedWeights> OfTiers(PackedWeights own)
    {
        foreach (Type tier in typeof(HostileCalls).Assembly.GetTypes().Where(type => type.GetField("PackedLayout") is not null))
        {
            yield return new(own.Kernel, (string)tier.GetField("PackedLayout")!.GetRawConstantValue()!, (int)tier.GetField("PackedLength")!.GetRawConstantValue()!);
        }
    }

    /// <summary>Calls a kernel with spans of the right lengths between guard pages, and one thing that may be wrong.</summary>
    /// <returns>What it threw; null if it computed.</returns>
    public static Exception? Call(MethodInfo kernel, object wrong)
    {
        using GuardedCall call = new(kernel, wrong);
        return call.Run();
    }

    private static PackedWeights? Pack(MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        ParameterInfo[] spans = [.. parameters.Where(parameter => parameter.ParameterType == typeof(ReadOnlySpan<float>))];
        int[] lengths = new int[spans.Length];
        for (int attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                return Packing.Call(method, lengths);
            }
            catch (ArgumentException refused) when (Array.FindIndex(spans, span => span.Name == refused.ParamName) is >= 0 and int index && Lengths.Wanted(refused.Message) is int length)
            {
                lengths[index] = length;
            }
        }

        return null;
    }
}
