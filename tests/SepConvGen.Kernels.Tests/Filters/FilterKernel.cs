using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Filters;

/// <summary>An attributed image filter: what its attribute says, and the ways into it.</summary>
internal sealed class FilterKernel
{
    private static readonly Lazy<IReadOnlyDictionary<string, FilterKernel>> Own = new(() =>
        Find(typeof(FilterKernel).Assembly).Where(kernel => KernelCatalog.Holds(kernel.Method.DeclaringType!.FullName)).ToDictionary(kernel => kernel.Name));

    private readonly ConcurrentDictionary<MethodInfo, Action<FilterArguments>> calls = new();

    private FilterKernel(MethodInfo method)
    {
        Method = method;
        Attribute = method.GetCustomAttribute<SeparableFilter2DAttribute>()!;
        (Input, Output) = (Element("input"), Element("output"));

        // the only matrix of the catalog is Sobel's
        ColumnTaps = Attribute.ColumnTaps is null ? [1, 2, 1] : [.. Attribute.ColumnTaps];
        RowTaps = Attribute.RowTaps is null ? [-1, 0, 1] : [.. Attribute.RowTaps];
    }

    /// <summary>The filters of the folder Catalog, by name.</summary>
    public static IReadOnlyDictionary<string, FilterKernel> All => Own.Value;

    public MethodInfo Method { get; }

    public string Name => Method.Name;

    public SeparableFilter2DAttribute Attribute { get; }

    public Type Input { get; }

    public Type Output { get; }

    public float[] ColumnTaps { get; }

    public float[] RowTaps { get; }

    public static IEnumerable<FilterKernel> Find(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where method.IsDefined(typeof(SeparableFilter2DAttribute)) && type != typeof(Forms.FormKernels)
        select new FilterKernel(method);

    /// <summary>The user's own method.</summary>
    public Action<FilterArguments> Public => Call(Method);

    /// <summary>A tier's <c>Run</c>, for a range of rows.</summary>
    public Action<FilterArguments> Run(Tier tier)
    {
        string suffix = $"__{Name}_{tier}";
        Type type = Method.Module.Assembly.GetTypes().Single(type => type.Name.EndsWith(suffix, StringComparison.Ordinal));
        return Call(type.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!);
    }

    private Type Element(string name) => Method.GetParameters().Single(parameter => parameter.Name == name).ParameterType.GenericTypeArguments[0];

    private Action<FilterArguments> Call(MethodInfo target) => calls.GetOrAdd(target, Adapt);

    // spans cannot be boxed: a few instructions load them onto the stack
    private static Action<FilterArguments> Adapt(MethodInfo target)
    {
        DynamicMethod adapter = new($"call {target.Name}", typeof(void), [typeof(FilterArguments)], typeof(FilterKernel).Module, skipVisibility: true);
        ILGenerator code = adapter.GetILGenerator();
        foreach (ParameterInfo parameter in target.GetParameters())
        {
            code.Emit(OpCodes.Ldarg_0);
            if (parameter.ParameterType == typeof(int))
            {
                code.Emit(OpCodes.Ldstr, parameter.Name!);
                code.Emit(OpCodes.Call, typeof(FilterArguments).GetMethod(nameof(FilterArguments.Size))!);
            }
            else if (parameter.ParameterType == typeof(ParallelOptions))
            {
                code.Emit(OpCodes.Call, typeof(FilterArguments).GetProperty(nameof(FilterArguments.Options))!.GetMethod!);
            }
            else
            {
                string getter = parameter.Name == "input" ? nameof(FilterArguments.Read) : nameof(FilterArguments.Write);
                code.Emit(OpCodes.Call, typeof(FilterArguments).GetMethod(getter)!.MakeGenericMethod(parameter.ParameterType.GenericTypeArguments));
            }
        }

        code.Emit(OpCodes.Call, target);
        code.Emit(OpCodes.Ret);
        return adapter.CreateDelegate<Action<FilterArguments>>();
    }
}
