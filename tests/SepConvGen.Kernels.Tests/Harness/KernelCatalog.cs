using System.Collections.Concurrent;
using System.Reflection;

namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>The attributed methods of an assembly.</summary>
internal static class KernelCatalog
{
    private const string CatalogNamespace = "SepConvGen.Kernels.Tests.Catalog";

    // What only thorough runs compile: the folder Catalog/More.
    private const string MoreNamespace = $"{CatalogNamespace}.More";

    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Own = new(() => InCatalog(kernel => !kernel.IsDouble && !kernel.IsCompact));

    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> OwnInDouble = new(() => InCatalog(kernel => kernel.IsDouble));

    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> OwnCompact = new(() => InCatalog(kernel => kernel.IsCompact));

    private static readonly ConcurrentDictionary<Kernel, KernelCalls> Calls = new();

    /// <summary>The kernels in float of the folder Catalog, by name.</summary>
    public static IReadOnlyDictionary<string, Kernel> Kernels => Own.Value;

    /// <summary>Those in double.</summary>
    public static IReadOnlyDictionary<string, Kernel> Doubles => OwnInDouble.Value;

    /// <summary>Those in float some of whose operands are stored in half the bytes.</summary>
    public static IReadOnlyDictionary<string, Kernel> Compact => OwnCompact.Value;

    /// <summary>Whether the whole catalog is compiled, and not only the part for quick runs.</summary>
    public static bool IsWhole { get; } = typeof(KernelCatalog).Assembly.GetTypes().Any(type => type.Namespace == MoreNamespace);

    /// <summary>Whether a type of that full name holds kernels of the catalog.</summary>
    public static bool Holds(string? type) => type is not null && type.StartsWith($"{CatalogNamespace}.", StringComparison.Ordinal);

    /// <summary>Whether a type of that full name holds kernels that only thorough runs compile.</summary>
    public static bool HoldsMore(string type) => type.StartsWith($"{MoreNamespace}.", StringComparison.Ordinal);

    public static IEnumerable<Kernel> Find(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where method.IsDefined(typeof(KernelAttribute))
        orderby method.Name
        select new Kernel(method);

    public static KernelCalls CallsOf(Kernel kernel) => Calls.GetOrAdd(kernel, key => new KernelCalls(key));

    private static Dictionary<string, Kernel> InCatalog(Func<Kernel, bool> choose) => Find(typeof(KernelCatalog).Assembly)
        .Where(kernel => Holds(kernel.Method.DeclaringType!.FullName) && choose(kernel))
        .ToDictionary(kernel => kernel.Name);
}
