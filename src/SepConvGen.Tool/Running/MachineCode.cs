using System.Reflection;
using System.Runtime.CompilerServices;
using SepConvGen.Tool.Records;

namespace SepConvGen.Tool.Running;

/// <summary>Bytes of machine code of a kernel: the methods of a tier's class that are optimised from their first call on, its walks and tiles.</summary>
internal static class MachineCode
{
    private const byte Call = 0x28;
    private const byte TwoBytes = 0xFE;
    private const byte LoadFunction = 0x06;

    /// <summary>Those of each tier that runs here, by the end of its class's name; none where the kernel has no such method.</summary>
    public static IReadOnlyDictionary<string, long> Of(Assembly assembly, KernelRecord kernel, CodeSizes sizes)
    {
        MethodInfo method;
        try
        {
            method = KernelMethod.Find(assembly, kernel, isCalled: false).Method;
        }
        catch (NotRunException)
        {
            return new Dictionary<string, long>();
        }

        Type[] classes = [.. Callees(method).Select(callee => callee.DeclaringType!).Distinct()];
        return kernel.Tiers.Where(Processor.Runs)
            .Select(tier => (tier.Suffix, Class: Array.Find(classes, type => type.Name.EndsWith($"__{kernel.Method}_{tier.Suffix}", StringComparison.Ordinal))))
            .Where(tier => tier.Class is not null)
            .ToDictionary(tier => tier.Suffix, tier => Size(tier.Class!, sizes));
    }

    private static long Size(Type tier, CodeSizes sizes)
    {
        MethodInfo[] methods =
        [
            .. tier.GetMethods(KernelMethod.All).Where(method => method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization)),
        ];
        foreach (MethodInfo method in methods)
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
        }

        return sizes.Of(methods);
    }

    // The methods of generated classes that a method calls, or hands to a thread: their tokens follow the instructions. What looks like
    // an instruction and is none resolves to nothing that lies in such a class.
    private static IEnumerable<MethodBase> Callees(MethodBase method)
    {
        byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (int at = 0; at + 5 <= code.Length; at++)
        {
            bool isFunction = code[at] == TwoBytes && code[at + 1] == LoadFunction && at + 6 <= code.Length;
            if (code[at] != Call && !isFunction)
            {
                continue;
            }

            if (Resolve(method, BitConverter.ToInt32(code, at + (isFunction ? 2 : 1))) is not { DeclaringType: { } type } callee)
            {
                continue;
            }

            if (type.Namespace == "SepConvGen.Generated")
            {
                yield return callee;
            }
            else if (isFunction)
            {
                foreach (MethodBase inner in Callees(callee))
                {
                    yield return inner;
                }
            }
        }
    }

    private static MethodBase? Resolve(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMethod(token, method.DeclaringType?.GetGenericArguments(), null);
        }
        catch (Exception exception) when (exception is ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }
}
