using System.Reflection;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Compact;

/// <summary>Widens so many elements, or rounds so many floats: a method of a tier.</summary>
internal delegate void Conversion<TSource, TTarget>(ref TSource source, ref TTarget target, nuint count);

/// <summary>The conversions that the tiers of catalog kernels have.</summary>
internal static class Conversions
{
    // The kernels that take and give both types.
    private static readonly string[] Kernels = ["CompactHalves", "CompactBFloats"];

    /// <summary>The tier's method of that name from one type to another.</summary>
    public static Conversion<TSource, TTarget> Of<TSource, TTarget>(Tier tier, string name) => Kernels
        .Select(kernel => KernelCalls.TierClass(KernelCatalog.Compact[kernel], tier))
        .Select(type => type.GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic, [typeof(TSource).MakeByRefType(), typeof(TTarget).MakeByRefType(), typeof(nuint)]))
        .OfType<MethodInfo>()
        .First()
        .CreateDelegate<Conversion<TSource, TTarget>>();

    /// <summary>What the conversion makes of a span.</summary>
    public static TTarget[] Of<TSource, TTarget>(this Conversion<TSource, TTarget> conversion, TSource[] source)
    {
        TTarget[] target = new TTarget[source.Length];
        conversion(ref source[0], ref target[0], (nuint)source.Length);
        return target;
    }
}
