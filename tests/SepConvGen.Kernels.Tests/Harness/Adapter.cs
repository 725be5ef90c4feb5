using System.Reflection;
using System.Reflection.Emit;

namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>Calls a method of any signature with arguments found by name.</summary>
/// <remarks>
/// Spans cannot go through <see cref="MethodBase.Invoke(object?, object?[])"/>; a few emitted instructions load them
/// from <see cref="KernelArguments"/> straight onto the stack.
/// </remarks>
internal static class Adapter
{
    /// <summary>The parameters of a tier's range: rows of images, or steps of sequences.</summary>
    public static string[] Range(Kernel kernel) => Range(kernel.IsSequence);

    public static string[] Range(bool isSequence) => isSequence ? ["firstStep", "endStep"] : ["firstRow", "endRow"];

    public static Action<KernelArguments> For(MethodInfo target)
    {
        DynamicMethod adapter = new($"call {target.Name}", typeof(void), [typeof(KernelArguments)], typeof(Adapter).Module, skipVisibility: true);
        ILGenerator code = adapter.GetILGenerator();
        foreach (ParameterInfo parameter in target.GetParameters())
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldstr, parameter.Name!);
            code.Emit(OpCodes.Call, typeof(KernelArguments).GetMethod(Getter(parameter))!);
        }

        code.Emit(OpCodes.Call, target);
        code.Emit(OpCodes.Ret);
        return adapter.CreateDelegate<Action<KernelArguments>>();
    }

    private static string Getter(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(int) ? nameof(KernelArguments.Size)
        : parameter.ParameterType == typeof(ReadOnlySpan<float>) ? nameof(KernelArguments.Read)
        : parameter.ParameterType == typeof(Span<float>) ? nameof(KernelArguments.Write)
        : parameter.ParameterType == typeof(ReadOnlySpan<double>) ? nameof(KernelArguments.ReadDoubles)
        : parameter.ParameterType == typeof(Span<double>) ? nameof(KernelArguments.WriteDoubles)
        : parameter.ParameterType == typeof(ReadOnlySpan<Half>) ? nameof(KernelArguments.ReadHalves)
        : parameter.ParameterType == typeof(Span<Half>) ? nameof(KernelArguments.WriteHalves)
        : parameter.ParameterType == typeof(ReadOnlySpan<ushort>) ? nameof(KernelArguments.ReadShorts)
        : parameter.ParameterType == typeof(Span<ushort>) ? nameof(KernelArguments.WriteShorts)
        : parameter.ParameterType == typeof(StreamingState) ? nameof(KernelArguments.State)
        : parameter.ParameterType == typeof(Window) ? nameof(KernelArguments.Window)
        : parameter.ParameterType == typeof(ActivationFunction) ? nameof(KernelArguments.Activation)
        : throw new NotSupportedException($"{parameter.Member.Name} has a parameter {parameter} of a type that the harness cannot pass.");
}
